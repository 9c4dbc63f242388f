import type { TimeLimit } from '../rulebooks/rule.ts'
import { addWorkingDays, isWorkingDay, rollOver, type Calendar } from './calendar.ts'
import {
  addDays,
  addMonths,
  dayOf,
  dayOfMonth,
  dayOfWeek,
  endOf,
  startOf,
  type CourtDate,
} from './days.ts'

/** A time in which a clock stood still. */
export interface Pause {
  from: Date
  to: Date
}

/** What a clock is reckoned from. */
export interface Started {
  on: CourtDate
  /** The moment of the entry, for what is counted in minutes and hours. */
  at: Date
  /** The last day, where the entry itself says it (`given`). */
  given?: CourtDate | null | undefined
  /** The times in which it stood still, in their order. */
  pauses?: readonly Pause[]
}

/** When a clock is over, from when its shares are counted, and whether a year on its way is not loaded yet. */
export interface Due {
  runsFrom: Date
  dueAt: Date
  provisional: boolean
}

type Limit = Pick<TimeLimit, 'unit' | 'length' | 'statutory'>
type Span = Pick<Due, 'runsFrom' | 'dueAt'>

const inHours = (unit: TimeLimit['unit']): unit is 'minutes' | 'hours' =>
  unit === 'minutes' || unit === 'hours'
const yearOf = (day: CourtDate) => Number(day.slice(0, 4))

/**
 * When a time limit is over, by its unit (民事诉讼法 85: the first day is not counted, a statutory last day rolls over
 * rest days). Each time in which it stood still moves it by the legal days of that time.
 */
export function dueOf(limit: Limit, started: Started, calendar: Calendar): Due {
  const span = (started.pauses ?? []).reduce(
    (before, pause) => after(pause, limit, before, calendar),
    unbroken(limit, started, calendar),
  )
  return { ...span, provisional: isProvisional(limit, started.on, span.dueAt, calendar) }
}

function unbroken(limit: Limit, { on, at, given }: Started, calendar: Calendar): Span {
  if (inHours(limit.unit)) {
    const length = limit.length * (limit.unit === 'minutes' ? 60_000 : 3_600_000)
    return { runsFrom: at, dueAt: new Date(at.getTime() + length) }
  }
  const last = lastDay(limit, on, calendar, given)
  const first = ofPeriod.has(limit.unit) ? on : addDays(on, 1)
  return { runsFrom: startOf(first < last ? first : last), dueAt: endOf(last) }
}

/** These begin with their month or week; every other limit begins the day after. */
const ofPeriod = new Set<TimeLimit['unit']>(['dayOfMonth', 'weekday'])

function lastDay(
  { unit, length, statutory }: Limit,
  on: CourtDate,
  calendar: Calendar,
  given: CourtDate | null | undefined,
): CourtDate {
  if (unit === 'workingDays') return addWorkingDays(on, length, calendar)
  const from = unit === 'given' ? given : on
  if (!from) throw new Error('A time limit whose day is given was started without one.')
  const counted = plainDay[unit as PlainUnit](from, length)
  // What reminds of a day that is near already is due at once, and not before it began.
  const last = length < 0 && counted < on ? on : counted
  return statutory ? rollOver(last, calendar) : last
}

type PlainUnit = Exclude<TimeLimit['unit'], 'minutes' | 'hours' | 'workingDays'>
const plainDay: Record<PlainUnit, (from: CourtDate, length: number) => CourtDate> = {
  // So many days after the day that the entry gave, or before it.
  given: addDays,
  days: addDays,
  months: addMonths,
  dayOfMonth,
  weekday: dayOfWeek,
}

/**
 * What a time of standing still does to a clock: its end moves by at least as many legal days as passed, so that
 * nobody has less time than before.
 */
export function after(pause: Pause, limit: Limit, span: Span, calendar: Calendar): Span {
  const passed = pause.to.getTime() - pause.from.getTime()
  if (inHours(limit.unit)) {
    return {
      runsFrom: new Date(span.runsFrom.getTime() + passed),
      dueAt: new Date(span.dueAt.getTime() + passed),
    }
  }
  const [from, to] = [dayOf(pause.from), dayOf(pause.to)]
  const [first, last] = [dayOf(span.runsFrom), dayOf(span.dueAt)]
  if (limit.unit === 'workingDays') {
    const days = workingDaysAfter(from, to, calendar).length
    const later = (day: CourtDate) => addWorkingDays(day, days, calendar)
    return {
      runsFrom: startOf(addDays(later(addDays(first, -1)), 1)),
      dueAt: endOf(later(last)),
    }
  }
  const days = daysBetween(from, to)
  const end = addDays(last, days)
  return {
    runsFrom: startOf(addDays(first, days)),
    dueAt: endOf(days > 0 && limit.statutory ? rollOver(end, calendar) : end),
  }
}

const daysBetween = (from: CourtDate, to: CourtDate) =>
  Math.round((startOf(to).getTime() - startOf(from).getTime()) / dayLength)
const dayLength = 24 * 3_600_000

/** The working days after one day, up to and with another. */
function workingDaysAfter(from: CourtDate, to: CourtDate, calendar: Calendar): CourtDate[] {
  const days: CourtDate[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days.push(day)
  }
  return days
}

function isProvisional(
  { unit, statutory }: Limit,
  on: CourtDate,
  dueAt: Date,
  calendar: Calendar,
): boolean {
  // Rest days move only what is counted in working days, and what rolls over them.
  if (inHours(unit) || (unit !== 'workingDays' && !statutory)) return false
  const last = yearOf(dayOf(dueAt))
  const first = unit === 'workingDays' ? yearOf(on) : last
  for (let year = first; year <= last; year += 1) {
    if (!calendar.years.has(String(year))) return true
  }
  return false
}

/**
 * The moments at which half, four fifths and the whole of a clock have passed. What is counted in working days is
 * shared out over these. An internal limit that ends on a rest day does not roll over, so its second warning comes
 * at the latest on the working day before (domain 5.7).
 */
export function warningMoments(
  limit: Limit,
  { runsFrom, dueAt }: Span,
  calendar: Calendar,
): [half: Date, fourFifths: Date, whole: Date] {
  const share = (part: number) => shareOf(limit, { runsFrom, dueAt }, part, calendar)
  const latest = dayBefore(limit, dueAt, calendar)
  const fourFifths = earlier(share(0.8), latest)
  return [earlier(share(0.5), fourFifths), fourFifths, dueAt]
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)

function shareOf({ unit }: Limit, { runsFrom, dueAt }: Span, part: number, calendar: Calendar) {
  if (unit !== 'workingDays') {
    const length = dueAt.getTime() - runsFrom.getTime()
    return new Date(runsFrom.getTime() + Math.ceil(length * part))
  }
  const days = workingDaysAfter(addDays(dayOf(runsFrom), -1), dayOf(dueAt), calendar)
  const passed = days.length * part
  const day = days[Math.min(Math.floor(passed), days.length - 1)]
  if (!day) return dueAt
  return new Date(startOf(day).getTime() + Math.round((passed - Math.floor(passed)) * dayLength))
}

function dayBefore({ unit, statutory }: Limit, dueAt: Date, calendar: Calendar): Date {
  const last = dayOf(dueAt)
  if (statutory || inHours(unit) || isWorkingDay(last, calendar)) return dueAt
  let day = addDays(last, -1)
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return startOf(day)
}
