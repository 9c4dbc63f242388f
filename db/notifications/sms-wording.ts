import { composeShort } from './compose.ts'
import { namedIn, variables, type Values, type Variable } from './templates/template.ts'

/** What every text message has to say (domain 5.6): the case, whom to call, and the number that makes a repeat harmless. */
const needed = ['caseNumber', 'phone', 'number'] as const satisfies readonly Variable[]

/** Each variable as the gateway writes it, ${caseNumber}. */
const placeholders = Object.fromEntries(
  variables.map((name) => [name, `\${${name}}`]),
) as unknown as Values

/**
 * A template as it is handed to the gateway for approval. The court's name is not in it: the gateway puts the approved
 * signature before the text.
 */
export const smsWording = (template: string, language: 'zh' | 'en'): string =>
  composeShort(template.split('+'), language, placeholders).replace(
    /^(【[^】]*】|\[[^\]]*\] ?)/,
    '',
  )

/** The values that an approved text names; each once. */
export const namesIn = (wording: string): string[] => [
  ...new Set(namedIn(wording.replaceAll('${', '{'))),
]

/** What is wrong with an approved text, by its variables: one that no message has, or one that is missing. */
export const wrongIn = (wording: string): string[] => {
  const names = namesIn(wording)
  const unknown = names.filter((name) => !(variables as readonly string[]).includes(name))
  const missing = needed.filter((name) => !names.includes(name))
  return [...unknown, ...missing]
}
