import { and, asc, eq } from 'drizzle-orm'
import { parties } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import type { Bounty } from './content.ts'

type Basis = Pick<
  Bounty,
  'appliedOn' | 'promised' | 'detentionNumber' | 'rewardShare' | 'rewardCap'
>

/** A bounty is not even drafted without what it rests on: the applicant's request, or the decision to detain. */
export function mustHaveItsBasis(
  kind: Bounty['kind'],
  { appliedOn, promised, detentionNumber, rewardShare, rewardCap }: Basis,
  today: CourtDate,
): void {
  if (kind === 'property' && (!appliedOn || !promised)) throw new Refusal('bounty-property-asked')
  if (kind === 'whereabouts' && !detentionNumber) throw new Refusal('bounty-whereabouts-detention')
  if (rewardCap !== null && rewardShare === null) throw new Refusal('bounty-cap')
  if (appliedOn && appliedOn > today) {
    const says = { zh: '申请日期不能晚于今天', en: 'the day of the request is in the future' }
    throw new Refusal('input-invalid', { why: says.zh, whyEn: says.en }, [
      { field: 'appliedOn', says },
    ])
  }
}

/** The applicants of a case, any of whom may ask for a bounty (第二十一条): id and name. */
export async function applicantsOf(
  reader: Reader,
  caseFileId: string,
): Promise<[id: string, name: string][]> {
  const applicants = await reader
    .select({ id: parties.id, name: parties.name })
    .from(parties)
    .where(and(eq(parties.caseFileId, caseFileId), eq(parties.role, 'applicant')))
    .orderBy(asc(parties.id))
  return applicants.map(({ id, name }) => [id, name])
}

/**
 * Which applicant asked for a property bounty and pays for it: of several it has to be said, the only one is meant by
 * itself (第二十一条、第二十四条). The other kinds have nobody who asked.
 */
export async function applicantWhoAsked(
  tx: Tx,
  { kind, caseFileId }: Pick<Bounty, 'kind' | 'caseFileId'>,
  named: string | null,
): Promise<string | null> {
  if (kind !== 'property') {
    if (named !== null) throw new Refusal('bounty-kinds')
    return null
  }
  const applicants = await applicantsOf(tx, caseFileId)
  const meant = named ?? (applicants.length === 1 ? applicants[0]![0] : undefined)
  if (!applicants.some(([id]) => id === meant)) throw new Refusal('bounty-applicant')
  return meant!
}
