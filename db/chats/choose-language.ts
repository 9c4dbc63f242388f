import { z } from 'zod'
import { act } from '../act.ts'
import { chatKey, ChatId } from './chat.ts'
import { chatLanguages } from './tables.ts'

/** Keeps the language that a chat chose, until /forget. */
export const chooseLanguage = act(
  z.strictObject({ chatId: ChatId, language: z.enum(['zh', 'en']) }),
  async ({ tx }, { chatId, language }) => {
    await tx
      .insert(chatLanguages)
      .values({ chat: chatKey(chatId), language })
      .onConflictDoUpdate({ target: chatLanguages.chat, set: { language } })
  },
)
