import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import { journal } from '../journal/tables.ts'
import { courts } from '../people/tables.ts'
import { timeLimitsOf } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import { addWorkingDays, isLoaded, readCalendar, rollOver, type Calendar } from './calendar.ts'
import {
  addDays,
  addMonths,
  dayOf,
  dayOfMonth,
  dayOfWeek,
  endOf,
  startOf,
  type CourtDate,
} from './days.ts'
import { clocks } from './tables.ts'

/** An entry that the journal has numbered and dated. */
interface Numbered extends Entry {
  seq: number
  on: CourtDate
}

/**
 * When a time limit that starts at a moment of a legal day is over, and whether its year is not loaded yet.
 * @param due the last day, where the entry itself says it (`given`)
 */
export function dueOf(
  limit: TimeLimit,
  on: CourtDate,
  now: Date,
  calendar: Calendar,
  due?: CourtDate | null,
) {
  if (limit.unit === 'minutes' || limit.unit === 'hours') {
    const length = limit.length * (limit.unit === 'minutes' ? 60_000 : 3_600_000)
    return { dueAt: new Date(now.getTime() + length), provisional: false }
  }
  const last = lastDay(limit, on, calendar, due)
  const counted = limit.unit === 'workingDays' ? on : last
  return {
    dueAt: endOf(last),
    provisional: asksCalendar(limit) && !isLoaded(counted, last, calendar),
  }
}

/** Whether the days off of a year can move a limit of this kind. */
export const asksCalendar = ({ unit, statutory }: TimeLimit): boolean =>
  unit === 'workingDays' || (statutory && unit !== 'minutes' && unit !== 'hours')

/** The last day of a limit that is not counted in hours; statutory ones roll over rest days (民事诉讼法 85). */
function lastDay(
  limit: TimeLimit,
  on: CourtDate,
  calendar: Calendar,
  due: CourtDate | null | undefined,
): CourtDate {
  const { unit, length, statutory } = limit
  if (unit === 'workingDays') return addWorkingDays(on, length, calendar)
  const last = plainDay[unit as PlainUnit](on, length, due)
  return statutory ? rollOver(last, calendar) : last
}

type PlainUnit = Exclude<TimeLimit['unit'], 'minutes' | 'hours' | 'workingDays'>

const plainDay: Record<
  PlainUnit,
  (on: CourtDate, length: number, due: CourtDate | null | undefined) => CourtDate
> = {
  days: addDays,
  months: addMonths,
  dayOfMonth: dayOfMonth,
  weekday: dayOfWeek,
  given: (_on, length, due) => {
    if (!due) throw new Error('A time limit whose day is given was started without one.')
    return addDays(due, length)
  },
}

/**
 * Starts and stops the clocks that the rulebook of each entry's court ties to it, in the entries' transaction.
 * An entry of the past stops and starts on its own day, whatever the order in which history arrives.
 */
export async function runClocks(act: { tx: Tx; now: Date }, entries: Numbered[]): Promise<void> {
  const limitsOn = rememberedLimits()
  const started: Started[] = []
  const stopped: { owner: string; rule: string; seq: number; on: CourtDate }[] = []
  for (const entry of entries) {
    for (const [rule, limit] of limitsOn(entry)) {
      const known = limit.unlessGiven && entry.due !== undefined
      if (limit.starts.includes(entry.kind) && !known) started.push({ entry, rule, limit })
      if (!limit.stops.includes(entry.kind)) continue
      // A clock belongs to the subject that started it, or to the case that the subject belongs to.
      for (const owner of new Set([entry.subject.id, entry.caseFileId])) {
        if (owner) stopped.push({ owner, rule, seq: entry.seq, on: entry.on })
      }
    }
  }
  if (started.length > 0) await startClocks(act, started)
  if (stopped.length > 0) await stopClocks(act, stopped)
}

interface Started {
  entry: Numbered
  rule: string
  limit: TimeLimit
}

/** The limits that an entry starts or stops; a batch asks for the same days again and again. */
function rememberedLimits() {
  const known = new Map<string, [string, TimeLimit][]>()
  return ({ court, on, kind }: Numbered) => {
    if (!court) return []
    const key = `${court} ${on} ${kind}`
    const limits =
      known.get(key) ??
      timeLimitsOf(court, on).filter(
        ([, limit]) => limit.starts.includes(kind) || limit.stops.includes(kind),
      )
    known.set(key, limits)
    return limits
  }
}

