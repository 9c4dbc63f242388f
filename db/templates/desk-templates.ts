import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { stepName } from '../cases/step-catalogue.ts'
import { maybe } from '../fields.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { compose, composeShort } from '../notifications/compose.ts'
import { segmentsOf, type Segments } from '../notifications/segments.ts'
import { subjectOf } from '../notifications/templates/subjects.ts'
import type { Values } from '../notifications/templates/template.ts'
import { findCourt, type Court } from '../people/courts.ts'
import { mustHold } from '../people/rules.ts'
import { store } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { everyMandate } from '../rulebooks/index.ts'
import type { Mandate, Says } from '../rulebooks/rule.ts'
import { dayOf } from '../time/days.ts'
import { allVersions } from './versions.ts'

type Language = 'zh' | 'en'
const languages = ['zh', 'en'] as const

/** A message as it would read, and how long it is as a text message. */
export interface Preview {
  subject: string
  body: string
  bodySegments: Segments
  short: string
  shortSegments: Segments
}

/** A rule that demands a message. */
export interface DemandedBy {
  name: string
  document: string
  article: string
  says: Says
  by: Mandate['by'] | null
  open: boolean
}

/** One message of a court: what makes it, which texts it is made of, and how it reads. */
export interface TemplateRow {
  /** Its parts, as the ledger names them: A1+A2+A3. */
  template: string
  subject: Says
  on: EntryKind | null
  /** The step of a case that this is, by its name. */
  step: Says | null
  tells: Mandate['tells']
  rules: DemandedBy[]
  /** The texts and the version of each that is in force. */
  parts: { name: string; version: number; since: Date; before: Version[] }[]
  previews: Record<Language, Preview>
}

/** A text that was in force before. */
export interface Version {
  version: number
  since: Date
  zh: string
  en: string
}

const Asked = z.object({
  tells: maybe(z.enum(['applicant', 'debtor', 'lawyer', 'staff'])),
  standing: maybe(z.enum(['sent', 'waiting'])),
})

/**
 * Every message that a court's rules demand, as it reads with sample data in both languages, with its length as a text
 * message and the versions of its texts (domain 5.6).
 */
export async function deskTemplates(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ rows: TemplateRow[] }> {
  const { court: code } = mustHold(by, ...caseOffices)
  const { tells, standing } = readInput(Asked, raw)
  const [court, versions] = await Promise.all([findCourt(code), allVersions(code)])
  if (!court) throw new Refusal('other-court')
  const today = dayOf(store().now())
  const byName = Map.groupBy(versions, ({ name }) => name)
  const rows = [...messagesOf(code, today)].map(([, rules]): TemplateRow => {
    const { on, tells: told } = rules[0]![1]
    const names = [...new Set(rules.flatMap(([, { templates }]) => templates))]
    return {
      template: names.join('+'),
      subject: subjectOf(names),
      on: on ?? null,
      step: on?.startsWith('step.') ? stepName(on.slice(5)) : null,
      tells: told,
      rules: rules.map(([name, rule]) => ({
        name,
        document: rule.document,
        article: rule.article,
        says: rule.says,
        by: rule.by ?? null,
        open: rule.open === true,
      })),
      parts: [...names, 'frame'].flatMap((name) => {
        const [now, ...before] = byName.get(name) ?? []
        return now ? [{ name, version: now.version, since: now.since, before }] : []
      }),
      previews: Object.fromEntries(
        languages.map((language) => [language, previewOf(names, language, court, today)]),
      ) as Record<Language, Preview>,
    }
  })
  return {
    rows: rows.filter(
      (row) =>
        (tells ?? row.tells) === row.tells &&
        (standing === undefined ||
          (standing === 'waiting') === row.rules.every(({ open }) => open)),
    ),
  }
}

/** The rules of each message: what one entry tells one side goes out as one. The court's own rule comes first. */
function messagesOf(court: string, today: string): Map<string, [string, Mandate][]> {
  const mine = everyMandate()
    .filter(
      ([, rule]) =>
        (rule.court ?? court) === court &&
        rule.yieldsTo === undefined &&
        rule.from <= today &&
        (rule.to === undefined || today < rule.to),
    )
    .toSorted(([, a], [, b]) => Number(b.court !== undefined) - Number(a.court !== undefined))
  return Map.groupBy(mine, ([name, { on, tells }]) => `${on ?? name} ${tells}`)
}

function previewOf(
  names: readonly string[],
  language: Language,
  court: Court,
  today: string,
): Preview {
  const values = sampleOf(language, court, today)
  const { subject, body } = compose(names, language, values)
  const short = composeShort(names, language, values)
  return { subject, body, bodySegments: segmentsOf(body), short, shortSegments: segmentsOf(short) }
}

/** Invented particulars: no case has this number, and nobody this name. */
function sampleOf(language: Language, court: Court, today: string): Values {
  const zh = language === 'zh'
  return {
    court: zh ? court.name : court.nameEn,
    caseNumber: `（${today.slice(0, 4)}）${court.code}执00000号`,
    filedOn: today,
    officer: zh ? '示例' : 'Sample',
    phone: court.phone,
    dutyPhone: court.dutyPhone,
    number: `T${today.slice(0, 4)}-000000`,
    day: today,
    time: '09:30',
    place: zh ? '第一调解室' : 'room 1',
    result: zh ? '结果：示例。' : 'Result: sample. ',
    step: stepName('N04')[language],
    grace: zh ? `宽限期至${today}。` : `The grace period runs to ${today}. `,
  }
}
