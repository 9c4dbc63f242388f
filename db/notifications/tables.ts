import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bytes, court, id, moment } from '../columns.ts'

export type ChannelKind = 'chat' | 'mail' | 'sms' | 'letter'

/** Where a person of a court can be reached; the address is sealed under the server's key. */
export const channels = pgTable(
  'channels',
  {
    id: id(),
    court: court(),
    personKey: bytes().notNull(),
    kind: text().$type<ChannelKind>().notNull(),
    /** Whose access code opened it: a new code in the old one's place ends it. */
    partyId: uuid(),
    address: bytes().notNull(),
    /** Keyed hash: what proves where it went, apart from what identifies. */
    addressHash: bytes().notNull(),
    language: text().$type<'zh' | 'en'>().notNull().default('zh'),
    confirmedAt: moment(),
    endedAt: moment(),
  },
  (t) => [
    unique('channel-once').on(t.court, t.personKey, t.kind, t.addressHash),
    index('channel-address').on(t.addressHash),
  ],
)

/** One message to one person: the ledger, which is also the queue. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    court: court(),
    /** Printed in the text, so that a duplicate is harmless: T2026-000123. */
    number: text().notNull(),
    /** The mandate's rule, M02 for example. */
    rule: text().notNull(),
    template: text().notNull(),
    language: text().$type<'zh' | 'en'>().notNull(),
    caseFileId: uuid().notNull(),
    partyId: uuid().notNull(),
    entry: bigint({ mode: 'number' }).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    textHash: bytes().notNull(),
    /** The channels still to be tried, in order. */
    remaining: jsonb().$type<ChannelKind[]>().notNull(),
    state: text()
      .$type<'waiting' | 'sending' | 'delivered' | 'failed'>()
      .notNull()
      .default('waiting'),
    createdAt: moment().notNull(),
    nextAt: moment(),
    /** How often the present channel was tried. */
    tries: integer().notNull().default(0),
    /** The last try may have arrived: the next one says that it is a repeat. */
    maybeArrived: boolean().notNull().default(false),
  },
  (t) => [
    unique('notification-once').on(t.entry, t.template, t.partyId),
    unique('notification-number').on(t.court, t.number),
    index('notification-desk').on(t.court, t.createdAt, t.id),
    index('notification-case').on(t.caseFileId),
    index('notification-due')
      .on(t.nextAt)
      .where(sql`${t.state} in ('waiting', 'sending')`),
    check('notification-state', sql`${t.state} in ('waiting', 'sending', 'delivered', 'failed')`),
  ],
)

/** What happened to a message, append-only. */
export const attempts = pgTable(
  'attempts',
  {
    id: id(),
    court: court(),
    notificationId: uuid()
      .notNull()
      .references(() => notifications.id),
    channel: text().$type<ChannelKind>().notNull(),
    outcome: text()
      .$type<'made' | 'handedOver' | 'accepted' | 'refused' | 'failed' | 'noAddress'>()
      .notNull(),
    addressHash: bytes(),
    providerId: text(),
    /** The provider's code, never its text, which may name the recipient. */
    code: text(),
    at: moment().notNull(),
  },
  (t) => [index('attempt-notification').on(t.notificationId, t.at)],
)

/** The last number of each court and year. */
export const notificationNumbers = pgTable(
  'notification_numbers',
  { court: court(), year: integer().notNull(), last: integer().notNull() },
  (t) => [primaryKey({ columns: [t.court, t.year] })],
)
