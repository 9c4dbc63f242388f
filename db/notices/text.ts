import { z } from 'zod'
import { mustBePublicText } from '../approvals/public-text.ts'
import { Day, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { noticeKinds } from './tables.ts'

/** What a notice says, in Chinese, and in English where the court writes that too. */
export const noticeFields = {
  kind: z.enum(noticeKinds),
  title: Text(1, 120),
  body: Text(1, 10_000),
  titleEn: maybe(Text(1, 200)),
  bodyEn: maybe(Text(1, 20_000)),
  until: maybe(Day),
}

const Said = z.strictObject(noticeFields)

/** The columns that a notice fills. @throws Refusal for half an English text, or what may not be public */
export function columnsOf(said: z.output<typeof Said>, phones: readonly string[]) {
  const { kind, title, body, titleEn, bodyEn, until } = said
  if ((titleEn === undefined) !== (bodyEn === undefined)) throw new Refusal('notice-english')
  mustBePublicText(
    {
      title: { says: { zh: '标题', en: 'the title' }, text: title },
      body: { says: { zh: '正文', en: 'the text' }, text: body },
      titleEn: { says: { zh: '英文标题', en: 'the English title' }, text: titleEn },
      bodyEn: { says: { zh: '英文正文', en: 'the English text' }, text: bodyEn },
    },
    // What is sold at auction is told with its place.
    { phones, mayNamePlaces: kind === 'auction' },
  )
  return {
    kind,
    title,
    body,
    titleEn: titleEn ?? null,
    bodyEn: bodyEn ?? null,
    until: until ?? null,
  }
}
