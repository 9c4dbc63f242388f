import type { CountedCases } from './count-cases.ts'
import { sums } from './count-cases.ts'
import type { CountedLimit } from './count-clocks.ts'
import { everyCourt, keyOf, periodsOf, spread, type Count } from './periods.ts'
import { hiddenCells, least } from './protect.ts'
import { summarise } from './summary.ts'
import { outcomes } from './tables.ts'

/** What the public may know of how a rule was kept; null is not published. */
export interface PublishedClock {
  court: string
  period: string
  rule: string
  started: number | null
  inTime: number | null
  late: number | null
  running: number | null
  overdue: number | null
  medianDays: number | null
  worstDays: number | null
}

const outcomeSum = [{ total: 'started', parts: outcomes }]

/** The rows of one rule for each court and all together, for each year and quarter. */
export function publishRule(rule: string, tallies: readonly CountedLimit[]): PublishedClock[] {
  const counts = tallies.flatMap(({ court, month, outcome, count }): Count[] => {
    const [, quarter] = periodsOf(month)
    return [outcome, 'started'].map((name) => ({ court, quarter, name, value: count }))
  })
  const { cells, lines } = spread(counts, outcomeSum)
  const hidden = hiddenCells(cells, lines)
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const shown = (court: string, period: string, name: string) => {
    const key = keyOf(court, period, name)
    return hidden.has(key) ? null : (values.get(key) ?? 0)
  }
  return [...groupedByPeriod(tallies)].map(([place, own]) => {
    const [court = '', period = ''] = place.split(' ')
    const { inTime, late, medianDays, worstDays } = summarise(own)
    const enough = inTime + late >= least
    return {
      court,
      period,
      rule,
      started: shown(court, period, 'started'),
      inTime: shown(court, period, 'inTime'),
      late: shown(court, period, 'late'),
      running: shown(court, period, 'running'),
      overdue: shown(court, period, 'overdue'),
      medianDays: enough ? (medianDays ?? null) : null,
      worstDays: enough ? (worstDays ?? null) : null,
    }
  })
}

/** Every tally under its court and all courts, its year and its quarter. */
function groupedByPeriod(tallies: readonly CountedLimit[]): Map<string, CountedLimit[]> {
  const grouped = new Map<string, CountedLimit[]>()
  for (const tally of tallies) {
    for (const court of [tally.court, everyCourt]) {
      for (const period of periodsOf(tally.month)) {
        const place = `${court} ${period}`
        const own = grouped.get(place)
        if (own) own.push(tally)
        else grouped.set(place, [tally])
      }
    }
  }
  return grouped
}

/** A count that the public may know; null is not published. */
export interface PublishedFigure {
  court: string
  period: string
  name: string
  cases: number | null
  fen: number | null
}

/** The counts that the indicators are made of, for each court and all together, each year and quarter. */
export function publishCounts(counted: readonly CountedCases[]): PublishedFigure[] {
  const counts = counted.map(({ court, month, name, cases }): Count => {
    return { court, quarter: periodsOf(month)[1], name, value: cases }
  })
  const { cells, lines } = spread(counts, sums)
  const hidden = hiddenCells(cells, lines)
  const fen = new Map<string, number>()
  for (const row of counted) {
    for (const court of [row.court, everyCourt]) {
      for (const period of periodsOf(row.month)) {
        const key = keyOf(court, period, row.name)
        fen.set(key, (fen.get(key) ?? 0) + row.fen)
      }
    }
  }
  return cells.map(({ key, value }) => {
    const [court = '', period = '', name = ''] = key.split(' ')
    const known = !hidden.has(key)
    return {
      court,
      period,
      name,
      cases: known ? value : null,
      fen: known ? (fen.get(key) ?? 0) : null,
    }
  })
}
