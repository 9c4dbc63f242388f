import { eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { readCalendar, type Calendar } from './calendar.ts'
import type { CourtDate } from './days.ts'
import { stateOfYear } from './load-calendar.ts'
import { readYearNotice } from './read-year-notice.ts'
import { pausesOf, reckon, touching } from './reckon-again.ts'
import { calendars } from './tables.ts'

/** What entering a year would do; nothing is written. */
export interface CalendarPreview {
  year: string
  off: CourtDate[]
  work: CourtDate[]
  /** The year is loaded already, and these days differ from what is. */
  loaded: boolean
  changed: CourtDate[]
  /** How many running time limits touch the year, and how many would move. */
  running: number
  moving: number
  /** What stands in the place of the year now; entering it asks whether that is still so. */
  seen: string
}

/**
 * Reads the yearly notice that an administrator hands over, and says what entering it would move.
 * @throws Refusal calendar-file that names every row which cannot be so
 */
export async function previewCalendar(
  by: Actor,
  handed: Uint8Array | string,
): Promise<CalendarPreview> {
  mustHaveDuty(by, 'calendar.enter')
  const { year, off, work } = readYearNotice(handed)
  const { write, now } = store()
  const [before] = await write.select().from(calendars).where(eq(calendars.year, year))
  const changed = before
    ? [...differing(before.off, off), ...differing(before.work, work)].toSorted()
    : []
  const calendar = withYear(await readCalendar(write), year, { off, work })
  const moves = await countMoves(write, year, calendar, now())
  const seen = await stateOfYear(write, year)
  return { year, off, work, loaded: before !== undefined, changed, ...moves, seen }
}

const differing = (one: readonly string[], other: readonly string[]) =>
  [
    ...one.filter((day) => !other.includes(day)),
    ...other.filter((day) => !one.includes(day)),
  ] as CourtDate[]

function withYear(
  { years, off, work }: Calendar,
  year: string,
  anew: { off: readonly string[]; work: readonly string[] },
): Calendar {
  const others = (days: ReadonlySet<string>) => [...days].filter((day) => !day.startsWith(year))
  return {
    years: new Set([...years, year]),
    off: new Set([...others(off), ...anew.off]),
    work: new Set([...others(work), ...anew.work]),
  }
}

async function countMoves(reader: Reader, year: string, calendar: Calendar, now: Date) {
  const counted = { running: 0, moving: 0 }
  let last: string | undefined
  for (;;) {
    const clocks = await touching(reader, year, last)
    last = clocks.at(-1)?.id
    if (!last) return counted
    const pauses = await pausesOf(
      reader,
      clocks.map(({ id }) => id),
    )
    counted.running += clocks.length
    counted.moving += clocks.filter((clock) => {
      const anew = reckon(clock, pauses.get(clock.id) ?? [], calendar, now)
      return anew && anew.dueAt.getTime() !== clock.dueAt.getTime()
    }).length
  }
}
