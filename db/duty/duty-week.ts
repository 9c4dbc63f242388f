import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Day, maybe } from '../fields.ts'
import { intakeClosedSince } from '../lead-intake/switch-intake.ts'
import { mustHold } from '../people/rules.ts'
import { courts, staff, type Role } from '../people/tables.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { clocks } from '../time/tables.ts'
import { addDays, dayOf, dayOfWeek, startOf, type CourtDate } from '../time/days.ts'
import { onDuty, shiftColumns, type Shift } from './on-duty.ts'
import { dutyShifts } from './tables.ts'

/** Who has a part in the rota, or is above those who have. */
const readers = [
  'dutyOfficer',
  'officer',
  'clerk',
  'director',
  'vicePresident',
  'president',
] as const satisfies readonly Role[]

const Asked = z.strictObject({ week: maybe(Day) })

/** The rota of one week, from Monday on. */
export interface DutyWeek {
  monday: CourtDate
  days: { day: CourtDate; shifts: Shift[] }[]
  now: Shift[]
  /** The hours of the week, in milliseconds, in which nobody is on duty (seed 1 art 4: 24 hours). */
  uncovered: { from: Date; to: Date }[]
  /** The plan that whoever is on duty makes in advance (art 25(6)), where the court has that rule. */
  plan: Clock[]
  dutyPhone: string
  /** Since when the court takes no leads by web and chat, where its director switched that off. */
  intakeClosedSince: Date | undefined
}

/** The shifts of a week, day by day, and the hours that nobody covers (seed 1 arts 4, 21 and 25). */
export async function dutyWeek(by: Actor, raw: z.input<typeof Asked> = {}): Promise<DutyWeek> {
  const reader = mustHold(by, ...readers)
  const { week } = readInput(Asked, raw)
  const { write, now } = store()
  const monday = dayOfWeek(week ?? dayOf(now()), 1)
  const [from, to] = [startOf(monday), startOf(addDays(monday, 7))]
  const [shifts, current, plan, [court]] = await Promise.all([
    write
      .select(shiftColumns)
      .from(dutyShifts)
      .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
      .where(
        and(
          eq(dutyShifts.court, reader.court),
          isNull(dutyShifts.removedAt),
          lt(dutyShifts.from, to),
          gt(dutyShifts.to, from),
        ),
      )
      .orderBy(asc(dutyShifts.from), asc(staff.name)),
    onDuty(write, reader.court, now()),
    plansOf(reader.court),
    write.select({ phone: courts.dutyPhone }).from(courts).where(eq(courts.code, reader.court)),
  ])
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
  return {
    monday,
    days: days.map((day) => ({ day, shifts: shifts.filter((one) => covers(one, day)) })),
    now: current,
    uncovered: gapsOf(shifts, from, to),
    plan,
    dutyPhone: court?.phone ?? '',
    intakeClosedSince: await intakeClosedSince(write, reader.court),
  }
}

/** What has to be planned and is not yet. */
async function plansOf(court: string): Promise<Clock[]> {
  const { write, now } = store()
  const open = await write
    .select({ id: clocks.subjectId })
    .from(clocks)
    .where(
      and(eq(clocks.court, court), eq(clocks.rule, 'weekly-plan-shibei'), isNull(clocks.stoppedAt)),
    )
  const ids = open.map(({ id }) => id)
  const bySubject = await clocksOf(write, ids, now())
  return [...bySubject.values()].flat().filter(({ rule }) => rule === 'weekly-plan-shibei')
}

const covers = ({ from, to }: Shift, day: CourtDate) =>
  from < startOf(addDays(day, 1)) && to > startOf(day)

/** Where no shift lies between two moments. */
function gapsOf(shifts: readonly Shift[], from: Date, to: Date): { from: Date; to: Date }[] {
  const gaps = []
  let covered = from
  for (const shift of shifts) {
    if (shift.from > covered) gaps.push({ from: covered, to: shift.from })
    if (shift.to > covered) covered = shift.to
  }
  return covered < to ? [...gaps, { from: covered, to }] : gaps
}
