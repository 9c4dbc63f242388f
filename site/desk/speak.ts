import { en } from '../texts/desk/en.ts'
import { zh } from '../texts/desk/zh.ts'
import { speak, type Language } from '../texts/index.ts'
import type { Shape } from '../texts/shape.ts'

type All = Shape<typeof zh>
export type DeskTexts = All['desk']
export type Words = All['words']
export type FieldTexts = All['fields']

const languages: Record<Language, { d: DeskTexts; words: Words; fields: FieldTexts }> = {
  zh: { d: zh.desk, words: zh.words, fields: zh.fields },
  en: { d: en.desk, words: en.words, fields: en.fields },
}

/** What a page of the desk needs in order to speak: the site's speech, and the desk's own words. */
export function speakDesk(locals: { language: Language }) {
  return { ...speak(locals), ...languages[locals.language] }
}

export type DeskSpeech = ReturnType<typeof speakDesk>

/** The word for a code, or the code itself where no word is known. */
export const wordFor = (words: object, code: unknown): string => {
  const word = (words as Record<string, unknown>)[String(code)]
  return typeof word === 'string' ? word : String(code ?? '')
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as the court's own clock shows it. */
export const momentText = (at: Date | string | null | undefined): string =>
  at ? clock.format(new Date(at)) : ''

const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** An amount kept in fen, as people write it. */
export const yuanText = (fen: number | null | undefined): string =>
  typeof fen === 'number' ? yuan.format(fen / 100) : ''

type Worded = Exclude<import('#db').EntryKind, `step.${string}`>

/** What each kind of journal entry is called; a kind without a word is found by the type check. */
export const entryWords = ({ words }: DeskSpeech): Readonly<Record<Worded, string>> => words.entries
