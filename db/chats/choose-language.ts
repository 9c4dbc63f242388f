import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { store } from '../connection.ts'
import { chatKey, ChatId, type Language } from './chat.ts'
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

/** The language that a chat chose, if it did. */
export async function languageOf(chatId: number): Promise<Language | undefined> {
  const [chosen] = await store()
    .write.select({ language: chatLanguages.language })
    .from(chatLanguages)
    .where(eq(chatLanguages.chat, chatKey(chatId)))
  return chosen?.language
}
