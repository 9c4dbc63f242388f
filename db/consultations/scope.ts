import { timeLimitsOf } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'

/** How a court consults with applicants, as its rulebook says. */
export interface ConsultationRules {
  /** So many days after filing a case qualifies. */
  days: number
  /** The steps by which a case counts as effectively enforced. */
  effective: readonly string[]
  /** The days of the month by which the invitations are out and on which it is held. */
  inviteBy: number
  heldOn: number
}

/**
 * For how long after filing a case is a new one (新收案件), which no rule says: the six months in which enforcement is
 * to end (执行规定 63). Anybody may add an older case with a reason.
 */
export const newForMonths = 6

/** The rules of a court that holds consultations on a day, or undefined. */
export function consultationRulesOf(court: string, day: CourtDate): ConsultationRules | undefined {
  const limits = timeLimitsOf(court, day)
  const named = (name: string): TimeLimit | undefined => limits.find(([id]) => id === name)?.[1]
  const scope = named('consultation-scope')
  const invitations = named('consultation-invitations')
  const held = named('consultation-held')
  if (!scope || !invitations || !held) return undefined
  return {
    days: scope.length,
    effective: scope.stops.flatMap((kind) => (kind.startsWith('step.') ? [kind.slice(5)] : [])),
    inviteBy: invitations.length,
    heldOn: held.length,
  }
}

/** Only a court whose rules know consultations (seed 1 art 19). */
export function mustConsult(court: string, day: CourtDate): ConsultationRules {
  const rules = consultationRulesOf(court, day)
  if (!rules) throw new Refusal('consultation-none')
  return rules
}
