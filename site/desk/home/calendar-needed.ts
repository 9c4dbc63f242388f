import type { HomeSection } from './section.ts'

/** From November on: the rest days of the next year, as long as nobody has entered them. */
export const calendarNeeded: HomeSection = {
  place: 'calendar',
  panels: async ({ ask, speech: { d } }) => {
    const year = await ask.calendarNeeded()
    if (!year) return []
    const row = { cells: [{ text: year, href: '/desk/calendar' }, d.calendar.neededAdvice] }
    return [
      {
        id: 'calendar-needed',
        title: d.calendar.needed(year),
        href: '/desk/calendar',
        columns: [d.calendar.year, d.common.what],
        rows: [{ ...row, tone: 'late' as const }],
        count: 1,
      },
    ]
  },
}
