import type { Says } from '#db'
import { en } from './en.ts'
import type { Shape } from './shape.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'
export type Texts = Shape<typeof zh>

const texts: Record<Language, Texts> = { zh, en }

const addressIn = (language: Language, path: string) =>
  language === 'en' ? `/en${path === '/' ? '' : path}` : path

/** The same page in the other language. */
export const otherTongue = (language: Language, path: string) =>
  addressIn(language === 'zh' ? 'en' : 'zh', path)

/** What a page needs in order to speak: its texts, addresses that keep the language, and said sentences. */
export function speak({ language }: { language: Language }) {
  return {
    language,
    t: texts[language],
    to: (path: string) => addressIn(language, path),
    says: (sentence: Says) => sentence[language],
    /** The court writes in Chinese: the language of its own words on a page in another. */
    courtTongue: language === 'zh' ? undefined : 'zh-CN',
  }
}

export type Speech = ReturnType<typeof speak>
