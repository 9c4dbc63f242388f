import { Refusal, type Facts } from '../refusal.ts'
import { lawOf, type RuleId } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'

/** A condition of the law as the desk shows it: the sentence, where it is written, and whether it is met. */
export interface Gate {
  rule: RuleId
  document: string
  article: string
  says: Says
  met: boolean
  /** Unmet, it warns and does not bar. */
  warns: boolean
}

/** A condition as data: what it needs to know, when it must hold, what it says, how it is decided. */
export interface Condition<Known> {
  rule: RuleId
  /** From when on it must hold: at the signature and ever after, or only for publication. */
  by: 'signature' | 'publication'
  says: Says
  warns?: true
  concerns?: (known: Known) => boolean
  met: (known: Known) => boolean
  facts?: (known: Known) => Facts
}

/** Each condition that concerns the record, with its article and whether it is met. */
export const judge = <Known>(conditions: readonly Condition<Known>[], known: Known): Gate[] =>
  conditions
    .filter(({ concerns }) => concerns?.(known) ?? true)
    .map(({ rule, says, warns, met }) => {
      const { document, article } = lawOf(rule)
      return { rule, document, article, says, met: met(known), warns: warns === true }
    })

/** Every condition of this step is met. @throws Refusal with the first that is not */
export function mustMeet<Known>(
  conditions: readonly Condition<Known>[],
  known: Known,
  step: 'signature' | 'publication',
): void {
  const unmet = conditions.find(
    ({ by, concerns, warns, met }) =>
      !warns &&
      (step === 'publication' || by === step) &&
      (concerns?.(known) ?? true) &&
      !met(known),
  )
  if (unmet) throw new Refusal(unmet.rule, unmet.facts?.(known))
}
