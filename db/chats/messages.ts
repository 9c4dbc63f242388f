import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { store, type Tx } from '../connection.ts'
import { asRefusal } from '../refuse-input.ts'
import { chatKey, openForServer, sealForServer } from './chat.ts'
import { quarterAfter, quarterOf } from './coarse.ts'
import { chatMessages } from './tables.ts'

/** Telegram lets a bot erase what is younger than two days. */
const erasableMs = 2 * 86_400_000
const most = 500

const Kept = z.array(z.tuple([z.number().int(), z.number()]))
type Kept = z.output<typeof Kept>

const rowOf = (chat: Uint8Array) => `chat-messages:${Buffer.from(chat).toString('base64url')}`

const fresh = (kept: Kept, now: Date) => kept.filter(([, at]) => at > now.getTime() - erasableMs)

/** Notes which messages of a private chat could be erased on /forget, and in which quarter of a day; sealed, for two days. */
export async function noteMessages(
  tx: Tx,
  now: Date,
  chatId: number,
  messages: readonly number[],
): Promise<void> {
  if (messages.length === 0 || chatId < 0) return
  const chat = chatKey(chatId)
  const mine = eq(chatMessages.chat, chat)
  const [row] = await tx.select().from(chatMessages).where(mine).for('update')
  const before = row ? fresh(Kept.parse(openForServer(rowOf(chat), row.sealed)), now) : []
  const added = messages.map((id): Kept[number] => [id, quarterOf(now).getTime()])
  const next = {
    sealed: sealForServer(rowOf(chat), [...before, ...added].slice(-most)),
    expiresAt: new Date(quarterAfter(now).getTime() + erasableMs),
  }
  await tx
    .insert(chatMessages)
    .values({ chat, ...next })
    .onConflictDoUpdate({ target: chatMessages.chat, set: next })
}

/** The messages of a chat that can still be erased, oldest first. */
export async function messagesOfChat(chatId: number): Promise<number[]> {
  const { write, now } = store()
  const chat = chatKey(chatId)
  const [row] = await write
    .select()
    .from(chatMessages)
    .where(eq(chatMessages.chat, chat))
    .catch(asRefusal)
  if (!row) return []
  const kept = fresh(Kept.parse(openForServer(rowOf(chat), row.sealed)), now())
  return kept.map(([id]) => id)
}

/** Forgets which messages there were. */
export async function forgetMessages(tx: Tx, chatId: number): Promise<void> {
  await tx.delete(chatMessages).where(eq(chatMessages.chat, chatKey(chatId)))
}
