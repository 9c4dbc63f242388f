import type { Calendar } from '../db/time/calendar.ts'
import { readDay, type CourtDate } from '../db/time/days.ts'
import { dueOf } from '../db/time/due-of.ts'

const daysOf = (text: string) => new Set(text.trim().split(/\s+/))

/** 2026 around Spring Festival, May Day and National Day as the State Council announced it; 2027 is not loaded. */
export const year2026: Calendar = {
  years: new Set(['2026']),
  off: daysOf(`
    2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19
    2026-02-20 2026-02-23 2026-05-01 2026-05-04 2026-05-05 2026-10-01
    2026-10-02 2026-10-05 2026-10-06 2026-10-07
  `),
  work: daysOf('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'),
}

export const day = (text: string) => readDay(text)!
export const at = (moment: string) => new Date(`${moment}+08:00`)
export const shown = (moment: Date) =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export type Unit = Parameters<typeof dueOf>[0]['unit']
export const due = (
  unit: Unit,
  length: number,
  statutory: boolean,
  on: CourtDate,
  given?: CourtDate,
) => dueOf({ unit, length, statutory }, { on, at: at(`${on}T10:00:00`), given }, year2026)
