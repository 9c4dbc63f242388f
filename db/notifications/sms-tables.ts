import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { court, day, id, moment } from '../columns.ts'
import type { Variable } from './templates/template.ts'

/**
 * What a gateway approved of a court's texts: our template, in one version and language, and the code under which the
 * gateway sends it. A message without a row here does not go by text message.
 */
export const smsTemplates = pgTable(
  'sms_templates',
  {
    id: id(),
    court: court(),
    /** Our own template, as a message names it: A1+A2+A3. */
    template: text().notNull(),
    version: integer().notNull().default(1),
    language: text().$type<'zh' | 'en'>().notNull(),
    /** The gateway's: SMS_471234567. */
    code: text().notNull(),
    /** The approved name in 【】 that stands before the text. */
    signature: text().notNull(),
    /** The text as it was approved, with ${caseNumber} where a value goes. */
    wording: text().notNull(),
    /** The values that it names. */
    variables: jsonb().$type<Variable[]>().notNull(),
    approvedOn: day().notNull(),
    enteredAt: moment().notNull(),
    /** Nobody where an operator entered it. */
    enteredBy: uuid(),
    withdrawnAt: moment(),
  },
  (t) => [
    uniqueIndex('sms-template-once')
      .on(t.court, t.template, t.version, t.language)
      .where(sql`${t.withdrawnAt} is null`),
    index('sms-template-court').on(t.court, t.enteredAt, t.id),
    check('sms-template-language', sql`${t.language} in ('zh', 'en')`),
    check('sms-template-version', sql`${t.version} > 0`),
  ],
)
