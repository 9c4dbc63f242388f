import { eq } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { caseFiles } from './tables.ts'

/** Writes what an act changes of a locked case as its next version, so that nobody overwrites it unseen. */
export async function nextVersion(
  tx: Tx,
  file: { id: string; version: number },
  changes: Partial<Pick<typeof caseFiles.$inferInsert, 'state' | 'received'>> = {},
): Promise<number> {
  const version = file.version + 1
  await tx
    .update(caseFiles)
    .set({ ...changes, version })
    .where(eq(caseFiles.id, file.id))
  return version
}
