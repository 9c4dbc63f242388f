import { store } from '../connection.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Rule, Says } from '../rulebooks/rule.ts'
import { dayOf } from '../time/days.ts'
import { remedies, type Remedy } from './remedies.ts'

/** A section of the guide as it is shown: texts with their numbers, and where each stands in the law. */
export interface GuideSection {
  id: string
  title: Says
  says: Says[]
  sources: { rule: string; document: string; article: string }[]
}

const file = 'db/guide/remedies.ts'

/** The rule that a section cites, which has to be there. */
function cited(id: string, name: string): Rule {
  const rule = ruleNamed(name)
  if (!rule) throw new Error(`${file}: ${id} cites ${name}, which no rulebook has.`)
  return rule
}

function lengthOf(id: string, name: string): number {
  const rule = cited(id, name)
  if (rule.kind !== 'timeLimit') throw new Error(`${file}: ${id} counts by ${name}, no time limit.`)
  return rule.length
}

const fill = (id: string, { zh, en }: Says): Says => {
  const put = (text: string) =>
    text.replace(/\{([\w-]+)\}/g, (_, name: string) => String(lengthOf(id, name)))
  return { zh: put(zh), en: put(en) }
}

/** A section that cites a rule which has ended is not shown: its text is no older than the law. */
const holds = ({ rules }: Remedy, day: string) =>
  rules.every((name) => day < (ruleNamed(name)?.to ?? '9999-12-31'))

/**
 * Writes out the sections with the numbers and articles of the rulebooks, so that neither can be older than the law that
 * the rest of the portal keeps (M10; domain 3.9, 3.12).
 * @throws Error naming the file, the section and the rule
 */
export function writtenOut(all: readonly Remedy[], day: string): GuideSection[] {
  return all
    .filter((remedy) => holds(remedy, day))
    .map(({ id, title, says, notFor, rules }) => {
      const sources = rules.map((name) => {
        const { document, article } = cited(id, name)
        return { rule: name, document, article }
      })
      const once = new Map(sources.map((one) => [one.document + one.article, one]))
      return {
        id,
        title,
        says: [...says, ...(notFor ? [notFor] : [])].map((text) => fill(id, text)),
        sources: [...once.values()],
      }
    })
}

// A guide that cites a rule which is not there stops the start, not the page of a citizen.
writtenOut(remedies, '0000-01-01')

/** The guide to remedies, for anyone. */
export const guide = async (): Promise<GuideSection[]> => writtenOut(remedies, dayOf(store().now()))
