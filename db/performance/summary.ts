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
  const counts = { inTime: 0, late: 0, running: 0, overdue: 0 }
  const took = new Map<number, number>()
  for (const { outcome, days, count } of tallies) {
    counts[outcome] += count
    if (outcome === 'inTime' || outcome === 'late') took.set(days, (took.get(days) ?? 0) + count)
  }
  const sorted = [...took].toSorted(([a], [b]) => a - b)
  return {
    started: counts.inTime + counts.late + counts.running + counts.overdue,
    ...counts,
    medianDays: medianOf(sorted, counts.inTime + counts.late),
    worstDays: sorted.at(-1)?.[0],
  }
}

/** The middle one of all days; of an even number the lower of the two in the middle. */
function medianOf(
  sorted: readonly (readonly [days: number, count: number])[],
  all: number,
): number | undefined {
  let passed = 0
  for (const [days, count] of sorted) {
    passed += count
    if (passed * 2 >= all) return days
  }
  return undefined
}
