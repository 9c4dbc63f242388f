import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { appendAll, type Entry } from '../journal/append.ts'
import { recordset } from '../recordset.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOf, type CourtDate } from './days.ts'
import { dueOf, warningMoments, type Pause } from './due-of.ts'
import { rememberCalendar } from './remembered-calendar.ts'
import { clockPauses, clocks } from './tables.ts'

type Clock = typeof clocks.$inferSelect

const batch = 5000

/**
 * Sets the dates of the running clocks that touch a year right once that year is loaded, and journals each date that
 * moved; says how many were looked at anew and how many moved.
 */
export async function reckonAgain(
  court: Act,
  year: string,
): Promise<{ reckoned: number; moved: number }> {
  const { calendar } = await rememberCalendar(court.tx)
  const total = { reckoned: 0, moved: 0 }
  let last: string | undefined
  for (;;) {
    const running = await touching(court.tx, year, last)
    last = running.at(-1)?.id
    if (!last) return total
    const { reckoned, moved } = await reckonBatch(court, running, calendar)
    total.reckoned += reckoned
    total.moved += moved
  }
}

/** The running clocks that a year may move, some at a time. */
export const touching = (tx: Reader, year: string, last: string | undefined) =>
  tx
    .select()
    .from(clocks)
    .where(
      and(
        isNull(clocks.stoppedAt),
        eq(clocks.history, false),
        sql`${clocks.startedOn} <= ${`${year}-12-31`}::date`,
        sql`${clocks.dueAt} >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz`,
        last === undefined ? undefined : gt(clocks.id, last),
      ),
    )
    .orderBy(asc(clocks.id))
    .limit(batch)

async function reckonBatch(court: Act, running: Clock[], calendar: Calendar) {
  const { tx, now } = court
  const pauses = await pausesOf(
    tx,
    running.map(({ id }) => id),
  )
  const reckoned = running.flatMap((clock) => {
    const anew = reckon(clock, pauses.get(clock.id) ?? [], calendar, now)
    return anew ? [{ clock, anew, moved: anew.dueAt.getTime() !== clock.dueAt.getTime() }] : []
  })
  if (reckoned.length > 0) {
    const rows = reckoned.map(({ anew }) => anew)
    await tx.execute(sql`
      update ${clocks} c set "due_at" = e."dueAt", "provisional" = e."provisional", "runs_from" = e."runsFrom",
        "warned" = e."warned", "next_warning_at" = e."nextWarningAt", "version" = c."version" + 1
      from ${recordset('e', columns, rows)}
      where c."id" = e."id"`)
  }
  const moved = reckoned.filter((one) => one.moved)
  await appendAll(
    court,
    moved.map(({ clock, anew }) => movedEntry(clock, anew.dueAt)),
  )
  return { reckoned: reckoned.length, moved: moved.length }
}

const columns = {
  id: 'uuid',
  dueAt: 'timestamptz',
  provisional: 'boolean',
  runsFrom: 'timestamptz',
  warned: 'integer',
  nextWarningAt: 'timestamptz',
} as const

/** The times in which some clocks stood still, in their order; one that still does is not among them. */
export async function pausesOf(tx: Reader, ids: readonly string[]): Promise<Map<string, Pause[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ clockId: clockPauses.clockId, from: clockPauses.from, to: clockPauses.to })
    .from(clockPauses)
    .where(and(inArray(clockPauses.clockId, [...ids]), isNotNull(clockPauses.to)))
    .orderBy(asc(clockPauses.from), asc(clockPauses.id))
  const byClock = Map.groupBy(rows, ({ clockId }) => clockId)
  return new Map(
    [...byClock].map(([id, own]) => [id, own.map(({ from, to }) => ({ from, to: to! }))]),
  )
}

/** A clock by another calendar, if that changes anything of it. */
export function reckon(clock: Clock, pauses: readonly Pause[], calendar: Calendar, now: Date) {
  const limit = ruleNamed(clock.rule)
  if (limit?.kind !== 'timeLimit' || limit.unit === 'minutes' || limit.unit === 'hours') {
    return undefined
  }
  const { startedOn: on, given } = clock
  const due = dueOf(limit, { on, at: now, given, pauses }, calendar)
  if (due.dueAt.getTime() === clock.dueAt.getTime() && due.provisional === clock.provisional) {
    return undefined
  }
  return { id: clock.id, ...due, ...warningsLeft(clock, warningMoments(limit, due, calendar), now) }
}

/** Which warning comes next; one that was given of a day that now lies later is given again. */
export function warningsLeft(
  clock: Pick<Clock, 'warned' | 'party' | 'history' | 'pausedAt' | 'stoppedAt'>,
  moments: readonly [Date, Date, Date],
  now: Date,
): { warned: number; nextWarningAt: Date | null } {
  const passed = moments.filter((moment) => moment <= now).length
  const warned = Math.min(clock.warned, passed)
  const next = moments[warned] ?? null
  return { warned, nextWarningAt: isStillWarned(clock, next) ? next : null }
}

/** Nobody is warned of a party's own limit or of history, nor of what would be due after a clock stood still or stopped. */
function isStillWarned(
  { party, history, pausedAt, stoppedAt }: Parameters<typeof warningsLeft>[0],
  next: Date | null,
): boolean {
  const until = stoppedAt ?? pausedAt
  return !party && !history && next !== null && (until === null || next <= until)
}

/** What the journal says of a date that moved. */
export function movedEntry(clock: Clock, dueAt: Date): Entry {
  const facts: { rule: string; from: CourtDate; to: CourtDate } = {
    rule: clock.rule,
    from: dayOf(clock.dueAt),
    to: dayOf(dueAt),
  }
  return clockEntry(clock, 'clock.moved', facts)
}

/** An entry about a clock itself. */
export const clockEntry = (
  clock: Pick<Clock, 'id' | 'court' | 'caseFileId' | 'rule'>,
  kind: Extract<Entry['kind'], `clock.${string}`>,
  facts: NonNullable<Entry['facts']> = {},
): Entry => ({
  kind,
  court: clock.court,
  subject: { kind: 'clock', id: clock.id },
  caseFileId: clock.caseFileId,
  rule: clock.rule,
  facts,
})
