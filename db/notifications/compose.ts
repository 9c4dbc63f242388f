import { createHash } from 'node:crypto'
import { parts } from './templates/index.ts'
import { subjectOf } from './templates/subjects.ts'
import { fill, templates, type Template, type Values } from './templates/template.ts'

/** What stands around the parts of every message (domain 5.6): signature first, then phone and warning. */
const frame = templates('db/notifications/compose.ts', {
  opening: { zh: '【{court}】{caseNumber}：', en: '[{court}] {caseNumber}: ' },
  closing: {
    zh: '电话：{phone}，值班：{dutyPhone}。本通知只作提醒，不代替文书送达。法院不会索要验证码或要求转账。编号：{number}',
    en: 'Phone: {phone}; on duty: {dutyPhone}. This is a reminder and does not replace the service of documents. The court never asks for verification codes or transfers. No. {number}',
  },
  short: {
    zh: '电话{phone}。本条仅作提醒，不代替送达。法院不会索要验证码或要求转账。编号{number}',
    en: 'Phone {phone}. A reminder, not service. The court never asks for codes or transfers. No. {number}',
  },
  subject: {
    zh: '【{court}】{caseNumber} {about} {number}',
    en: '[{court}] {caseNumber} {about} {number}',
  },
  unassigned: { zh: '确定后另行告知', en: 'to be told once assigned' },
  repeat: {
    zh: '（重复发送：上一次可能已经送到，编号相同的只算一条。）',
    en: '(Sent again: the first may have reached you; messages of the same number count once.)',
  },
})

/** The frame as one text: it changes, and has versions, like the parts. */
export const frameText: Template = {
  zh: `${frame.opening.zh}…${frame.closing.zh}`,
  en: `${frame.opening.en}…${frame.closing.en}`,
  sms: frame.short,
}

type Language = 'zh' | 'en'

export const officerOf = (officer: string | null, language: Language): string =>
  officer ?? frame.unassigned[language]

/** The fact stands first, and what is asked about it last (M18). */
const inOrder = (names: readonly string[]) =>
  names.toSorted((one, other) => Number(one === 'A12') - Number(other === 'A12'))

/** Puts a message together from the parts that a mandate names. */
export function compose(all: readonly string[], language: Language, values: Values) {
  const names = inOrder(all)
  const between = language === 'zh' ? '' : ' '
  const said = names.map((name) => fill(parts[name]![language], values))
  const body =
    fill(frame.opening[language], values) +
    [...said, fill(frame.closing[language], values)].join(between)
  const about = subjectOf(names)[language]
  return {
    subject: fill(frame.subject[language], { ...values, about }),
    body,
    textHash: new Uint8Array(createHash('sha256').update(body).digest()),
  }
}

/** The same in the few characters of a text message: signature, case, fact, next step, phone, warning, number (domain 5.6). */
export function composeShort(all: readonly string[], language: Language, values: Values): string {
  const said = inOrder(all).flatMap((name) => parts[name]?.sms?.[language] ?? [])
  return [
    fill(frame.opening[language] + said.join(language === 'zh' ? '' : ' '), values).trim(),
    fill(frame.short[language], values),
  ].join(language === 'zh' ? '' : ' ')
}

/** The same message, marked because the first one may have arrived. */
export const markedAsRepeat = (body: string, language: Language): string =>
  `${frame.repeat[language]}\n${body}`
