import { listSmsTemplates, enterSmsTemplate } from '../notifications/sms-templates.ts'
import type { DemoCourt } from './demo-court.ts'

const operator = { kind: 'operator' } as const

/** The gateway of the demo has approved every text of the court, under codes that nobody else has. */
export async function approveTextsInDemo({ court, today }: Pick<DemoCourt, 'court' | 'today'>) {
  const rows = await listSmsTemplates(operator, court.code)
  for (const [at, { template, language }] of rows.entries()) {
    await enterSmsTemplate(operator, {
      court: court.code,
      template,
      language,
      code: `SMS_DEMO_${court.slug.toUpperCase()}_${at + 1}`,
      signature: court.name,
      approvedOn: today,
    })
  }
}
