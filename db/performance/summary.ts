import type { Outcome } from './tables.ts'

/** So many time limits of one kind took so many whole days and stand so. */
export interface Tally {
  outcome: Outcome
  days: number
  count: number
}

/** How a rule was kept: how many limits began, and how those that ended or are over stand. */
export interface Keeping {
  started: number
  inTime: number
  /** Stopped after the day. */
  late: number
  /** Running, and not over. */
  running: number
  /** Running, and over. */
  overdue: number
  /** Of those that were stopped, in whole days; undefined where none was. */
  medianDays: number | undefined
  worstDays: number | undefined
}

/** Sums up tallies of one rule: counts by outcome, and the median and the worst of what was stopped. */
export function summarise(tallies: readonly Tally[]): Keeping {
  const count = (outcome: Outcome) =>
    tallies.reduce((sum, tally) => (tally.outcome === outcome ? sum + tally.count : sum), 0)
  const stopped = tallies.filter(({ outcome }) => outcome === 'inTime' || outcome === 'late')
  return {
    started: tallies.reduce((sum, tally) => sum + tally.count, 0),
    inTime: count('inTime'),
    late: count('late'),
    running: count('running'),
    overdue: count('overdue'),
    medianDays: medianOf(stopped),
    worstDays: stopped.length === 0 ? undefined : Math.max(...stopped.map(({ days }) => days)),
  }
}

/** The middle one of all days; of an even number the lower of the two in the middle. */
function medianOf(tallies: readonly Tally[]): number | undefined {
  const all = tallies.reduce((sum, { count }) => sum + count, 0)
  let passed = 0
  for (const { days, count } of tallies.toSorted((a, b) => a.days - b.days)) {
    passed += count
    if (passed * 2 >= all) return days
  }
  return undefined
}