async function startClocks({ tx, now }: { tx: Tx; now: Date }, all: Started[]): Promise<void> {
  const calendar = await readCalendar(tx)
  const liveSince = await firstDays(tx, now, all)
  const rows = all.flatMap(({ entry, rule, limit }) => {
    const { court, subject } = entry
    if (!court || !subject.id) return []
    const { dueAt, provisional } = dueOf(limit, entry.on, now, calendar, entry.due)
    const firstDay = liveSince.get(court)
    return {
      court,
      rule,
      subjectKind: subject.kind,
      // A step belongs to its case, so its clocks do too.
      subjectId: entry.kind.startsWith('step.') ? (entry.caseFileId ?? subject.id) : subject.id,
      caseFileId: entry.caseFileId ?? null,
      startedOn: entry.on,
      startedBy: entry.seq,
      dueAt: dueAt.toISOString(),
      provisional,
      history: firstDay !== undefined && dueAt < startOf(firstDay),
      stops: limit.stops,
      ...horizonOf(limit, entry.on),
    }
  })
  await tx.execute(sql`
    insert into ${clocks} ("court", "rule", "subject_kind", "subject_id", "case_file_id", "started_on", "started_by",
      "due_at", "provisional", "history", "stopped_at", "stopped_by")
    select e."court", e."rule", e."subjectKind", e."subjectId", e."caseFileId", e."startedOn", e."startedBy",
      e."dueAt", e."provisional", e."history", ${stoppedAt(now, sql`s."on"`)}, s."seq"
    from json_to_recordset(${JSON.stringify(rows)}::json) as e("court" text, "rule" text, "subjectKind" text,
      "subjectId" uuid, "caseFileId" uuid, "startedOn" date, "startedBy" bigint, "dueAt" timestamptz,
      "provisional" boolean, "history" boolean, "stops" jsonb, "withinOf" text, "withinMonths" int, "endsOn" date)
    left join lateral (
      select j."seq", j."on" from ${journal} j
      where (j."subject_id" = e."subjectId" or j."case_file_id" = e."subjectId")
        and e."stops" ? j."kind" and (j."on", j."seq") > (e."startedOn", e."startedBy")
      order by j."on", j."seq" limit 1
    ) s on true
    where e."withinOf" is null or coalesce(e."endsOn" <= (
      select max(j."on") + make_interval(months => e."withinMonths") from ${journal} j
      where j."case_file_id" = e."caseFileId" and j."kind" = e."withinOf"
        and (j."on", j."seq") <= (e."startedOn", e."startedBy")
    ), true)`)
}

/** Until when after which entry a limit starts again, and when it ends; rest days change nothing of that. */
const horizonOf = ({ within, unit, length }: TimeLimit, on: CourtDate) =>
  within && {
    withinOf: within.of,
    withinMonths: within.months,
    endsOn: unit === 'months' ? addMonths(on, length) : addDays(on, length),
  }

/** The first day of each court here, asked only where something of the past starts a clock. */
async function firstDays(tx: Tx, now: Date, all: Started[]) {
  const today = dayOf(now)
  const past = all.flatMap(({ entry }) => (entry.on < today && entry.court ? [entry.court] : []))
  if (past.length === 0) return new Map<string, CourtDate>()
  const rows = await tx
    .select({ code: courts.code, liveSince: courts.liveSince })
    .from(courts)
    .where(inArray(courts.code, [...new Set(past)]))
  return new Map(rows.flatMap(({ code, liveSince }) => (liveSince ? [[code, liveSince]] : [])))
}

async function stopClocks(
  { tx, now }: { tx: Tx; now: Date },
  all: { owner: string; rule: string; seq: number; on: CourtDate }[],
): Promise<void> {
  await tx.execute(sql`
    update ${clocks} c set "stopped_at" = ${stoppedAt(now, sql`s."on"`)}, "stopped_by" = s."seq"
    from (
      select distinct on (r."id") r."id", e."seq", e."on"
      from json_to_recordset(${JSON.stringify(all)}::json) as e("owner" uuid, "rule" text, "seq" bigint, "on" date)
      join ${clocks} r on r."subject_id" = e."owner" and r."rule" = e."rule"
      where r."stopped_at" is null and (e."on", e."seq") > (r."started_on", r."started_by")
      order by r."id", e."on", e."seq"
    ) s
    where c."id" = s."id" and c."stopped_at" is null`)
}

/** What stops today stops now; what stopped in the past stopped by the end of its day. */
const stoppedAt = (now: Date, on: SQL) => sql`
  case when ${on} is not null then least(${now.toISOString()}::timestamptz,
    (${on} + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond') end`
