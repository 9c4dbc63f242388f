import type { Act } from '../act.ts'
import { appendAll, type Entry } from '../journal/append.ts'
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
  /** Nothing of it stays, so the journal hears nothing. */
  preview: boolean
}

/** What became of a batch. */
export interface Outcome {
  loaded: number
  unchanged: number
  bad: { row: number; fault: BadCell }[]
}

/** What the rows of every table say: where they stand, and which case they are of. */
export interface SheetPlace {
  row: number
  caseNumber: string
}

/** How one of the four tables is read and loaded. */
export interface Loader<Table extends TableName, Row extends SheetPlace> {
  table: Table
  /** Reads a row by itself; throws a BadCell. */
  read(row: SheetRow<Table>, context: ImportContext): Row
  /** Writes a batch, with one statement for each kind of thing. */
  load(act: Act, context: ImportContext, rows: Row[]): Promise<Outcome>
}

/** The journal's entry of something that an import brought in. */
export const imported = (
  context: ImportContext,
  entry: Pick<Entry, 'kind' | 'subject' | 'caseFileId' | 'on' | 'facts'>,
): Entry => ({ ...entry, court: context.court, facts: { ...entry.facts, imported: true } })

/** Journals what a batch did. */
export async function tell(
  act: Act,
  context: ImportContext,
  entries: readonly Entry[],
): Promise<void> {
  if (!context.preview) await appendAll(act, entries)
}
