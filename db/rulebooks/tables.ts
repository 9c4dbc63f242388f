import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { court, day } from '../columns.ts'

/** How often a bar held on a day. It says nothing of who was refused, and nothing of what they asked for. */
export const refusalCounts = pgTable(
  'refusal_counts',
  {
    /** The court of whoever was refused; empty for the public, who belong to none. */
    court: court(),
    rule: text().notNull(),
    on: day().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ name: 'refusal-count', columns: [t.court, t.rule, t.on] })],
)
