import { z } from 'zod'
import { mustBePublicText, type PublicTexts } from '../approvals/public-text.ts'
import { Day, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { noticeKinds, type NoticeKind } from './tables.ts'

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

interface Texts {
  title: string
  body: string
  titleEn?: string | null | undefined
  bodyEn?: string | null | undefined
}

/** The texts of a notice that anyone reads. */
export const textsOf = ({ title, body, titleEn, bodyEn }: Texts): PublicTexts => ({
  title: { says: { zh: '标题', en: 'the title' }, text: title },
  body: { says: { zh: '正文', en: 'the text' }, text: body },
  titleEn: { says: { zh: '英文标题', en: 'the English title' }, text: titleEn },
  bodyEn: { says: { zh: '英文正文', en: 'the English text' }, text: bodyEn },
})

/** How a notice is read: an auction tells the place of what is sold, and service by notice names who is served. */
export const readAs = (kind: NoticeKind) => ({
  asking: true,
  mayNamePlaces: kind === 'auction',
  applicants: kind !== 'service',
})

/** The columns that a notice fills. @throws Refusal for half an English text, or what may not be public */
export function columnsOf(said: z.output<typeof Said>, phones: readonly string[]) {
  const { kind, title, body, titleEn, bodyEn, until } = said
  if ((titleEn === undefined) !== (bodyEn === undefined)) throw new Refusal('notice-english')
  mustBePublicText(textsOf(said), {
    phones,
    asking: true,
    mayNamePlaces: readAs(kind).mayNamePlaces,
  })
  return {
    kind,
    title,
    body,
    titleEn: titleEn ?? null,
    bodyEn: bodyEn ?? null,
    until: until ?? null,
  }
}
