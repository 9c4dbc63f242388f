import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { court, id, moment } from '../columns.ts'

/**
 * Who is on duty, from when to when (seed 1 arts 4 and 25(4)(5)): a person with a sign-in who is alarmed, and the unit
 * that goes out with them.
 */
export const dutyShifts = pgTable(
  'duty_shifts',
  {
    id: id(),
    court: court(),
    staffId: uuid().notNull(),
    from: moment().notNull(),
    to: moment().notNull(),
    /** 书记员, 司机, 警车, and the bailiff of nights and holidays, as the court calls them. */
    clerk: text(),
    driver: text(),
    car: text(),
    bailiff: text(),
    enteredBy: uuid().notNull(),
    enteredAt: moment().notNull(),
    removedAt: moment(),
    removedBy: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('duty-shift').on(t.court, t.from, t.to),
    check('duty-shift-order', sql`${t.to} > ${t.from}`),
  ],
)
