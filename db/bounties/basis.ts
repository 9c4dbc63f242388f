import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import type { Bounty } from './content.ts'

type Basis = Pick<Bounty, 'appliedOn' | 'promised' | 'detentionNumber'>

/** A bounty is not even drafted without what it rests on: the applicant's request, or the decision to detain. */
export function mustHaveItsBasis(
  kind: Bounty['kind'],
  { appliedOn, promised, detentionNumber }: Basis,
  today: CourtDate,
): void {
  if (kind === 'property' && (!appliedOn || !promised)) throw new Refusal('bounty-property-asked')
  if (kind === 'whereabouts' && !detentionNumber) throw new Refusal('bounty-whereabouts-detention')
  if (appliedOn && appliedOn > today) {
    const says = { zh: '申请日期不能晚于今天', en: 'the day of the request is in the future' }
    throw new Refusal('input-invalid', { why: says.zh, whyEn: says.en }, [
      { field: 'appliedOn', says },
    ])
  }
}
