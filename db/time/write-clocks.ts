import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Tx } from '../connection.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { journal } from '../journal/tables.ts'
import { courts, type Role } from '../people/tables.ts'
import type { CourtDate } from './days.ts'
import { calendarStamp } from './remembered-calendar.ts'
import { calendars, clocks } from './tables.ts'

/** A clock to start, as the entry and the calendar give it. */
export interface Starting {
  court: string
  rule: string
  subjectKind: string
  subjectId: string
  caseFileId: string | null
  startedOn: CourtDate
  startedBy: number
  given: CourtDate | null
  dueAt: string
  provisional: boolean
  party: boolean
  answers: Role | null
  runsFrom: string
  half: string
  fourFifths: string
  /** Whether what stops it may have come in before: not where it starts today, by itself. */
  mayBeOver: boolean
  stops: readonly EntryKind[]
  stopsIf: Readonly<Record<string, string | boolean>>
  withinOf?: EntryKind
  withinMonths?: number
  endsOn?: CourtDate
}

/** Clocks to stop: of one owner, or with none those that the whole court keeps; a named one, and no other. */
export interface Stopping {
  court: string
  clock?: string
  owner: string | null
  rule: string
  seq: number
  on: CourtDate
}

interface Written {
  now: Date
  /** The calendar by which the days were reckoned; absent where nothing starts. */
  stamp?: string
  starting?: readonly Starting[]
  stopping: readonly Stopping[]
}

/**
 * Starts and stops clocks with one statement that each connection plans once, and only while the calendar is still the
 * one by which they were reckoned.
 * @returns whether it was
 */
export async function writeClocks(
  tx: Tx,
  { now, stamp, starting = [], stopping }: Written,
): Promise<boolean> {
  const calendar = tx
    .$with('calendar', { stamp: sql<string>`stamp` })
    .as(starting.length > 0 ? calendarNow : noCalendar)
  const started = tx.$with('started', nothing).as(insertStarted)
  const stopped = tx.$with('stopped', nothing).as(updateStopped)
  const parts = [
    calendar,
    ...(starting.length > 0 ? [started] : []),
    ...(stopping.length > 0 ? [stopped] : []),
  ]
  const [row] = await tx
    .with(...parts)
    .select({ stamp: sql<string>`"calendar"."stamp"` })
    .from(calendar)
    .prepare('write-clocks')
    .execute({
      now: now.toISOString(),
      stamp: stamp ?? null,
      starting: JSON.stringify(starting),
      stopping: JSON.stringify(stopping),
    })
  return stamp === undefined || row!.stamp === stamp
}

const nothing = { none: sql`none` }

const dialect = new PgDialect({ casing: 'snake_case' })
/** A part without parameters as plain text, so that it is put together once and not at every act. */
const once = (part: SQL) => sql.raw(dialect.sqlToQuery(part).sql)

const asked = sql`
  ${sql.placeholder('stamp')}::text as "known", ${sql.placeholder('now')}::timestamptz as "now",
  ${sql.placeholder('starting')}::json as "starting", ${sql.placeholder('stopping')}::json as "stopping"`
const calendarNow = sql`select ${once(calendarStamp)} as "stamp", ${asked} from ${calendars}`
const noCalendar = sql`select null::text as "stamp", ${asked}`

const isStillTheSame = sql`(k."known" is null or k."known" = k."stamp")`

/** What stops today stops now; what stopped in the past stopped by the end of its day. */
const endOfStop = (on: SQL) => sql`
  least(k."now", (${on} + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond')`

/**
 * What arrives after it was stopped is written as it ended. Nobody is warned of what was over before the court's first
 * day here, nor of what had ended when it came in.
 */
