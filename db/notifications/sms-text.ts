import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { smsTemplates } from './sms-tables.ts'
import type { notifications } from './tables.ts'

/** A message as a gateway sends it: an approved text by its code, and what fills it. */
export interface SmsText {
  code: string
  signature: string
  parameters: Record<string, string>
}

type Row = typeof notifications.$inferSelect

/**
 * What of a message goes by text message: the text that the gateway approved for its template, and its values. Nothing
 * where none is approved, or where the message lacks a value that the approved text names; it then goes by another
 * channel.
 */
export async function smsTextOf(read: Reader, row: Row): Promise<SmsText | undefined> {
  const [approved] = await read
    .select()
    .from(smsTemplates)
    .where(
      and(
        eq(smsTemplates.court, row.court),
        eq(smsTemplates.template, row.template),
        eq(smsTemplates.language, row.language),
        isNull(smsTemplates.withdrawnAt),
      ),
    )
    .orderBy(desc(smsTemplates.version))
    .limit(1)
  if (!approved) return undefined
  const parameters: Record<string, string> = {}
  for (const name of approved.variables) {
    const value = row.values?.[name]
    if (value === undefined) return undefined
    parameters[name] = value
  }
  return { code: approved.code, signature: approved.signature, parameters }
}
