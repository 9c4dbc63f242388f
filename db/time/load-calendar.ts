import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { Day, maybe, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { isWeekend, type CourtDate } from './days.ts'
import { enterYear, lockCalendar } from './enter-year.ts'
import { calendars } from './tables.ts'

const NewYear = z
  .strictObject({
    year: Whole(2020, 2099).transform(String),
    off: z.array(Day).min(1, '至少有一天放假 | needs at least one rest day'),
    work: z.array(Day),
    /** What the person saw in the place of this year; a change since then is not overwritten. */
    seen: maybe(Text(1, 40)),
  })
  .superRefine(({ year, off, work }, context) => {
    const wrong = (field: 'off' | 'work', at: number, message: string) =>
      context.addIssue({ code: 'custom', path: [field, at], message })
    off.forEach((day, at) => {
      if (!ofYear(day, year)) wrong('off', at, notOfYear(day, year))
      else if (isWeekend(day))
        wrong('off', at, `${day} 是周末，不必列为放假日 | names ${day}, which is a weekend anyway`)
    })
    work.forEach((day, at) => {
      if (!ofYear(day, year)) wrong('work', at, notOfYear(day, year))
      else if (!isWeekend(day))
        wrong('work', at, `${day} 不是周末，不必列为补班日 | names ${day}, which is no weekend day`)
    })
  })

const ofYear = (day: CourtDate, year: string) => day.startsWith(`${year}-`)
const notOfYear = (day: CourtDate, year: string) =>
  `${day} 不在 ${year} 年 | names ${day}, which is not in ${year}`

/**
 * Enters a year's rest days and make-up working days as the State Council announced them (民事诉讼法 85), or sets them
 * right. Every running time limit that touches the year is reckoned again, and a date that moves is journaled.
 */
export const loadCalendar = act(NewYear, async (court, { seen, ...year }) => {
  const { by } = court
  if (by.kind !== 'operator') mustHaveDuty(by, 'calendar.enter')
  await lockCalendar(court)
  if (seen !== undefined && seen !== (await stateOfYear(court.tx, year.year))) {
    throw new Refusal('changed-meanwhile')
  }
  const source = by.kind === 'operator' ? 'command' : 'desk'
  return { year: year.year, ...(await enterYear(court, year, source)) }
})

/** What stands in the place of a year: nothing, or what was entered at a moment. */
export async function stateOfYear(reader: Reader, year: string): Promise<string> {
  const [row] = await reader
    .select({ loadedAt: calendars.loadedAt })
    .from(calendars)
    .where(eq(calendars.year, year))
  return row ? (row.loadedAt?.toISOString() ?? 'library') : 'none'
}
