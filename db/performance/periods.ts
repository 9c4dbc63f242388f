import type { Cell, Line } from './protect.ts'

/** All courts of the deployment together. */
export const everyCourt = '*'

/** The year and the quarter in which a month (2026-11) lies. */
export function periodsOf(month: string): [year: string, quarter: string] {
  const [year = '', number = ''] = month.split('-')
  return [year, `${year}Q${Math.ceil(Number(number) / 3)}`]
}

/** A year, or a quarter of one, as an address names it. */
export const isPeriod = (text: string): boolean => /^\d{4}(Q[1-4])?$/.test(text)

/** The months of a period, for a pattern of SQL `like` or a set. */
export function monthsOf(period: string): string[] {
  const year = period.slice(0, 4)
  const quarter = period.length === 6 ? Number(period.slice(5)) : undefined
  const months = Array.from({ length: 12 }, (_, at) => at + 1)
  return months
    .filter((month) => quarter === undefined || Math.ceil(month / 3) === quarter)
    .map((month) => `${year}-${String(month).padStart(2, '0')}`)
}

/** A count of one court in one quarter, under some name. */
export interface Count {
  court: string
  quarter: string
  name: string
  value: number
}

export const keyOf = (court: string, period: string, name: string) => `${court} ${period} ${name}`

/** Which names add up to which within one court and period. */
export interface Sum {
  total: string
  parts: readonly string[]
}

/**
 * Spreads counts of courts and quarters over the years and over all courts together, and draws every line along which
 * they add up: quarters to a year, courts to all, names to their sum.
 */
export function spread(
  counts: readonly Count[],
  sums: readonly Sum[],
): { cells: Cell[]; lines: Line[] } {
  const values = new Map<string, number>()
  const put = (key: string, value: number) => values.set(key, (values.get(key) ?? 0) + value)
  for (const { court, quarter, name, value } of counts) {
    for (const each of [court, everyCourt]) {
      put(keyOf(each, quarter, name), value)
      put(keyOf(each, quarter.slice(0, 4), name), value)
    }
  }
  const courts = [...new Set(counts.map(({ court }) => court))]
  const quarters = [...new Set(counts.map(({ quarter }) => quarter))]
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))]
  const names = [...new Set(counts.map(({ name }) => name))]
  const lines: Line[] = []
  for (const name of names) {
    for (const period of [...years, ...quarters]) {
      lines.push({
        total: keyOf(everyCourt, period, name),
        parts: courts.map((court) => keyOf(court, period, name)),
      })
    }
    for (const court of [...courts, everyCourt]) {
      for (const year of years) {
        const own = quarters.filter((quarter) => quarter.startsWith(year))
        lines.push({
          total: keyOf(court, year, name),
          parts: own.map((quarter) => keyOf(court, quarter, name)),
        })
      }
    }
  }
  for (const court of [...courts, everyCourt]) {
    for (const period of [...years, ...quarters]) {
      for (const { total, parts } of sums) {
        lines.push({
          total: keyOf(court, period, total),
          parts: parts.map((part) => keyOf(court, period, part)),
        })
      }
    }
  }
  for (const line of lines) {
    for (const key of [line.total, ...line.parts]) if (!values.has(key)) values.set(key, 0)
  }
  return { cells: [...values].map(([key, value]) => ({ key, value })), lines }
}
