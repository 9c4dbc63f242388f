import { and, eq, inArray, sql } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { leads } from '../leads/tables.ts'

/** To whom some leads belong: the officer to whom each was handed, or the one of its case; who has none is left out. */
export async function caseOfficersOf(
  reader: Reader,
  leadIds: readonly string[],
): Promise<Map<string, string>> {
  if (leadIds.length === 0) return new Map()
  const officer = sql<string | null>`coalesce(${leads.handedTo}, ${caseFiles.officerId})`
  const found = await reader
    .select({ id: leads.id, officer })
    .from(leads)
    .leftJoin(caseFiles, and(eq(caseFiles.id, leads.caseFileId), eq(caseFiles.court, leads.court)))
    .where(inArray(leads.id, [...leadIds]))
  return new Map(found.flatMap((row) => (row.officer ? [[row.id, row.officer] as const] : [])))
}
