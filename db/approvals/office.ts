import type { Actor } from '../act.ts'
import { mustHold, mustBeStaff, type Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { authoritiesOf, type RuleId } from '../rulebooks/index.ts'
import type { CourtDate } from '../time/days.ts'

/** Who acts, and in which of their offices. */
export interface InOffice {
  staff: Staff
  role: Role
  /** The written delegation by which the office is another's. */
  delegation?: { id: string }
}

/**
 * The offices that may do an act in a court on a day: those that every rule in force allows, so that a court's own
 * rule can narrow the national one but never widen it (domain X1).
 */
function officesFor(act: string, court: string, day: CourtDate): Role[] {
  const rules = authoritiesOf(court, day).filter(([, rule]) => rule.act === act)
  if (rules.length === 0) throw new Error(`No rule says who may do ${act}.`)
  const [first, ...others] = rules.map(([, rule]) => rule.signers)
  return first!.filter((role) => others.every((allowed) => allowed.includes(role))) as Role[]
}

/** Whether somebody holds an office for the act. */
export const holdsOfficeFor = (by: Actor, act: string, court: string, day: CourtDate): boolean =>
  by.kind === 'staff' &&
  by.court === court &&
  officesFor(act, court, day).some((role) => by.roles.includes(role))

/** Only who holds an office for the act; `otherwise` names the article that says so, where there is one. */
export function mustHoldOfficeFor(
  by: Actor,
  act: string,
  court: string,
  day: CourtDate,
  otherwise?: RuleId,
): InOffice {
  const allowed = officesFor(act, court, day)
  const staff = mustBeStaff(by)
  const role = allowed.find((office) => staff.roles.includes(office))
  if (role) return { staff, role }
  if (otherwise) throw new Refusal(otherwise)
  return { staff: mustHold(by, ...allowed), role: allowed[0]! }
}
