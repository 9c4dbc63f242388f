import { eq, inArray, and } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { store } from '../connection.ts'
import { holdersOf } from '../people/in-office.ts'
import { mustBeStaff } from '../people/rules.ts'
import { staff, type Role } from '../people/tables.ts'
import { dayOf } from '../time/days.ts'

/** Who can be alarmed: they have a sign-in and serve leads. */
export const onDutyRoles = ['dutyOfficer', 'officer', 'director'] as const satisfies readonly Role[]

/** The people who can be entered into the rota of one's own court, for whoever keeps it. */
export async function mayBeOnDuty(by: Actor): Promise<{ id: string; name: string }[]> {
  const { court } = mustBeStaff(by)
  const { write, now } = store()
  const today = dayOf(now())
  mustHoldOfficeFor(by, 'duty.keep', court, today)
  const held = await holdersOf(write, [court], onDutyRoles, [], today)
  const ids = [...new Set(held.map(({ id }) => id))]
  if (ids.length === 0) return []
  const found = await write
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.court, court), inArray(staff.id, ids)))
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
