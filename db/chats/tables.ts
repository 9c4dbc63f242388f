import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, moment } from '../columns.ts'

/** Where a chat stands in a conversation; sealed, and gone after an hour. */
export const chatStates = pgTable(
  'chat_states',
  {
    /** Keyed hash of the chat's id. */
    chat: bytes().primaryKey(),
    sealed: bytes().notNull(),
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
  { update: bigint({ mode: 'number' }).primaryKey(), at: moment().notNull() },
  (t) => [index('chat-update-at').on(t.at)],
)
