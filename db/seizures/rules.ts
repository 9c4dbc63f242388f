import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { addMonths, type CourtDate } from '../time/days.ts'
import type { SeizureKind, SeizureState } from './tables.ts'

/** What each kind is called, and how many months it may run (民事诉讼法解释 485). */
export const seizureTerms = {
  deposit: { zh: '冻结存款', en: 'Freezing of a deposit', months: 12 },
  movable: { zh: '查封、扣押动产', en: 'Seizure of movables', months: 24 },
  realEstate: { zh: '查封不动产', en: 'Sealing of real estate', months: 36 },
  otherRight: { zh: '冻结其他财产权', en: 'Freezing of another right', months: 36 },
} as const satisfies Record<SeizureKind, Says & { months: number }>

/** What a step calls a seizure: its kind and which of the case it is, never the object. */
export const nameOf = ({ kind, ordinal }: { kind: SeizureKind; ordinal: number }): string =>
  `${seizureTerms[kind].zh}（第${ordinal}项）`

export const seizureStateNames: Record<SeizureState, Says> = {
  running: { zh: '有效', en: 'in force' },
  released: { zh: '已解除', en: 'released' },
  lapsed: { zh: '已到期', en: 'over' },
}

/** How many days before the last one the applicant and the officer are reminded. */
export const reminderDays = 30

/** A term has a last day, and not a later one than the law allows (民事诉讼法解释 485). */
export function mustBeWithinLaw(kind: SeizureKind, from: CourtDate, until: CourtDate): void {
  const { months, zh, en } = seizureTerms[kind]
  const last = addMonths(from, months)
  if (until <= from || until > last) {
    const years = months / 12
    throw new Refusal('seizure-too-long', { kindZh: zh, kindEn: en, years, from, last })
  }
}

/** Renewal comes before the last day is over; what has lapsed is seized anew (民事诉讼法解释 485). */
export function mustStillRun(
  seizure: { state: SeizureState; until: CourtDate },
  today: CourtDate,
  act: Says,
): void {
  if (seizure.state === 'released') {
    const { zh, en } = seizureStateNames.released
    throw new Refusal('wrong-state', { state: zh, stateEn: en, act: act.zh, actEn: act.en })
  }
  if (seizure.state === 'lapsed' || seizure.until < today) {
    throw new Refusal('seizure-over', { until: seizure.until })
  }
}

/** What happens to a seizure happens after it was made. */
export function mustFollowSeizure(doneOn: CourtDate, since: CourtDate): void {
  if (doneOn < since) throw new Refusal('seizure-order', { since })
}
