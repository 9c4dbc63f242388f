import { eq } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'

/** The number of a case, by which a lead names what it is about. */
export async function caseNumberOf(tx: Tx, caseFileId: string): Promise<string> {
  const [file] = await tx
    .select({ caseNumber: caseFiles.caseNumber })
    .from(caseFiles)
    .where(eq(caseFiles.id, caseFileId))
  return file!.caseNumber
}
