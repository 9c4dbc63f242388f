import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { court, day, id, moment } from '../columns.ts'
import type { Role } from '../people/tables.ts'

/** One running or ended time limit. Started and stopped by journal entries, in their transaction. */
export const clocks = pgTable(
  'clocks',
  {
    id: id(),
    court: court(),
    rule: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    caseFileId: uuid(),
    startedOn: day().notNull(),
    startedBy: bigint({ mode: 'number' }).notNull(),
    /** The last day that the entry itself gave, where the limit is counted so. */
    given: day(),
    /** The last moment in time. */
    dueAt: moment().notNull(),
    /** Computed without the year's official calendar. */
    provisional: boolean().notNull().default(false),
    stoppedAt: moment(),
    stoppedBy: bigint({ mode: 'number' }),
    /** Stopped by the entry of a person who ended it with a reason, and not by what it waited for. */
    ended: boolean().notNull().default(false),
    /** Over before the court's first day here: history, never late. */
    history: boolean().notNull().default(false),
    /** A party's own limit: never late, and nobody is warned of it. */
    party: boolean().notNull().default(false),
    /** Who answers for it: the officer of its case, or whom it was given to. */
    holder: uuid(),
    /** Given to its holder by hand; it no longer follows the officer of the case. */
    assigned: boolean().notNull().default(false),
    /** The office that answers for it, where that is not the officer of the case. */
    answers: text().$type<Role>(),
    /** While it stands still. */
    pausedAt: moment(),
    /** From when its half and its four fifths are reckoned; a pause moves it as it moves the end. */
    runsFrom: moment().notNull().defaultNow(),
    /** How many of the three warnings were given: at half, at four fifths, at the whole. */
    warned: integer().notNull().default(0),
    /** When the next warning is due; absent when there is none to come. */
    nextWarningAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => {
    /** What the lists of the desk show: the court's own limits that run and count. */
    const runs = and(
      isNull(t.stoppedAt),
      isNull(t.pausedAt),
      sql`not ${t.history}`,
      sql`not ${t.party}`,
    )
    return [
      index('clock-runs').on(t.court, t.dueAt, t.id).where(runs!),
      index('clock-runs-by-rule').on(t.court, t.rule, t.dueAt, t.id).where(runs!),
      index('clock-runs-by-holder').on(t.holder, t.dueAt, t.id).where(runs!),
      index('clock-runs-by-office')
        .on(t.court, t.answers, t.dueAt, t.id)
        .where(and(runs, isNull(t.holder), isNotNull(t.answers))!),
      index('clock-paused')
        .on(t.court, t.dueAt, t.id)
        .where(and(isNull(t.stoppedAt), isNotNull(t.pausedAt))!),
      index('clock-warning').on(t.nextWarningAt).where(isNotNull(t.nextWarningAt)),
      index('clock-subject').on(t.subjectId, t.rule),
      index('clock-case').on(t.caseFileId),
      check('clock-warned', sql`${t.warned} between 0 and 3`),
    ]
  },
)

/** When a time limit stood still: its end moves by the legal days of each such time. */
export const clockPauses = pgTable(
  'clock_pauses',
  {
    id: id(),
    court: court(),
    clockId: uuid()
      .notNull()
      .references(() => clocks.id),
    from: moment().notNull(),
    /** Absent while it lasts. */
    to: moment(),
  },
  (t) => [
    index('clock-pause').on(t.clockId, t.from),
    check('clock-pause-order', sql`${t.to} is null or ${t.to} >= ${t.from}`),
  ],
)

export const warningLevels = ['half', 'fourFifths', 'whole'] as const
export type WarningLevel = (typeof warningLevels)[number]

/** Who was told of a time limit, and when it was that half, four fifths or the whole of it had passed. */
export const clockWarnings = pgTable(
  'clock_warnings',
  {
    id: id(),
    court: court(),
    clockId: uuid()
      .notNull()
      .references(() => clocks.id),
    level: text().$type<WarningLevel>().notNull(),
    staffId: uuid().notNull(),
    role: text().$type<Role>().notNull(),
    /** The true moment, even where every process was down and it was noticed later. */
    at: moment().notNull(),
    noticedAt: moment().notNull(),
  },
  (t) => [
    unique('clock-warned-once').on(t.clockId, t.level, t.staffId),
    index('clock-warning-of').on(t.staffId, t.at),
    check('clock-warning-level', sql`${t.level} in ${sql.raw(`('${warningLevels.join("','")}')`)}`),
  ],
)

/** What a person wrote when they paused, resumed, gave away or ended a time limit; the journal holds no text. */
export const clockReasons = pgTable(
  'clock_reasons',
  {
    id: id(),
    court: court(),
    clockId: uuid()
      .notNull()
      .references(() => clocks.id),
    /** The journal entry to which it belongs. */
    seq: bigint({ mode: 'number' }).notNull(),
    text: text().notNull(),
  },
  (t) => [index('clock-reason').on(t.clockId, t.seq)],
)

/** The months and weeks that have begun in a court: each is announced once, on its true day. */
export const periods = pgTable(
  'periods',
  {
    id: id(),
    court: court(),
    kind: text().$type<'month' | 'week'>().notNull(),
    /** Its first day. */
    begins: day().notNull(),
    /** The journal entry that announced it. */
    seq: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    unique('period-once').on(t.court, t.kind, t.begins),
    check('period-kind', sql`${t.kind} in ('month', 'week')`),
  ],
)

/** Working days of one year as the State Council announced them. */
export const calendars = pgTable('calendars', {
  year: text().primaryKey(),
  /** Rest days on weekdays, and make-up working days at weekends. */
  off: jsonb().$type<string[]>().notNull(),
  work: jsonb().$type<string[]>().notNull(),
  /** `library`: it came with the portal; `desk` and `command`: a person entered the announced notice. */
  source: text().$type<'library' | 'desk' | 'command'>().notNull().default('library'),
  loadedAt: moment(),
  /** The member of staff who entered it at the desk. */
  loadedBy: uuid(),
})
