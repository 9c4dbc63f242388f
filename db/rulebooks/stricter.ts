import { ruleNamed } from './index.ts'

interface Due {
  rule: string
  dueAt: Date
}

/** The duty that a time limit is about, where several rules ask for the same. */
const dutyOf = (rule: string): string | undefined => ruleNamed(rule)?.duty

/**
 * Which clock of one subject is outrun by which: of those that ask the same duty the one that is due first decides, and
 * the others run beside it (domain 3.11, X5 and X7). All of them are kept; the page says which one won.
 */
export function outrunBy<Clock extends Due>(clocks: readonly Clock[]): Map<Clock, Clock> {
  const byDuty = Map.groupBy(clocks, ({ rule }) => dutyOf(rule))
  byDuty.delete(undefined)
  return new Map(
    [...byDuty.values()].flatMap((same) => {
      const first = same.reduce((one, other) => (other.dueAt < one.dueAt ? other : one))
      return same
        .filter((clock) => clock !== first && clock.rule !== first.rule)
        .map((clock) => [clock, first] as const)
    }),
  )
}
