import type { Reader } from '../connection.ts'
import type { Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { delegatedTo } from './delegated-to.ts'

/**
 * The written delegation under which somebody may give a signature of another's office: it covers the act on this day,
 * and they hold one of the offices to which the rules let it be handed on (domain A07, X1).
 */
export async function delegationFor(
  reader: Reader,
  staff: Staff,
  { roles, delegable }: { roles: readonly Role[]; delegable: readonly Role[] },
  act: string,
  court: string,
  day: CourtDate,
): Promise<{ id: string; fromRole: Role } | undefined> {
  if (!delegable.some((role) => staff.roles.includes(role))) return undefined
  const held = await delegatedTo(reader, { staffId: staff.staffId, court }, day)
  return held.find(({ fromRole, acts }) => roles.includes(fromRole) && acts.includes(act))
}
