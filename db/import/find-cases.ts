import { and, eq, inArray } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { BadCell } from './cells.ts'
import { headingOf } from './columns.ts'

/** The court's cases that some rows refer to, by their numbers. */
export async function findCases(tx: Tx, court: string, rows: readonly { caseNumber: string }[]) {
  const numbers = [...new Set(rows.map((row) => row.caseNumber))]
  const found = await tx
    .select({
      id: caseFiles.id,
      caseNumber: caseFiles.caseNumber,
      filedOn: caseFiles.filedOn,
      state: caseFiles.state,
      basisNumber: caseFiles.basisNumber,
      basisCourt: caseFiles.basisCourt,
    })
    .from(caseFiles)
    .where(and(eq(caseFiles.court, court), inArray(caseFiles.caseNumber, numbers)))
  return new Map(found.map((file) => [file.caseNumber, file]))
}

/** A row that refers to a case which is not here. */
export const withoutCase = ({ row }: { row: number }) => ({
  row,
  fault: new BadCell(headingOf('cases', 'caseNumber'), '案件不存在'),
})
