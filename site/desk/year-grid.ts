/** One day of a month as it is shown. */
export interface GridDay {
  day: string
  number: number
  weekend: boolean
  mark?: 'rest' | 'work'
}

/** The weeks of a month from Monday on; the days of its neighbours are left out. */
export type GridWeek = readonly (GridDay | undefined)[]

const dayLength = 86_400_000

/** The twelve months of a year, each as its weeks, with the rest days and the make-up days marked. */
export function yearGrid(
  year: string,
  { off, work }: { off: readonly string[]; work: readonly string[] },
): GridWeek[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(Number(year), month, 1)
    const length = Math.round((Date.UTC(Number(year), month + 1, 1) - first) / dayLength)
    const days = Array.from({ length }, (__, n): GridDay => {
      const date = new Date(first + n * dayLength)
      const day = date.toISOString().slice(0, 10)
      const mark = off.includes(day) ? 'rest' : work.includes(day) ? 'work' : undefined
      const weekend = date.getUTCDay() % 6 === 0
      return { day, number: n + 1, weekend, ...(mark && { mark }) }
    })
    const before = Array.from({ length: mondayBased(first) }, () => undefined)
    const all = [...before, ...days]
    const after = Array.from({ length: (7 - (all.length % 7)) % 7 }, () => undefined)
    return weeksOf([...all, ...after])
  })
}

const mondayBased = (moment: number) => (new Date(moment).getUTCDay() + 6) % 7

const weeksOf = (days: readonly (GridDay | undefined)[]): GridWeek[] =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))

/** A day with its weekday, as the preview names it. */
export function dayWithWeekday(day: string, weekdays: readonly string[], language: string): string {
  const name = weekdays[mondayBased(Date.parse(`${day}T00:00:00Z`))] ?? ''
  return language === 'zh' ? `${day}（周${name}）` : `${day} (${name})`
}
