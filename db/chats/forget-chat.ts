import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { channels } from '../notifications/tables.ts'
import { dropAnswers } from './answers.ts'
import { chatKey, ChatId } from './chat.ts'
import { endChannelsOf } from './link-chat.ts'
import { chatLanguages, chatStates } from './tables.ts'

/**
 * Cuts every tie to a chat: its conversation, its language, its channels with their addresses, and what was still to be
 * said to it. What lives on is the keyed hash in the ledger of deliveries, and whatever was sent under a receipt. Which
 * messages can be erased is forgotten when they are.
 */
export const forgetChat = act(z.strictObject({ chatId: ChatId }), async (court, { chatId }) => {
  const chat = chatKey(chatId)
  await endChannelsOf(court, chat)
  await court.tx.delete(channels).where(eq(channels.addressHash, chat))
  await court.tx.delete(chatLanguages).where(eq(chatLanguages.chat, chat))
  await court.tx.delete(chatStates).where(eq(chatStates.chat, chat))
  await dropAnswers(court.tx, court.now, chatId)
})
