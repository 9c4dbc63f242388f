import type { Reader } from '../connection.ts'
import { addDays, isWeekend, type CourtDate } from './days.ts'
import { calendars } from './tables.ts'

/** The years whose official calendar is loaded: their rest days and make-up working days. */
export interface Calendar {
  years: ReadonlySet<string>
  off: ReadonlySet<string>
  work: ReadonlySet<string>
}

const yearOf = (day: CourtDate) => day.slice(0, 4)

/**
 * Whether the court works on a day. In a year that is not loaded every day counts as a working day,
 * so that none of the court's duties falls later than it should (design 3).
 */
export function isWorkingDay(day: CourtDate, calendar: Calendar): boolean {
  if (!calendar.years.has(yearOf(day))) return true
  return calendar.work.has(day) || (!isWeekend(day) && !calendar.off.has(day))
}

/** Working days later; the first day is not counted. */
export function addWorkingDays(day: CourtDate, count: number, calendar: Calendar): CourtDate {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** The day itself, or the next working day after rest days (民事诉讼法 85). */
export function rollOver(day: CourtDate, calendar: Calendar): CourtDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** Reads every loaded year. */
export async function readCalendar(tx: Reader): Promise<Calendar> {
  const rows = await tx.select().from(calendars)
  return {
    years: new Set(rows.map((row) => row.year)),
    off: new Set(rows.flatMap((row) => row.off)),
    work: new Set(rows.flatMap((row) => row.work)),
  }
}
