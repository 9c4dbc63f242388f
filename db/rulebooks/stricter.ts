import { ruleNamed } from './index.ts'

interface Due {
  rule: string
  startedOn: string
  dueAt: Date
}

/** The rule whose clock decides in another's place, as it is cited. */
export interface OutrunBy {
  document: string
  article: string
}

/** The duty and the day from which it is owed: what several rules may ask at once. */
const dutyOf = ({ rule, startedOn }: Due): string | undefined => {
  const duty = ruleNamed(rule)?.duty
  return duty && `${duty} ${startedOn}`
}

/**
 * Which clock of one subject is outrun by which: of those that ask the same duty from the same day the one that is due
 * first decides, and the others run beside it (domain 3.11, X5 and X7). All of them are kept; the page says which one won.
 */
export function outrunBy<Clock extends Due>(clocks: readonly Clock[]): Map<Clock, OutrunBy> {
  const byDuty = Map.groupBy(clocks, dutyOf)
  byDuty.delete(undefined)
  return new Map(
    [...byDuty.values()].flatMap((same) => {
      const first = same.reduce((one, other) => (other.dueAt < one.dueAt ? other : one))
      const { document, article } = ruleNamed(first.rule)!
      return same
        .filter((clock) => clock.rule !== first.rule)
        .map((clock) => [clock, { document, article }] as const)
    }),
  )
}
