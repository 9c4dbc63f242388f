import type { Act } from '../act.ts'
import type { Entry } from '../journal/append.ts'
import type { CourtDate } from '../time/days.ts'
import type { BadCell, SheetRow } from './cells.ts'
import type { TableName } from './report.ts'

/** What every row of one import has in common. */
export interface ImportContext {
  court: string
  courtName: string
  today: CourtDate
  /** The court's first day here; what lies before it is history. */
  liveSince: CourtDate
  /** The case numbers of this import, each of which may stand there once. */
  seen: Set<string>
}

/** What became of a batch. */
export interface Outcome {
  loaded: number
  unchanged: number
  bad: { row: number; fault: BadCell }[]
}

/** How one of the four tables is read and loaded. */
export interface Loader<Table extends TableName, Row extends { row: number }> {
  table: Table
  /** Reads a row by itself; throws a BadCell. */
  read(row: SheetRow<Table>, context: ImportContext): Row
  /** Writes a batch, with one statement for each kind of thing. */
  load(act: Act, context: ImportContext, rows: Row[]): Promise<Outcome>
}

/** The journal's entry of something that an import brought in. */
export const imported = (
  context: ImportContext,
  entry: Pick<Entry, 'kind' | 'subject' | 'caseFileId' | 'on'>,
): Entry => ({ ...entry, court: context.court, facts: { imported: true } })
