import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { resumptions } from './tables.ts'

/** A case under another of its numbers. */
export interface LinkedCase {
  id: string
  caseNumber: string
  /** The day on which enforcement was resumed between the two. */
  resumedOn: string | null
}

/** The cases that a case resumes, the latest first: 执恢 follows 执, and may itself be followed. */
export async function earlierNumbers(reader: Reader, caseFileId: string): Promise<string[]> {
  const earlier: string[] = []
  for (let at: string | undefined = caseFileId; at && !earlier.includes(at);) {
    const [link]: { from: string }[] = await reader
      .select({ from: resumptions.caseFileId })
      .from(resumptions)
      .where(eq(resumptions.newCaseFileId, at))
    at = link?.from
    if (at) earlier.push(at)
  }
  return earlier
}

/** Under which number a case goes on, and which one it resumes. */
export async function linkedCases(
  reader: Reader,
  caseFileId: string,
): Promise<{ resumedAs: LinkedCase | undefined; resumedFrom: LinkedCase | undefined }> {
  const columns = {
    id: caseFiles.id,
    caseNumber: caseFiles.caseNumber,
    resumedOn: resumptions.resumedOn,
  }
  const [resumedAs] = await reader
    .select(columns)
    .from(resumptions)
    .innerJoin(caseFiles, eq(caseFiles.id, resumptions.newCaseFileId))
    .where(and(eq(resumptions.caseFileId, caseFileId), isNotNull(resumptions.newCaseFileId)))
    .orderBy(asc(resumptions.resumedOn))
    .limit(1)
  const [resumedFrom] = await reader
    .select(columns)
    .from(resumptions)
    .innerJoin(caseFiles, eq(caseFiles.id, resumptions.caseFileId))
    .where(eq(resumptions.newCaseFileId, caseFileId))
  return { resumedAs, resumedFrom }
}
