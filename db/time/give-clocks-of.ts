import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { clocks } from './tables.ts'

/** Gives the running clocks of a subject to who answers for it now; what an office answers for stays with the office. */
export async function giveClocksOf(
  tx: Tx,
  subjectId: string,
  holder: string | null,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ holder, assigned: true, version: sql`${clocks.version} + 1` })
    .where(and(eq(clocks.subjectId, subjectId), isNull(clocks.stoppedAt), isNull(clocks.answers)))
}
