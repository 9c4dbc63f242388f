import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import type { Staff } from '../people/rules.ts'
import { offices, type Role } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { delegations } from './tables.ts'

/**
 * The written delegation under which somebody may give a signature of another's office: it covers the act, in this
 * court, on this day, was not revoked, and whoever made it still holds the office.
 */
export async function delegationFor(
  reader: Reader,
  { staffId, roles: own }: Staff,
  { roles, delegable }: { roles: readonly Role[]; delegable: readonly Role[] },
  act: string,
  court: string,
  day: CourtDate,
): Promise<{ id: string; fromRole: Role } | undefined> {
  if (!delegable.some((role) => own.includes(role))) return undefined
  const [found] = await reader
    .select({ id: delegations.id, fromRole: delegations.fromRole })
    .from(delegations)
    .innerJoin(
      offices,
      and(
        eq(offices.staffId, delegations.fromId),
        eq(offices.court, delegations.court),
        eq(offices.role, delegations.fromRole),
        lte(offices.from, day),
        or(isNull(offices.to), gte(offices.to, day)),
      ),
    )
    .where(
      and(
        eq(delegations.court, court),
        eq(delegations.toId, staffId),
        inArray(delegations.fromRole, [...roles]),
        isNull(delegations.revokedAt),
        lte(delegations.from, day),
        gte(delegations.to, day),
        sql`${delegations.acts} ? ${act}`,
      ),
    )
    .limit(1)
  return found
}
