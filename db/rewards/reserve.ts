import { and, asc, eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { bounties } from '../bounties/tables.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { balanceOf, movementsOf, standing, type Movement } from '../money/ledger.ts'
import { settleClocks } from '../money/settle.ts'
import { caseMoney } from '../money/tables.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import type { Claim } from './find-claim.ts'

/** Where a reward is deducted from what an applicant receives. */
const deductionArticle = '最高人民法院关于民事执行中财产调查若干问题的规定第二十四条'

/** The money of the case that a claim is about: what came in, and what of the applicants' proceeds is free. */
export async function moneyOf(
  reader: Reader,
  caseFileId: string,
): Promise<{ rows: Movement[]; received: Movement[]; free: number }> {
  const [file] = await reader.select().from(caseFiles).where(eq(caseFiles.id, caseFileId))
  const rows = await movementsOf(reader, [caseFileId])
  const { left } = balanceOf(rows, file!.received)
  return {
    rows,
    received: standing(rows).filter(({ kind }) => kind === 'received'),
    free: Math.max(0, left),
  }
}

/** The applicant who asked for the bounty and promised to pay; where an old notice does not say, the first in the file. */
async function applicantOf(
  reader: Reader,
  { caseFileId, bountyId }: Pick<Claim, 'caseFileId' | 'bountyId'>,
): Promise<string> {
  const [bounty] = await reader
    .select({ applicantId: bounties.applicantId })
    .from(bounties)
    .where(eq(bounties.id, bountyId!))
  if (bounty?.applicantId) return bounty.applicantId
  const [party] = await reader
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.caseFileId, caseFileId!), eq(parties.role, 'applicant')))
    .orderBy(asc(parties.id))
    .limit(1)
  return party!.id
}

type Line = Pick<Movement, 'kind' | 'amount' | 'day'> & Partial<Pick<Movement, 'corrects'>>

async function write(court: Act, claim: Claim, line: Line): Promise<string> {
  const { tx, now, by } = court
  const caseFileId = claim.caseFileId!
  const [written] = await tx
    .insert(caseMoney)
    .values({
      court: claim.court,
      caseFileId,
      ...line,
      partyId: await applicantOf(tx, claim),
      reason: '悬赏金',
      article: deductionArticle,
      // What an informant gives up is let go by the portal, and by nobody of the court.
      staffId: by.kind === 'staff' ? by.staffId : claim.proposedBy!,
      at: now,
    })
    .returning({ id: caseMoney.id })
  return written!.id
}

async function tell(
  court: Act,
  claim: Claim,
  id: string,
  kind: 'money.held' | 'money.released' | 'money.rewarded',
  on: CourtDate,
): Promise<void> {
  const caseFileId = claim.caseFileId!
  const { seq } = await court.journal({
    kind,
    court: claim.court,
    caseFileId,
    subject: { kind: 'money', id },
    on,
  })
  await settleClocks(court, { id: caseFileId, court: claim.court }, seq)
}

/**
 * Keeps an approved reward back from the applicant's proceeds until it is paid, so that nobody pays the same money out
 * to the applicant meanwhile (第二十四条).
 */
export async function keepBack(court: Act, claim: Claim, amount: number): Promise<string> {
  const day = dayOf(court.now)
  const id = await write(court, claim, { kind: 'held', amount, day })
  await tell(court, claim, id, 'money.held', day)
  return id
}

/** Lets go of what was kept back for a reward: it is paid now, or was given up. */
export async function letGo(court: Act, claim: Claim): Promise<void> {
  if (!claim.heldId) return
  const [held] = await court.tx.select().from(caseMoney).where(eq(caseMoney.id, claim.heldId))
  const { amount, day, id: corrects } = held!
  const id = await write(court, claim, { kind: 'held', amount: -amount, day, corrects })
  await tell(court, claim, id, 'money.released', day)
}

/** Writes the deduction into the money of the case: the applicant's proceeds paid the reward (第二十四条). */
export async function deduct(
  court: Act,
  claim: Claim,
  amount: number,
  day: CourtDate,
): Promise<string> {
  await letGo(court, claim)
  const id = await write(court, claim, { kind: 'reward', amount, day })
  await tell(court, claim, id, 'money.rewarded', day)
  return id
}
