import { lawOf, type RuleId } from './rulebooks/index.ts'
import type { Says } from './rulebooks/rule.ts'

export type Facts = Readonly<Record<string, string | number>>

/** One field that was filled in wrongly, and why, in both languages. */
export interface FieldError {
  field: string
  says: Says
}

/** The one error that means "no". It carries the rule; the rulebook has its article and its sentence. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly rule: RuleId
  readonly facts: Facts
  readonly fields: readonly FieldError[]

  constructor(rule: RuleId, facts: Facts = {}, fields: readonly FieldError[] = []) {
    super(rule)
    this.rule = rule
    this.facts = facts
    this.fields = fields
  }

  get kind() {
    return lawOf(this.rule).refusal
  }

  /** The rule's article and its sentence with the facts filled in; the English one takes `stateEn` before `state`. */
  explain(): { rule: RuleId; document: string; article: string; says: Says } {
    const { document, article, says } = lawOf(this.rule)
    const fill = (text: string, language: 'Zh' | 'En') =>
      text.replace(/\{(\w+)\}/g, (_, name: string) =>
        String(this.facts[name + language] ?? this.facts[name] ?? ''),
      )
    const sentence = { zh: fill(says.zh, 'Zh'), en: fill(says.en, 'En') }
    return { rule: this.rule, document, article, says: sentence }
  }
}

/** What an operator reads about an error: a refusal's sentence with its fields, or the error's own. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : 'unknown'
  const { says, article } = error.explain()
  const fields = error.fields.map(
    (field) => `  ${field.field}: ${field.says.zh} / ${field.says.en}`,
  )
  return [`${says.zh}（${article}）`, says.en, ...fields].join('\n')
}
