import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from '../columns.ts'

/** The courts whose form takes no leads for a while; the duty phone rings all the same. */
export const closedIntakes = pgTable('closed_intakes', {
  court: text().primaryKey(),
  since: moment().notNull(),
})
