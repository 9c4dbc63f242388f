import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, day, id, moment } from '../columns.ts'
import { notifications } from '../notifications/tables.ts'

export const letterStates = ['queued', 'printed', 'posted', 'delivered', 'returned'] as const
export type LetterState = (typeof letterStates)[number]

/** Messages that go on paper: the queue of the post room. */
export const letters = pgTable(
  'letters',
  {
    id: id(),
    court: court(),
    notificationId: uuid()
      .notNull()
      .references(() => notifications.id),
    /** Of the address that it was queued with; another address is another letter. */
    addressHash: bytes().notNull(),
    /** Sealed to the server: where it goes stays what it was when the letter was queued. */
    address: bytes().notNull(),
    state: text().$type<LetterState>().notNull().default('queued'),
    queuedAt: moment().notNull(),
    printedAt: moment(),
    postedOn: day(),
    /** The number under which the post follows it. */
    tracking: text(),
    /** The day of the receipt or of the return. */
    endedOn: day(),
    /** Why it came back, as a code. */
    reason: text().$type<ReturnReason>(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('letter-once').on(t.notificationId, t.addressHash),
    index('letter-desk').on(t.court, t.state, t.queuedAt, t.id),
    index('letter-queued').on(t.court, t.queuedAt, t.id),
    index('letter-posted').on(t.court, t.postedOn, t.id),
    check(
      'letter-state',
      sql`${t.state} in ('queued', 'printed', 'posted', 'delivered', 'returned')`,
    ),
    check(
      'letter-dates',
      sql`(${t.state} in ('queued', 'printed') or (${t.postedOn} is not null and ${t.tracking} is not null))
        and (${t.state} in ('delivered', 'returned')) = (${t.endedOn} is not null)
        and (${t.endedOn} is null or ${t.endedOn} >= ${t.postedOn})
        and (${t.state} = 'returned') = (${t.reason} is not null)`,
    ),
  ],
)

/** Why the post brings a letter back, as its own slip has it. */
export const returnReasons = ['refused', 'moved', 'unknown', 'unclaimed', 'wrongAddress'] as const
export type ReturnReason = (typeof returnReasons)[number]
