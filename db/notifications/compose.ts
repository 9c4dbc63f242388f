import { createHash } from 'node:crypto'
import { applicant } from './templates/applicant.ts'
import { debtor } from './templates/debtor.ts'
import { fill, templates, type Template, type Values } from './templates/template.ts'

/** The parts that mandates name. */
const parts: Record<string, Template> = { ...applicant, ...debtor }

/** What stands around the parts of every message (domain 5.6): signature first, then phone and warning. */
const frame = templates('db/notifications/compose.ts', {
  opening: { zh: '【{court}】{caseNumber}：', en: '[{court}] {caseNumber}: ' },
  closing: {
    zh: '电话：{phone}，值班：{dutyPhone}。本通知只作提醒，不代替文书送达。法院不会索要验证码或要求转账。编号：{number}',
    en: 'Phone: {phone}; on duty: {dutyPhone}. This is a reminder and does not replace the service of documents. The court never asks for verification codes or transfers. No. {number}',
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

/** What the subject line calls a message, by its first part. */
const subjects: Record<string, Template> = {
  A1: { zh: '执行立案告知', en: 'enforcement case filed' },
  D1: { zh: '执行立案告知', en: 'enforcement case filed' },
  A7: { zh: '案款到账', en: 'money received' },
  A8: { zh: '终本前告知', en: 'before suspension' },
  A9: { zh: '终本后查询结果', en: 'search after suspension' },
  A10: { zh: '恢复执行', en: 'enforcement resumed' },
  A11: { zh: '邀请参加会商', en: 'invitation to a consultation' },
  A12: { zh: '随案问卷', en: 'questions about your case' },
  A15: { zh: '线索核查答复', en: 'answer to your lead' },
}
const anyOther: Template = { zh: '执行案件告知', en: 'your enforcement case' }

type Language = 'zh' | 'en'

export const officerOf = (officer: string | null, language: Language): string =>
  officer ?? frame.unassigned[language]

/** Every part that a mandate names exists. @throws Error naming the mandate and the template */
export function mustHaveParts(rule: string, names: readonly string[]): void {
  const missing = names.find((name) => !parts[name])
  if (missing)
    throw new Error(`The mandate ${rule} names the template ${missing}, which is missing.`)
}

/** Puts a message together from the parts that a mandate names. */
export function compose(names: readonly string[], language: Language, values: Values) {
  const between = language === 'zh' ? '' : ' '
  const said = names.map((name) => fill(parts[name]![language], values))
  const body =
    fill(frame.opening[language], values) +
    [...said, fill(frame.closing[language], values)].join(between)
  const about = (subjects[names[0] ?? ''] ?? anyOther)[language]
  return {
    subject: fill(frame.subject[language], { ...values, about }),
    body,
    textHash: new Uint8Array(createHash('sha256').update(body).digest()),
  }
}

/** The same message, marked because the first one may have arrived. */
export const markedAsRepeat = (body: string, language: Language): string =>
  `${frame.repeat[language]}\n${body}`
