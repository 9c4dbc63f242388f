import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import type { ConsultationState } from './tables.ts'

const consultationStateNames: Record<ConsultationState, Says> = {
  prepared: { zh: '已安排', en: 'prepared' },
  held: { zh: '已举行', en: 'held' },
  dropped: { zh: '不举行', en: 'dropped' },
}

/** Nothing more is done with a consultation that was held or dropped. */
export function mustBePrepared(
  { state, month }: { state: ConsultationState; month: string },
  act: Says,
): void {
  if (state === 'prepared') return
  const { zh, en } = consultationStateNames[state]
  throw new Refusal('consultation-over', {
    month,
    state: zh,
    stateEn: en,
    act: act.zh,
    actEn: act.en,
  })
}

/** What was said and who came is recorded on the day or later, never before. */
export function mustHaveBegun(heldOn: CourtDate, today: CourtDate): void {
  if (today < heldOn) throw new Refusal('consultation-too-early', { day: heldOn })
}

/** A consultation is prepared for a month that has not passed. */
export function mustNotBePast(month: string, today: CourtDate): void {
  if (month < today.slice(0, 7)) throw new Refusal('consultation-past')
}

/** A day that is promised lies ahead (seed 1 art 19(6)). */
export function mustLieAhead(dueOn: CourtDate, today: CourtDate): void {
  if (dueOn < today) throw new Refusal('promise-past')
}

/** The director chairs; for special cases president or vice president take part (seed 1 art 19(3)). */
export function mustBeJoined(special: number, joinedBy: string | undefined): void {
  if (special > 0 && joinedBy === undefined) {
    throw new Refusal('consultation-special', { count: special })
  }
}
