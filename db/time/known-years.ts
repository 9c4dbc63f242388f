import chineseDays from 'chinese-days'
import type { Act } from '../act.ts'
import { addDays, isWeekend, type CourtDate } from './days.ts'
import { enterYear, lockCalendar, type Year } from './enter-year.ts'
import { calendars } from './tables.ts'

/** Before this year no court of ours has a time limit that runs. */
const firstYear = 2022

function yearFromLibrary(year: string): Year {
  const off: CourtDate[] = []
  const work: CourtDate[] = []
  for (let day = `${year}-01-01` as CourtDate; day.startsWith(year); day = addDays(day, 1)) {
    const works = chineseDays.getDayDetail(day).work
    if (works && isWeekend(day)) work.push(day)
    if (!works && !isWeekend(day)) off.push(day)
  }
  return { year, off, work }
}

/** The years that the library knows: one that is not announced has no rest days on weekdays in it. */
function yearsOfLibrary(): Year[] {
  const years: Year[] = []
  for (let year = firstYear; ; year += 1) {
    const known = yearFromLibrary(String(year))
    if (known.off.length === 0) return years
    years.push(known)
  }
}

/**
 * Enters the years that the library knows, where the table has none; what a court entered itself stays. A year that
 * comes with a new version of the library sets the running time limits right, as one from the desk does.
 */
export async function loadKnownYears(court: Act): Promise<void> {
  const { tx, now } = court
  const known = new Set(
    (await tx.select({ year: calendars.year }).from(calendars)).map((row) => row.year),
  )
  const news = yearsOfLibrary().filter(({ year }) => !known.has(year))
  if (news.length === 0) return
  if (known.size === 0) {
    const rows = news.map(({ year, off, work }) => ({
      year,
      off: [...off],
      work: [...work],
      loadedAt: now,
    }))
    await tx.insert(calendars).values(rows).onConflictDoNothing()
    return
  }
  await lockCalendar(court)
  for (const year of news) await enterYear(court, year, 'library')
}
