import { eq } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { closedIntakes } from './tables.ts'

/** What must be left on the disk, so that what the court has already can still be worked on. */
const bytesToSpare = 300_000_000

/** Refuses before anything is written when the disk is nearly full (house rule 七). @param room free bytes, as the face finds them */
export function mustHaveRoom(room: number | undefined): void {
  if (room !== undefined && room < bytesToSpare) throw new Refusal('intake-full')
}

/** A court may switch its form off for a while; whoever has written something keeps it, and is given the phone (seed 1 art 4). */
export async function mustTakeIn(tx: Tx, court: string): Promise<void> {
  const [closed] = await tx
    .select({ phone: courts.dutyPhone })
    .from(closedIntakes)
    .innerJoin(courts, eq(courts.code, closedIntakes.court))
    .where(eq(closedIntakes.court, court))
  if (closed) throw new Refusal('intake-closed', { phone: closed.phone })
}
