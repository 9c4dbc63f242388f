import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { Checkbox, Day, Id, maybe } from '../fields.ts'
import type { Page } from '../page.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { sortedList } from '../sorted-page.ts'
import { addDays, dayOf, dayOfWeek, type CourtDate } from '../time/days.ts'
import { petitionWeeks } from './tables.ts'
import type { WeekSummary } from './week-summary.ts'

/** A week's report as those read it who are told (seed 2 三.14). */
export interface PetitionWeek {
  id: string
  monday: CourtDate
  summary: WeekSummary
  closedBy: string | null
  closedAt: Date
}

const weeksOf = (read: Reader) =>
  read
    .select({
      id: petitionWeeks.id,
      court: petitionWeeks.court,
      monday: petitionWeeks.monday,
      summary: petitionWeeks.summary,
      closedBy: staff.name,
      closedAt: petitionWeeks.closedAt,
    })
    .from(petitionWeeks)
    .leftJoin(staff, eq(staff.id, petitionWeeks.closedBy))
    .$dynamic()

const list = sortedList<{ id: string; monday: CourtDate; closedAt: Date }>({
  key: petitionWeeks.id,
  usual: '-monday',
  sorts: {
    monday: { by: petitionWeeks.monday, type: 'day', place: ({ monday }) => monday },
    closed: { by: petitionWeeks.closedAt, type: 'moment', place: ({ closedAt }) => closedAt },
  },
})
const Asked = z.strictObject({
  ...list.question,
  from: maybe(Day),
  to: maybe(Day),
  /** Only weeks at whose end a petition was overdue. */
  late: Checkbox,
})

/** The weeks of one's court that were summed up, the last first (seed 2 三.14). */
export async function listWeeks(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<PetitionWeek>> {
  const asked = readInput(Asked, raw)
  const { court } = mustHaveDuty(by, 'week.read')
  const page = list.page(asked)
  const found = await weeksOf(store().write)
    .where(
      and(
        eq(petitionWeeks.court, court),
        asked.from && gte(petitionWeeks.monday, asked.from),
        asked.to && lte(petitionWeeks.monday, asked.to),
        asked.late ? sql`(${petitionWeeks.summary} ->> 'overdue')::int > 0` : undefined,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
    .catch(asRefusal)
  const { rows, ...rest } = page.cut(found)
  return { ...rest, rows: rows.map(({ court: _, ...week }) => week) }
}

/** The Monday of the last week that is over, while nobody has summed it up. */
export async function weekWaiting(by: Actor): Promise<CourtDate | null> {
  const { court } = mustHaveDuty(by, 'week.read')
  const { write, now } = store()
  const monday = dayOfWeek(addDays(dayOf(now()), -7), 1)
  const summed = await write.$count(
    petitionWeeks,
    and(eq(petitionWeeks.court, court), eq(petitionWeeks.monday, monday)),
  )
  return summed > 0 ? null : monday
}

/** One week's report. @throws Refusal when there is none, or when it is another court's */
export async function readWeek(by: Actor, id: string): Promise<PetitionWeek> {
  const staffOf = mustHaveDuty(by, 'week.read')
  if (!Id.safeParse(id).success) throw new Refusal('not-found')
  const [found] = await weeksOf(store().write).where(eq(petitionWeeks.id, id))
  if (!found) throw new Refusal('not-found')
  mustBeOfCourt(staffOf, found.court)
  const { court: _, ...week } = found
  return week
}
