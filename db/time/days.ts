/** A legal day, written 2026-11-21, in Asia/Shanghai. */
export type CourtDate = string & { readonly courtDate: unique symbol }

/** China keeps one offset all year. */
const offset = 8 * 3_600_000

/** The legal day in which a moment lies. */
export const dayOf = (moment: Date): CourtDate =>
  new Date(moment.getTime() + offset).toISOString().slice(0, 10) as CourtDate

/** The first moment of a legal day; China keeps one offset all year. */
export const startOf = (day: CourtDate): Date => new Date(`${day}T00:00:00+08:00`)
/** The last moment of a legal day. */
export const endOf = (day: CourtDate): Date => new Date(`${day}T23:59:59.999+08:00`)

const utc = (day: CourtDate) => new Date(`${day}T00:00:00Z`)
const written = (date: Date) => date.toISOString().slice(0, 10) as CourtDate

/** Reads a real day written 2026-11-21, or gives undefined. */
export function readDay(text: string): CourtDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || written(date) !== text ? undefined : (text as CourtDate)
}

/** Calendar days later; the first day is not counted. */
export function addDays(day: CourtDate, count: number): CourtDate {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() + count)
  return written(date)
}

/** The same day some months later, or that month's last day. */
export function addMonths(day: CourtDate, count: number): CourtDate {
  const date = utc(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return written(date)
}

/** A fixed day of the month in which a day lies, or that month's last day. */
export function dayOfMonth(day: CourtDate, wanted: number): CourtDate {
  const first = `${day.slice(0, 8)}01` as CourtDate
  const last = addDays(addMonths(first, 1), -1)
  const on = addDays(first, wanted - 1)
  return on < last ? on : last
}

/** A fixed day of the week in which a day lies; weeks begin on Monday, which is 1. */
export function dayOfWeek(day: CourtDate, wanted: number): CourtDate {
  return addDays(day, wanted - (utc(day).getUTCDay() || 7))
}

/** The day of the week, 0 for Sunday. */
export const weekdayOf = (day: CourtDate): number => utc(day).getUTCDay()

export const isWeekend = (day: CourtDate): boolean => [0, 6].includes(weekdayOf(day))

/** Completed years from one day to another; age in law is counted from the day after the birthday. */
export function fullYears(from: CourtDate, to: CourtDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to > addMonths(from, years * 12) ? years : years - 1
}
