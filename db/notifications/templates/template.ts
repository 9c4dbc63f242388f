import type { Says } from '../../rulebooks/rule.ts'

/**
 * What some messages name besides: what the subject line says; the day, hour and place to which somebody is asked; a step
 * that was done; what a search came to; until when a person still has time.
 */
const particulars = ['about', 'day', 'time', 'place', 'result', 'step', 'grace'] as const
export type Particular = (typeof particulars)[number]

/** What every message may name; nothing that identifies a person, and no amount. */
export const variables = [
  'court',
  'caseNumber',
  'filedOn',
  'officer',
  'phone',
  'dutyPhone',
  'number',
  ...particulars,
] as const
export type Variable = (typeof variables)[number]
export type Values = Readonly<
  Record<Exclude<Variable, Particular>, string> & Partial<Record<Particular, string>>
>

/** One part of a message: a fact and the next step, in both languages. */
export interface Template extends Says {
  /** The same in the few characters of a text message; what has none is left out of one. */
  sms?: Says
}

/** The variables that a text names. */
export const namedIn = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))

/**
 * Checks the templates of one file as they are loaded, so that a message with a gap is never sent.
 * @throws Error naming the file, the template and the variable
 */
export function templates<Name extends string>(
  file: string,
  rows: Record<Name, Template>,
): Record<Name, Template> {
  const texts = Object.entries<Template>(rows).flatMap(([id, { sms, ...long }]) => [
    [id, long] as const,
    ...(sms ? [[`${id} (SMS)`, sms] as const] : []),
  ])
  for (const [id, { zh, en }] of texts) {
    for (const [language, text] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const unknown = namedIn(text).find((name) => !(variables as readonly string[]).includes(name))
      if (unknown) {
        throw new Error(`${file}: ${id} (${language}) names {${unknown}}, which no message has.`)
      }
    }
    const missing = namedIn(zh).find((name) => !namedIn(en).includes(name))
    const extra = namedIn(en).find((name) => !namedIn(zh).includes(name))
    if (missing ?? extra) {
      throw new Error(`${file}: ${id} names {${missing ?? extra}} in one language alone.`)
    }
  }
  return rows
}

/** Fills a checked text. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name as Variable] ?? '')
