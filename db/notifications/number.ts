import { sql } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { dayOf } from '../time/days.ts'
import { notificationNumbers } from './tables.ts'

/** The next number of a court in the year of a moment: T2026-000123. */
export async function nextNumber(tx: Tx, court: string, now: Date): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4))
  const [row] = await tx
    .insert(notificationNumbers)
    .values({ court, year, last: 1 })
    .onConflictDoUpdate({
      target: [notificationNumbers.court, notificationNumbers.year],
      set: { last: sql`${notificationNumbers.last} + 1` },
    })
    .returning({ last: notificationNumbers.last })
  return `T${year}-${String(row!.last).padStart(6, '0')}`
}
