import {
  enterSmsTemplate,
  listSmsTemplates,
  withdrawSmsTemplate,
  type SmsTemplateRow,
} from './sms-templates.ts'

const operator = { kind: 'operator' } as const

const lineOf = ({ template, language, code, wording }: SmsTemplateRow) =>
  `${template}  ${language}  ${code ?? '未批准 / not approved'}\n    ${wording}`

/**
 * The operators' command for the texts that the gateway approved: lists what to hand in, enters what was approved,
 * enters what is no longer sent (使用规则 五十九).
 */
export async function keepSmsTemplates(
  [verb = '', ...words]: readonly string[],
  { court: code = '' }: Record<string, string | boolean | undefined>,
): Promise<{ lines: string[]; json: unknown; well: boolean }> {
  const court = String(code)
  if (verb === 'list') {
    const rows = await listSmsTemplates(operator, court)
    return { lines: rows.map(lineOf), json: rows, well: true }
  }
  if (verb === 'enter') {
    const [template = '', language = '', providerCode = '', signature = '', approvedOn = ''] = words
    const asked = { court, template, code: providerCode, signature, approvedOn }
    const json = await enterSmsTemplate(operator, { ...asked, language: language as 'zh' })
    return { lines: [`已登记 / entered: ${template} ${providerCode}`], json, well: true }
  }
  if (verb !== 'withdraw') throw new Error('用法 / usage: sms list|enter|withdraw … --court <code>')
  const json = await withdrawSmsTemplate(operator, { court, code: words[0] ?? '' })
  return { lines: [`已停用 / withdrawn: ${words[0]}`], json, well: true }
}
