import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import type { LetterState, ReturnReason } from './tables.ts'

/** The states of a letter, as the desk and the post room call them. */
const letterStateNames: Record<LetterState, Says> = {
  queued: { zh: '待打印', en: 'to be printed' },
  printed: { zh: '已打印', en: 'printed' },
  posted: { zh: '已交寄', en: 'posted' },
  delivered: { zh: '已送到', en: 'delivered' },
  returned: { zh: '已退回', en: 'returned' },
}

/** Only what has come so far goes on from here (使用规则 五十八（一）). */
export function mustBeIn(state: LetterState, states: readonly LetterState[]): void {
  if (states.includes(state)) return
  const { zh, en } = letterStateNames[state]
  throw new Refusal('letter-state', { state: zh, stateEn: en })
}

/** A letter is posted after it was queued, and comes back after it was posted (使用规则 五十八（二）). */
export function mustNotBeBefore(day: CourtDate, least: CourtDate): void {
  if (day < least) throw new Refusal('letter-before', { day: least })
}

/** What came back has a reason, what arrived has none (使用规则 五十八（三）). */
export function mustHaveReason(
  outcome: 'delivered' | 'returned',
  reason: ReturnReason | undefined,
): void {
  if ((outcome === 'returned') !== (reason !== undefined)) throw new Refusal('letter-reason')
}
