import { sql } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { petitionNumbers } from './tables.ts'

/** The next number of a court in a year. */
export async function nextPetitionNumber(tx: Tx, court: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(petitionNumbers)
    .values({ court, year, last: 1 })
    .onConflictDoUpdate({
      target: [petitionNumbers.court, petitionNumbers.year],
      set: { last: sql`${petitionNumbers.last} + 1` },
    })
    .returning({ last: petitionNumbers.last })
  return row!.last
}

/** A petition's ticket as it is written: 信2026-0012. */
export const ticketOf = ({ year, number }: { year: number; number: number }): string =>
  `信${year}-${String(number).padStart(4, '0')}`
