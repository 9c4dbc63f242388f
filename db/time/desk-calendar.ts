import { asc, eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { mustBeStaff } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { dayOf, type CourtDate } from './days.ts'
import { calendars } from './tables.ts'

/** A loaded year as the desk shows it. */
export interface CalendarYear {
  year: string
  off: CourtDate[]
  work: CourtDate[]
  source: 'library' | 'desk' | 'command'
  loadedAt: Date | null
  /** Who entered it at the desk. */
  loadedBy: string | null
}

/** Every loaded year, and which of this year and the next is missing. */
export interface DeskCalendar {
  today: CourtDate
  years: CalendarYear[]
  missing: string[]
}

/** The calendar by which every date of this court is reckoned (民事诉讼法 85). */
export async function deskCalendar(by: Actor): Promise<DeskCalendar> {
  mustBeStaff(by)
  const { write, now } = store()
  const rows = await write
    .select({ row: calendars, loadedBy: staff.name })
    .from(calendars)
    .leftJoin(staff, eq(staff.id, calendars.loadedBy))
    .orderBy(asc(calendars.year))
  const years = rows.map(({ row: { year, off, work, source, loadedAt }, loadedBy }) => ({
    year,
    off: off as CourtDate[],
    work: work as CourtDate[],
    source,
    loadedAt,
    loadedBy,
  }))
  const today = dayOf(now())
  return { today, years, missing: missingIn(today, new Set(years.map(({ year }) => year))) }
}

/**
 * The year that an administrator has to enter: this one at any time, and from November on the next, which has been
 * announced by then. Undefined for everybody else, and when nothing is missing.
 */
export async function calendarNeeded(by: Actor): Promise<string | undefined> {
  const { roles } = mustBeStaff(by)
  if (!roles.includes('administrator')) return undefined
  const { today, missing } = await deskCalendar(by)
  return missing.find((year) => year === today.slice(0, 4) || today.slice(5, 7) >= '11')
}

function missingIn(today: CourtDate, loaded: ReadonlySet<string>): string[] {
  const thisYear = Number(today.slice(0, 4))
  return [thisYear, thisYear + 1].map(String).filter((year) => !loaded.has(year))
}
