import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { court, moment } from '../columns.ts'

/** How a time limit stands: kept, stopped too late, running in time, running and over. */
export const outcomes = ['inTime', 'late', 'running', 'overdue'] as const
export type Outcome = (typeof outcomes)[number]

/** How many time limits of a rule began in a month, by outcome and whole days taken; the desk's own. */
export const performanceTallies = pgTable(
  'performance_tallies',
  {
    court: court(),
    rule: text().notNull(),
    /** 2026-11, in which the limit began. */
    month: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    days: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.court, t.rule, t.month, t.outcome, t.days] }),
    check('tally-outcome', sql`${t.outcome} in ('inTime', 'late', 'running', 'overdue')`),
  ],
)

/** How the limits in the cases of one officer stand, by the month in which they began; never public. */
export const performanceOfficers = pgTable(
  'performance_officers',
  {
    court: court(),
    month: text().notNull(),
    officer: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.court, t.month, t.officer, t.outcome] })],
)

/** The counts of a month that the indicators are made of: cases, and amounts in fen; the desk's own. */
export const performanceCounts = pgTable(
  'performance_counts',
  {
    court: court(),
    month: text().notNull(),
    name: text().notNull(),
    cases: integer().notNull(),
    fen: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.court, t.month, t.name] })],
)

/** How a court keeps a rule in a year or quarter, as the public sees it: small cells are absent, and what betrays them. */
export const performanceClocks = pgTable(
  'performance_clocks',
  {
    /** A court, or `*` for all of them. */
    court: court(),
    /** 2026, or 2026Q4. */
    period: text().notNull(),
    rule: text().notNull(),
    started: integer(),
    inTime: integer(),
    late: integer(),
    running: integer(),
    overdue: integer(),
    medianDays: integer(),
    worstDays: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.court, t.period, t.rule] }),
    index('performance-clock-period').on(t.period, t.court),
  ],
)

/** A count of a year or quarter as the public sees it: absent where it is small or would betray a small one. */
export const performanceFigures = pgTable(
  'performance_figures',
  {
    court: court(),
    period: text().notNull(),
    name: text().notNull(),
    cases: integer(),
    fen: bigint({ mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.court, t.period, t.name] }),
    index('performance-figure-period').on(t.period, t.court),
  ],
)

/** When the figures of a court were last made. */
export const performanceRuns = pgTable('performance_runs', {
  court: text().primaryKey(),
  asOf: moment().notNull(),
})
