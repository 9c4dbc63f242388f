import { bigint, integer, pgView, text } from 'drizzle-orm/pg-core'
import { moment } from '../columns.ts'

/** What the public may know of how time limits are kept; `*` stands for all courts. */
export const publicClocks = pgView('public_performance_clocks', {
  court: text().notNull(),
  period: text().notNull(),
  rule: text().notNull(),
  started: integer(),
  inTime: integer(),
  late: integer(),
  running: integer(),
  overdue: integer(),
  medianDays: integer(),
  worstDays: integer(),
}).existing()

/** The counts that the indicators are made of, as the public may know them. */
export const publicFigures = pgView('public_performance_figures', {
  court: text().notNull(),
  period: text().notNull(),
  name: text().notNull(),
  cases: integer(),
  fen: bigint({ mode: 'number' }),
}).existing()

export const publicRuns = pgView('public_performance_runs', {
  court: text().notNull(),
  asOf: moment().notNull(),
}).existing()
