import { bigint, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, moment } from '../columns.ts'

/** Where a chat stands in a conversation; sealed, and gone after an hour, a lead that is being written after a day. */
export const chatStates = pgTable(
  'chat_states',
  {
    /** Keyed hash of the chat's id. */
    chat: bytes().primaryKey(),
    sealed: bytes().notNull(),
    /** The update that left it so: who would write over another's step finds a different one here. */
    update: bigint({ mode: 'number' }).notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('chat-state-expiry').on(t.expiresAt)],
)

/** The language a chat chose; kept until /forget. */
export const chatLanguages = pgTable('chat_languages', {
  chat: bytes().primaryKey(),
  language: text().$type<'zh' | 'en'>().notNull(),
})

/** Every Telegram update takes effect once. */
export const chatUpdates = pgTable(
  'chat_updates',
  {
    update: bigint({ mode: 'number' }).primaryKey(),
    at: moment().notNull(),
    /** What is still to be answered, sealed; empty once it was sent. */
    answers: bytes(),
    /** Before this moment whoever wrote the answers is sending them itself. */
    dueAt: moment(),
    /** How often the answers were taken up by somebody who may have sent them. */
    tries: integer().notNull().default(1),
  },
  (t) => [index('chat-update-at').on(t.at), index('chat-update-due').on(t.dueAt)],
)

/**
 * What stands in a chat and can still be erased there: numbers of messages of the last two days, sealed. Without
 * them /forget could not take back what the bot said.
 */
export const chatMessages = pgTable(
  'chat_messages',
  {
    /** Keyed hash of the chat's id. */
    chat: bytes().primaryKey(),
    sealed: bytes().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('chat-message-expiry').on(t.expiresAt)],
)

/** A chat that is to hear that its lead has news. Which chat that is, only the lead knows. */
export const nudges = pgTable(
  'nudges',
  {
    id: id(),
    leadId: uuid().notNull().unique('nudge-once'),
    nextAt: moment().notNull(),
    tries: integer().notNull().default(0),
    /** It was handed over, and nobody has said yet what became of it. */
    sending: boolean().notNull().default(false),
    /** The connection broke after it had left: it goes out once more, under the same number. */
    maybeArrived: boolean().notNull().default(false),
  },
  (t) => [index('nudge-due').on(t.nextAt)],
)
