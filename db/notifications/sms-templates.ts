import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import { Day, maybe, Text, Whole } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { templatesOf } from './demands.ts'
import { smsTemplates } from './sms-tables.ts'
import { namesIn, smsWording, wrongIn } from './sms-wording.ts'
import type { Variable } from './templates/template.ts'

type Language = 'zh' | 'en'

const Approved = z.strictObject({
  court: z.string().max(20),
  template: Text(1, 60),
  version: maybe(Whole(1, 9999)),
  language: z.enum(['zh', 'en']),
  code: Text(1, 40),
  signature: Text(2, 40),
  approvedOn: Day,
  /** As the gateway approved it, where that is not the text that it was given. */
  wording: maybe(Text(1, 500)),
})

/** The operator's work, or the administrator's of the court itself. */
function mustKeepTemplates(by: Actor, court: string): string | null {
  if (by.kind === 'operator') return null
  const staff = mustHold(by, 'administrator')
  if (staff.court !== court) throw new Refusal('not-found')
  return staff.staffId
}

/**
 * Enters that the gateway approved a text: from now on messages of that template go by text message under its code. It
 * takes the place of what was entered for the same template, version and language (使用规则 五十九).
 */
export const enterSmsTemplate = act(Approved, async ({ tx, by, now, journal }, asked) => {
  const { court, template, version = 1, language, code, signature, approvedOn } = asked
  const enteredBy = mustKeepTemplates(by, court)
  await mustBeCourt(tx, court)
  const today = dayOf(now)
  if (approvedOn > today) throw new Refusal('sms-template-day')
  if (!templatesOf(court, today).includes(template)) {
    throw new Refusal('sms-template-unknown', { template })
  }
  const wording = asked.wording ?? smsWording(template, language)
  const wrong = wrongIn(wording)
  if (wrong.length > 0) throw new Refusal('sms-template-wording', { what: wrong.join(', ') })
  const same = { court, template, version, language }
  await mustBeFree(tx, court, template, code)
  await withdraw(tx, now, same)
  const [row] = await tx
    .insert(smsTemplates)
    .values({
      ...same,
      code,
      signature,
      wording,
      variables: namesIn(wording) as Variable[],
      approvedOn,
      enteredAt: now,
      enteredBy,
    })
    .returning({ id: smsTemplates.id })
  const { id } = row!
  await journal({ kind: 'smsTemplate.entered', court, subject: { kind: 'smsTemplate', id } })
  return { id }
})

const Withdrawn = z.strictObject({ court: z.string().max(20), code: Text(1, 40) })

/** Enters that the gateway no longer sends a text: its messages go by another channel from now on (使用规则 五十九). */
export const withdrawSmsTemplate = act(
  Withdrawn,
  async ({ tx, by, now, journal }, { court, code }) => {
    mustKeepTemplates(by, court)
    const gone = await withdraw(tx, now, { court, code })
    if (gone.length === 0) throw new Refusal('not-found')
    for (const { id } of gone) {
      await journal({ kind: 'smsTemplate.withdrawn', court, subject: { kind: 'smsTemplate', id } })
    }
    return { withdrawn: gone.length }
  },
)

const withdraw = (
  tx: Tx,
  now: Date,
  which: { court: string; code?: string; template?: string; version?: number; language?: Language },
) =>
  tx
    .update(smsTemplates)
    .set({ withdrawnAt: now })
    .where(
      and(
        isNull(smsTemplates.withdrawnAt),
        eq(smsTemplates.court, which.court),
        which.code === undefined ? undefined : eq(smsTemplates.code, which.code),
        which.template === undefined ? undefined : eq(smsTemplates.template, which.template),
        which.version === undefined ? undefined : eq(smsTemplates.version, which.version),
        which.language === undefined ? undefined : eq(smsTemplates.language, which.language),
      ),
    )
    .returning({ id: smsTemplates.id })

async function mustBeCourt(tx: Tx, code: string): Promise<void> {
  const [found] = await tx.select({ code: courts.code }).from(courts).where(eq(courts.code, code))
  if (!found) throw new Refusal('not-found')
}

/** Under one code the gateway sends one text. */
async function mustBeFree(tx: Tx, court: string, template: string, code: string): Promise<void> {
  const [other] = await tx
    .select({ id: smsTemplates.id })
    .from(smsTemplates)
    .where(
      and(
        isNull(smsTemplates.withdrawnAt),
        eq(smsTemplates.court, court),
        eq(smsTemplates.code, code),
        ne(smsTemplates.template, template),
      ),
    )
    .limit(1)
  if (other) throw new Refusal('sms-template-code-taken', { code })
}

/** One template of a court: the text to hand in, and what was approved. */
export interface SmsTemplateRow {
  court: string
  template: string
  language: Language
  wording: string
  code: string | null
  signature: string | null
  approvedOn: CourtDate | null
}

/** Every template of a court in both languages, with what the gateway approved, for whoever hands them in. */
export async function listSmsTemplates(by: Actor, court: string): Promise<SmsTemplateRow[]> {
  mustKeepTemplates(by, court)
  const approved = await inForce(court)
  return templatesOf(court, dayOf(store().now())).flatMap((template) =>
    (['zh', 'en'] as const).map((language) => {
      const mine = approved.find((row) => row.template === template && row.language === language)
      return {
        court,
        template,
        language,
        wording: mine?.wording ?? smsWording(template, language),
        code: mine?.code ?? null,
        signature: mine?.signature ?? null,
        approvedOn: mine?.approvedOn ?? null,
      }
    }),
  )
}

/** The texts that are approved now, of every court, as the gateway of the demo has to know them. */
export const approvedSmsTexts = async () =>
  (await inForce()).map(({ code, signature, wording }) => ({ code, signature, wording }))

const inForce = (court?: string) =>
  store()
    .write.select()
    .from(smsTemplates)
    .where(
      and(
        isNull(smsTemplates.withdrawnAt),
        court === undefined ? undefined : eq(smsTemplates.court, court),
      ),
    )
    .orderBy(asc(smsTemplates.template), asc(smsTemplates.enteredAt))
