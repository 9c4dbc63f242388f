import { store } from '../connection.ts'
import { dayOf } from '../time/days.ts'
import { byArticle } from './article-order.ts'
import { documents } from './index.ts'
import { conflictsOf, type Conflict } from './conflicts.ts'
import { houseRules, type Rule, type Says } from './rule.ts'

/** How a rule stands: kept here, not yet, given way to another, or no more (or not yet) in force. */
export const standings = ['kept', 'open', 'yields', 'ended'] as const
export type Standing = (typeof standings)[number]

export interface RuleShown {
  name: string
  rule: Rule
  standing: Standing
  /** What it won and lost. */
  conflicts: readonly Conflict[]
}

/** A document with its rules, as the page of rules shows it. */
export interface DocumentShown {
  file: string
  title: string
  from: string
  /** The court whose own document it is. */
  court?: string
  /** The portal's own rules of use. */
  house: boolean
  rules: readonly RuleShown[]
}

/** A sentence that waits for the facts of a refusal, as it reads without them. */
export const withoutFacts = ({ zh, en }: Says): Says => ({
  zh: zh.replaceAll(/\{\w+\}/g, '…'),
  en: en.replaceAll(/\{\w+\}/g, '…'),
})

const standingOf = (rule: Rule, day: string): Standing => {
  if (rule.to !== undefined && rule.to <= day) return 'ended'
  if (rule.yieldsTo !== undefined) return 'yields'
  return rule.open ? 'open' : 'kept'
}

/** Every document with its rules: national law first, then the courts' own, the portal's rules of use last. */
export function documentsShown(day: string): DocumentShown[] {
  const byTitle = new Map<string, DocumentShown & { rules: RuleShown[] }>()
  for (const [file, rules] of Object.entries<Readonly<Record<string, Rule>>>(documents)) {
    for (const [name, rule] of Object.entries(rules)) {
      const shown = byTitle.get(rule.document) ?? {
        file,
        title: rule.document,
        from: rule.from,
        ...(rule.court !== undefined && { court: rule.court }),
        house: rule.document === houseRules,
        rules: [],
      }
      const standing = standingOf(rule, day)
      shown.rules.push({ name, rule, standing, conflicts: conflictsOf(name) })
      byTitle.set(rule.document, shown)
    }
  }
  const rank = ({ court, house }: DocumentShown) => (house ? 2 : court ? 1 : 0)
  return [...byTitle.values()]
    .map((document) => ({
      ...document,
      rules: document.rules.toSorted((a, b) => byArticle(a.rule.article, b.rule.article)),
    }))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** A rule as anyone may read it: its source, its sentence, its wording, and whether it is kept here. */
export interface PublicRule {
  name: string
  article: string
  says: Rule['says']
  wording?: string
  standing: Standing
  unverified: boolean
  conflicts: readonly string[]
}

export interface PublicDocument extends Omit<DocumentShown, 'rules' | 'file'> {
  rules: readonly PublicRule[]
}

/** The rules that anyone may read: law and the courts' own documents; how the portal is used is left out. */
export async function publicRules(): Promise<PublicDocument[]> {
  return documentsShown(dayOf(store().now()))
    .filter(({ house }) => !house)
    .map(({ file: _, rules, ...document }) => ({
      ...document,
      rules: rules.map(({ name, rule, standing, conflicts: met }) => ({
        name,
        article: rule.article,
        says: withoutFacts(rule.says),
        ...(rule.wording !== undefined && { wording: rule.wording }),
        standing,
        unverified: rule.unverified === true,
        conflicts: met.map(({ id }) => id),
      })),
    }))
}
