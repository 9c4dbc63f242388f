import type { Language } from '#db'
import { en } from './en.ts'
import { zh, type Texts } from './zh.ts'

export type { Texts }

/** What the chat says, in the reader's language. */
export const texts: Record<Language, Texts> = { zh, en }