const insertStarted = once(sql`
  insert into ${clocks} ("court", "rule", "subject_kind", "subject_id", "case_file_id", "started_on", "started_by",
    "given", "due_at", "provisional", "party", "answers", "runs_from", "holder", "history", "warned",
    "next_warning_at", "stopped_at", "stopped_by")
  select e."court", e."rule", e."subjectKind", e."subjectId", e."caseFileId", e."startedOn", e."startedBy",
    e."given", e."dueAt", e."provisional", e."party", e."answers", e."runsFrom",
    case when e."answers" is null then (
      select f."officer_id" from "case_files" f where f."id" = e."caseFileId"
    ) end, e."dueAt" < l."since",
    (e."half" < l."since")::int + (e."fourFifths" < l."since")::int + (e."dueAt" < l."since")::int,
    case when e."party" or s."seq" is not null or e."dueAt" < l."since" then null
      when e."half" >= l."since" then e."half"
      when e."fourFifths" >= l."since" then e."fourFifths" else e."dueAt" end,
    case when s."on" is not null then ${endOfStop(sql`s."on"`)} end, s."seq"
  from "calendar" k
  cross join json_to_recordset(k."starting") as e("court" text, "rule" text,
    "subjectKind" text, "subjectId" uuid, "caseFileId" uuid, "startedOn" date, "startedBy" bigint, "given" date,
    "dueAt" timestamptz, "provisional" boolean, "party" boolean, "answers" text, "runsFrom" timestamptz,
    "half" timestamptz, "fourFifths" timestamptz, "mayBeOver" boolean, "stops" jsonb, "stopsIf" jsonb, "withinOf" text, "withinMonths" int, "endsOn" date)
  cross join lateral (
    -- Looked up once per clock, whatever a plan that was made of empty tables thinks of joining them.
    select coalesce((
      select o."live_since"::timestamp at time zone 'Asia/Shanghai' from ${courts} o where o."code" = e."court"
    ), '-infinity') as "since" offset 0
  ) l
  left join lateral (
    select j."seq", j."on" from ${journal} j
    where e."mayBeOver" and (j."subject_id" = e."subjectId" or j."case_file_id" = e."subjectId")
      and e."stops" ? j."kind" and j."facts" @> e."stopsIf" and (j."on", j."seq") > (e."startedOn", e."startedBy")
    order by j."on", j."seq" limit 1
  ) s on true
  where ${isStillTheSame} and (e."withinOf" is null or coalesce(e."endsOn" <= (
    select max(j."on") + make_interval(months => e."withinMonths") from ${journal} j
    where j."case_file_id" = e."caseFileId" and j."kind" = e."withinOf"
      and (j."on", j."seq") <= (e."startedOn", e."startedBy")
  ), true))`)

/** A warning that was due before the stop is still given, with its true time. */
const updateStopped = once(sql`
  update ${clocks} c set "stopped_at" = s."at", "stopped_by" = s."seq", "version" = c."version" + 1,
    "next_warning_at" = case when c."next_warning_at" <= s."at" then c."next_warning_at" end
  from (
    select distinct on (r."id") r."id", e."seq", ${endOfStop(sql`e."on"`)} as "at"
    from "calendar" k
    cross join json_to_recordset(k."stopping") as e("court" text, "clock" uuid, "owner" uuid, "rule" text,
      "seq" bigint, "on" date)
    cross join lateral (
      select a."id", a."started_on", a."started_by" from ${clocks} a
      where a."subject_id" = e."owner" and a."rule" = e."rule" and a."stopped_at" is null
      union all
      select b."id", b."started_on", b."started_by" from ${clocks} b
      where e."owner" is null and b."court" = e."court" and b."rule" = e."rule" and b."stopped_at" is null
        and b."paused_at" is null and not b."history" and not b."party"
    ) r
    where ${isStillTheSame} and (e."clock" is null or r."id" = e."clock") and case when e."owner" is null then e."on" >= r."started_on"
      else (e."on", e."seq") > (r."started_on", r."started_by") end
    order by r."id", e."on", e."seq"
  ) s
  where c."id" = s."id" and c."stopped_at" is null`)
