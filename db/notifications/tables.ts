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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { HeldVersion } from '../templates/versions.ts'
import { parties } from '../cases/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { Values } from './templates/template.ts'

export const channelKinds = ['chat', 'mail', 'sms', 'letter'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** What a message does: it waits, it is being handed over, a provider has it, it arrived, or nobody was reached. */
export const notificationStates = ['waiting', 'sending', 'accepted', 'delivered', 'failed'] as const
export type NotificationState = (typeof notificationStates)[number]

/** What can happen to a message; how each counts stands in evidence.ts. */
export const attemptOutcomes = [
  'made',
  'handedOver',
  'accepted',
  'receipt',
  'delivered',
  'bounced',
  'refused',
  'failed',
  'noAddress',
  'read',
] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

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
    /** Which texts it was made from, each by name, version and hash. */
    templateVersions: jsonb().$type<HeldVersion[]>().notNull().default([]),
    /** What fills an approved text, where the message goes by one. */
    values: jsonb().$type<Values>(),
    /** The channels still to be tried, in order. */
    remaining: jsonb().$type<ChannelKind[]>().notNull(),
    /** Follows from the attempts (evidence.ts) and is kept beside them, so that a list can ask for it. */
    state: text().$type<NotificationState>().notNull().default('waiting'),
    createdAt: moment().notNull(),
    nextAt: moment(),
    /** Since when the present channel is tried. */
    channelSince: moment(),
    /** The text was destroyed when its time was over; its hash and the attempts stay. */
    erasedAt: moment(),
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
      .where(sql`${t.state} in ('waiting', 'sending', 'accepted')`),
    index('notification-kept')
      .on(t.createdAt)
      .where(sql`${t.erasedAt} is null`),
    check(
      'notification-state',
      sql`${t.state} in ('waiting', 'sending', 'accepted', 'delivered', 'failed')`,
    ),
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
    outcome: text().$type<AttemptOutcome>().notNull(),
    addressHash: bytes(),
    providerId: text(),
    /** The provider's code, never its text, which may name the recipient. */
    code: text(),
    /** What was handed over, mark of repetition and all. */
    textHash: bytes(),
    /** The fault was the provider's as a whole and says nothing about the address. */
    ofProvider: boolean().notNull().default(false),
    /** The fault came after the message had left. */
    maybeArrived: boolean().notNull().default(false),
    /** Of the provider's own words, which lie sealed in receipt_texts. */
    receiptHash: bytes(),
    /** When it happened by the provider's clock, which may be wrong. */
    saidAt: moment(),
    at: moment().notNull(),
  },
  (t) => [
    index('attempt-notification').on(t.notificationId, t.at),
    index('attempt-provider')
      .on(t.channel, t.providerId)
      .where(sql`${t.outcome} = 'accepted'`),
    // The same word said twice is kept once.
    uniqueIndex('attempt-receipt-once')
      .on(t.notificationId, t.channel, t.outcome, t.receiptHash)
      .where(sql`${t.receiptHash} is not null`),
    check(
      'attempt-outcome',
      sql.raw(`"outcome" in (${attemptOutcomes.map((outcome) => `'${outcome}'`).join(', ')})`),
    ),
  ],
)

/** A provider's own words about a message, under a key of their own: what identifies lies apart from what proves. */
export const receiptTexts = pgTable(
  'receipt_texts',
  {
    attemptId: uuid()
      .primaryKey()
      .references(() => attempts.id),
    court: court(),
    /** Sealed to the server; without it nobody reads the words again. */
    key: bytes(),
    verbatim: bytes(),
    /** Until when they are kept. */
    until: moment().notNull(),
  },
  (t) => [
    index('receipt-text-until')
      .on(t.until)
      .where(sql`${t.key} is not null`),
  ],
)

/** Receipts that came before it was written down that the message was accepted, or after its process had died. */
export const strayReceipts = pgTable(
  'stray_receipts',
  {
    id: id(),
    /** Not known yet: empty. */
    court: court(),
    channel: text().$type<ChannelKind>().notNull(),
    providerId: text().notNull(),
    outcome: text().$type<AttemptOutcome>().notNull(),
    code: text(),
    receiptHash: bytes().notNull(),
    verbatim: bytes().notNull(),
    saidAt: moment(),
    at: moment().notNull(),
  },
  (t) => [
    unique('stray-receipt-once').on(t.channel, t.providerId, t.outcome, t.receiptHash),
    index('stray-receipt-age').on(t.at),
  ],
)

/** In which order a party is told by which channels, where that is not the usual one. */
export const channelOrders = pgTable('channel_orders', {
  partyId: uuid()
    .primaryKey()
    .references(() => parties.id),
  court: court(),
  channels: jsonb().$type<ChannelKind[]>().notNull(),
  version: integer().notNull().default(1),
})

/** A party's consent to electronic service, given in the confirmation of address for service (送达地址确认书). */
export const serviceConsents = pgTable(
  'service_consents',
  {
    id: id(),
    court: court(),
    caseFileId: uuid().notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    /** By which means; a means that is not named is not agreed to. */
    channels: jsonb().$type<ChannelKind[]>().notNull(),
    /** Of which stage: what was confirmed at trial holds in enforcement too (解释 137). */
    stage: text().$type<'trial' | 'enforcement'>().notNull(),
    agreedOn: day().notNull(),
    enteredBy: uuid().notNull(),
    at: moment().notNull(),
    withdrawnOn: day(),
    withdrawnAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('service-consent-party').on(t.partyId),
    // A new one takes the place of the old one, which is withdrawn first.
    uniqueIndex('service-consent-once')
      .on(t.partyId)
      .where(sql`${t.withdrawnAt} is null`),
    check(
      'service-consent-withdrawn',
      sql`(${t.withdrawnOn} is null) = (${t.withdrawnAt} is null) and ${t.withdrawnOn} >= ${t.agreedOn}`,
    ),
  ],
)

/** The last number of each court and year. */
export const notificationNumbers = pgTable(
  'notification_numbers',
  { court: court(), year: integer().notNull(), last: integer().notNull() },
  (t) => [primaryKey({ columns: [t.court, t.year] })],
)
