import { eq } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { noSuchCourt } from '../leads/about-what.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { closedIntakes } from './tables.ts'

/** What must be left on the disk, so that what the court has already can still be worked on. */
const bytesToSpare = 300_000_000

/** Refuses before anything is written when the disk is nearly full (house rule 七). @param room free bytes, as the face finds them */
export function mustHaveRoom(room: number | undefined): void {
  if (room !== undefined && room < bytesToSpare) throw new Refusal('intake-full')
}

/**
 * Only a court of this deployment, and only while it takes leads: a court may switch its form off for a while; whoever
 * has written something keeps it, and is given the phone (seed 1 art 4).
 */
export async function mustTakeIn(tx: Tx, court: string): Promise<void> {
  const [found] = await tx
    .select({ phone: courts.dutyPhone, closed: closedIntakes.court })
    .from(courts)
    .leftJoin(closedIntakes, eq(closedIntakes.court, courts.code))
    .where(eq(courts.code, court))
    .prepare('must_take_in')
    .execute()
  if (!found) throw noSuchCourt()
  if (found.closed) throw new Refusal('intake-closed', { phone: found.phone })
}
