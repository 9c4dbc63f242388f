import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { court, day, id, moment } from '../columns.ts'
import { staff, type Role } from '../people/tables.ts'

/** A written delegation: one person's signature in one office, given by another for some acts and days. */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    court: court(),
    /** The number of the document that says so. */
    number: text().notNull(),
    fromId: uuid()
      .notNull()
      .references(() => staff.id),
    fromRole: text().$type<Role>().notNull(),
    toId: uuid()
      .notNull()
      .references(() => staff.id),
    /** The acts that it covers, as the rulebooks name them. */
    acts: jsonb().$type<string[]>().notNull(),
    from: day().notNull(),
    to: day().notNull(),
    revokedAt: moment(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('delegation-to').on(t.court, t.toId),
    unique('delegation-number').on(t.court, t.number),
    check('delegation-days', sql`${t.from} <= ${t.to}`),
    check('delegation-other', sql`${t.fromId} <> ${t.toId}`),
  ],
)
