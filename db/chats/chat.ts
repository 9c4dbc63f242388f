import { z } from 'zod'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { keyedHash, seal, unseal } from '../keys.ts'

/** The number by which Telegram knows a chat. */
export const ChatId = z.number().int().refine(Number.isSafeInteger)
export type Language = 'zh' | 'en'

/** What a chat is called in the store: a keyed hash, so that the store alone names no chat. */
export const chatKey = (chatId: number): Uint8Array =>
  keyedHash(store().keys, 'chat', String(chatId))

/** Who acts when a chat does. */
export const chatActor = (chatId: number): Actor => ({
  kind: 'chat',
  chat: Buffer.from(chatKey(chatId)).toString('base64url'),
})

/** Seals what the server itself must read again, bound to the row that holds it. */
export const sealForServer = (row: string, content: unknown): Uint8Array =>
  seal(store().keys.server, row, Buffer.from(JSON.stringify(content)))

/** Opens what `sealForServer` made for this row. */
export const openForServer = (row: string, sealed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(unseal(store().keys.server, row, sealed)).toString('utf8'))
