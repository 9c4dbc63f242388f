import { and, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { holdersOf } from '../people/in-office.ts'
import { mustBeOfCourt, mustBeStaff } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { onDutyRoles } from './may-be-on-duty.ts'
import { Moment } from './moment.ts'
import { dutyShifts } from './tables.ts'

const unit = {
  clerk: maybe(Text(1, 40)),
  driver: maybe(Text(1, 40)),
  car: maybe(Text(1, 40)),
  bailiff: maybe(Text(1, 40)),
}
const Shift = z.strictObject({ staffId: Id, from: Moment, to: Moment, ...unit })
type Asked = z.output<typeof Shift>
const Version = { id: Id, version: Whole(1, 1_000_000) }

const longest = 7 * 86_400_000

/** Who keeps the rota, in their own court. */
function mustKeepRota({ by, now }: Act): { staffId: string; court: string } {
  const { staffId, court } = mustBeStaff(by)
  mustHoldOfficeFor(by, 'duty.keep', court, dayOf(now))
  return { staffId, court }
}

/** Somebody with a sign-in who can be alarmed, and nowhere else at that time. */
async function mustFit({ tx, now }: Act, court: string, asked: Asked, id?: string): Promise<void> {
  const { from, to, staffId } = asked
  if (to <= from || to.getTime() - from.getTime() > longest) throw new Refusal('duty-shift-order')
  const held = await holdersOf(tx, [court], onDutyRoles, [], dayOf(now))
  if (!held.some((one) => one.id === staffId)) throw new Refusal('duty-staff-unknown')
  // Two who enter the same person at once take turns.
  const [person] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, staffId))
    .for('update')
  const [other] = await tx
    .select({ id: dutyShifts.id })
    .from(dutyShifts)
    .where(
      and(
        eq(dutyShifts.staffId, staffId),
        isNull(dutyShifts.removedAt),
        lt(dutyShifts.from, to),
        gt(dutyShifts.to, from),
        id === undefined ? undefined : ne(dutyShifts.id, id),
      ),
    )
    .limit(1)
  if (other) throw new Refusal('duty-shift-overlaps', { name: person?.name ?? '' })
}

const rowOf = ({ clerk, driver, car, bailiff, ...shift }: Asked) => ({
  ...shift,
  clerk: clerk ?? null,
  driver: driver ?? null,
  car: car ?? null,
  bailiff: bailiff ?? null,
})

/** Enters who is on duty, from when to when, and the unit that goes out (seed 1 arts 4, 21 and 25(4)(5)). */
export const enterShift = act(Shift, async (court, asked) => {
  const by = mustKeepRota(court)
  await mustFit(court, by.court, asked)
  const [written] = await court.tx
    .insert(dutyShifts)
    .values({ ...rowOf(asked), court: by.court, enteredBy: by.staffId, enteredAt: court.now })
    .returning({ id: dutyShifts.id, version: dutyShifts.version })
  const subject = { kind: 'shift', id: written!.id }
  await court.journal({ kind: 'shift.entered', court: by.court, subject })
  return written!
})

/** Locks a shift of one's own court in the version that was seen. */
async function lockShift(court: Act, { id, version }: { id: string; version: number }) {
  const [shift] = await court.tx
    .select()
    .from(dutyShifts)
    .where(eq(dutyShifts.id, id))
    .for('update')
  if (!shift) throw new Refusal('not-found')
  mustBeOfCourt(court.by, shift.court)
  if (shift.version !== version || shift.removedAt) throw new Refusal('changed-meanwhile')
  return shift
}

/** Changes a shift; what was entered before stays in the trace as an act, not as a text. */
export const changeShift = act(Shift.extend(Version), async (court, { id, version, ...asked }) => {
  const by = mustKeepRota(court)
  await lockShift(court, { id, version })
  await mustFit(court, by.court, asked, id)
  await court.tx
    .update(dutyShifts)
    .set({ ...rowOf(asked), version: version + 1 })
    .where(eq(dutyShifts.id, id))
  const subject = { kind: 'shift', id }
  await court.journal({ kind: 'shift.changed', court: by.court, subject })
  return { id, version: version + 1 }
})

/** Takes a shift off the rota; the row stays. */
export const removeShift = act(z.strictObject(Version), async (court, { id, version }) => {
  const by = mustKeepRota(court)
  await lockShift(court, { id, version })
  await court.tx
    .update(dutyShifts)
    .set({ removedAt: court.now, removedBy: by.staffId, version: version + 1 })
    .where(eq(dutyShifts.id, id))
  const subject = { kind: 'shift', id }
  await court.journal({ kind: 'shift.removed', court: by.court, subject })
  return { id, version: version + 1 }
})
