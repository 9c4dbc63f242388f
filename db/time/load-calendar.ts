import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Day, Whole } from '../fields.ts'
import { appendAll } from '../journal/append.ts'
import { mustHold } from '../people/rules.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { readCalendar } from './calendar.ts'
import { dueOf } from './clocks.ts'
import { dayOf, isWeekend, type CourtDate } from './days.ts'
import { calendars, clocks } from './tables.ts'

const Year = z
  .strictObject({
    year: Whole(2020, 2099).transform(String),
    off: z.array(Day).min(1, '至少有一天放假 | needs at least one rest day'),
    work: z.array(Day),
  })
  .superRefine(({ year, off, work }, context) => {
    const wrong = (field: 'off' | 'work', at: number, message: string) =>
      context.addIssue({ code: 'custom', path: [field, at], message })
    off.forEach((day, at) => {
      if (!ofYear(day, year)) wrong('off', at, notOfYear(day, year))
      else if (isWeekend(day))
        wrong('off', at, `${day} 是周末，不必列为放假日 | names ${day}, which is a weekend anyway`)
    })
    work.forEach((day, at) => {
      if (!ofYear(day, year)) wrong('work', at, notOfYear(day, year))
      else if (!isWeekend(day))
        wrong('work', at, `${day} 不是周末，不必列为补班日 | names ${day}, which is no weekend day`)
    })
  })

const ofYear = (day: CourtDate, year: string) => day.startsWith(`${year}-`)
const notOfYear = (day: CourtDate, year: string) =>
  `${day} 不在 ${year} 年 | names ${day}, which is not in ${year}`

/**
 * Enters a year's rest days and make-up working days as the State Council announced them (民事诉讼法 85), or sets them
 * right. Every running time limit that touches the year is reckoned again, and a date that moves is journaled.
 */
export const loadCalendar = act(Year, async (court, { year, off, work }) => {
  const { tx, by, journal } = court
  if (by.kind !== 'operator') mustHold(by, 'administrator')
  // Whoever starts a clock reads the calendar: those before are waited for, those after see the new year.
  await tx.execute(sql`lock table ${calendars} in access exclusive mode`)
  const days = { off: [...new Set(off)].toSorted(), work: [...new Set(work)].toSorted() }
  await tx
    .insert(calendars)
    .values({ year, ...days })
    .onConflictDoUpdate({ target: calendars.year, set: days })
  await journal({
    kind: 'calendar.loaded',
    court: null,
    subject: { kind: 'calendar', id: null },
    facts: { year, off: days.off.length, work: days.work.length },
  })
  return { year, ...(await reckonAgain(court, year)) }
})

/** Sets the dates of the running clocks that touch a year right; says how many were looked at and how many moved. */
async function reckonAgain(court: Act, year: string) {
  const { tx, now } = court
  const running = await tx
    .select()
    .from(clocks)
    .where(
      and(
        isNull(clocks.stoppedAt),
        eq(clocks.history, false),
        sql`${clocks.startedOn} <= ${`${year}-12-31`}::date`,
        sql`${clocks.dueAt} >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz`,
      ),
    )
    .orderBy(clocks.id)
  const calendar = await readCalendar(tx)
  const reckoned = running.flatMap((clock) => {
    const limit = ruleNamed(clock.rule)
    if (limit?.kind !== 'timeLimit' || limit.unit === 'minutes' || limit.unit === 'hours') return []
    const { dueAt, provisional } = dueOf(limit, clock.startedOn, now, calendar)
    const moved = dueAt.getTime() !== clock.dueAt.getTime()
    return moved || provisional !== clock.provisional ? [{ clock, dueAt, provisional, moved }] : []
  })
  const rows = reckoned.map(({ clock: { id }, dueAt, provisional }) => ({ id, dueAt, provisional }))
  if (rows.length > 0) {
    await tx.execute(sql`
      update ${clocks} c set "due_at" = e."dueAt", "provisional" = e."provisional"
      from json_to_recordset(${JSON.stringify(rows)}::json) as e("id" uuid, "dueAt" timestamptz, "provisional" boolean)
      where c."id" = e."id"`)
  }
  const moved = reckoned.filter((one) => one.moved)
  await appendAll(
    court,
    moved.map(({ clock, dueAt }) => ({
      kind: 'clock.moved',
      court: clock.court,
      subject: { kind: clock.subjectKind, id: clock.subjectId },
      caseFileId: clock.caseFileId,
      rule: clock.rule,
      facts: { rule: clock.rule, from: dayOf(clock.dueAt), to: dayOf(dueAt) },
    })),
  )
  return { reckoned: rows.length, moved: moved.length }
}
