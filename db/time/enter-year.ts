import { sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { CourtDate } from './days.ts'
import { reckonAgain } from './reckon-again.ts'
import { calendars } from './tables.ts'

/** A year's rest days on weekdays and its working days at weekends. */
export interface Year {
  year: string
  off: readonly CourtDate[]
  work: readonly CourtDate[]
}

/**
 * Writes a year into the calendar and reckons every running time limit that touches it again; each date that moves
 * gets an entry of its own in the journal (民事诉讼法 85).
 */
export async function enterYear(
  court: Act,
  { year, off, work }: Year,
  source: (typeof calendars.$inferSelect)['source'],
): Promise<{ reckoned: number; moved: number }> {
  const { tx, by, now, journal } = court
  const entered = {
    off: [...new Set(off)].toSorted(),
    work: [...new Set(work)].toSorted(),
    source,
    loadedAt: now,
    loadedBy: by.kind === 'staff' ? by.staffId : null,
  }
  await tx
    .insert(calendars)
    .values({ year, ...entered })
    .onConflictDoUpdate({ target: calendars.year, set: entered })
  await journal({
    kind: 'calendar.loaded',
    court: null,
    subject: { kind: 'calendar', id: null },
    facts: { year, off: entered.off.length, work: entered.work.length, source },
  })
  return reckonAgain(court, year)
}

/** Whoever starts a clock reads the calendar: those before are waited for, those after see what is entered now. */
export const lockCalendar = ({ tx }: Act) =>
  tx.execute(sql`lock table ${calendars} in access exclusive mode`)
