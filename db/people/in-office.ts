import { and, eq, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import type { CourtDate } from '../time/days.ts'
import { offices, staff, type Role } from './tables.ts'

/** Who holds which office of a court. */
export interface Holder {
  id: string
  court: string
  role: Role
}

const heldOn = (day: CourtDate) =>
  and(lte(offices.from, day), or(isNull(offices.to), sql`${offices.to} >= ${day}`))

/** Whoever performs no legal act answers for no time limit. */
const others: Role[] = ['administrator', 'custodian']

/** The member of staff who signs in under a name, if an office is held on a day. */
export async function inOfficeCalled(
  reader: Reader,
  court: string,
  username: string,
  day: CourtDate,
): Promise<{ id: string; name: string } | undefined> {
  const [found] = await reader
    .selectDistinct({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(offices, and(eq(offices.staffId, staff.id), eq(offices.court, court), heldOn(day)))
    .where(
      and(eq(staff.court, court), eq(staff.username, username), notInArray(offices.role, others)),
    )
  return found
}

/** Who of some courts holds one of these offices on a day, and what some people hold. */
export async function holdersOf(
  reader: Reader,
  courts: readonly string[],
  roles: readonly Role[],
  staffIds: readonly string[],
  day: CourtDate,
): Promise<Holder[]> {
  if (courts.length === 0) return []
  return reader
    .selectDistinct({ id: offices.staffId, court: offices.court, role: offices.role })
    .from(offices)
    .where(
      and(
        inArray(offices.court, [...courts]),
        heldOn(day),
        notInArray(offices.role, others),
        or(
          inArray(offices.role, [...roles]),
          staffIds.length > 0 ? inArray(offices.staffId, [...staffIds]) : undefined,
        ),
      ),
    )
}
