import { sql } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import type { EntryKind } from '../journal/kinds.ts'
import type { Role } from '../people/tables.ts'
import type { CourtDate } from './days.ts'

/** A clock to start, as the entry and the calendar give it. */
export interface Starting {
  court: string
  rule: string
  subjectKind: string
  subjectId: string
  caseFileId: string | null
  startedOn: CourtDate
  /** Which of the entries starts it, from one. */
  entry: number
  given: CourtDate | null
  dueAt: string
  provisional: boolean
  party: boolean
  answers: Role | null
  runsFrom: string
  half: string
  fourFifths: string
  stops: readonly EntryKind[]
  stopsIf: Readonly<Record<string, string | boolean>>
  withinOf?: EntryKind
  withinMonths?: number
  endsOn?: CourtDate
}

/** Clocks to stop: of one owner, or with none those that the whole court keeps; a named one, and no other. */
export interface Stopping {
  court: string
  clock?: string
  owner: string | null
  rule: string
  /** Which of the entries stops it, from one. */
  entry: number
  on: CourtDate
}

/** Stops clocks by entries that are in the journal already. */
export async function stopClocks(
  tx: Tx,
  now: Date,
  stopping: readonly Stopping[],
  numbers: readonly number[],
): Promise<void> {
  await tx.execute(sql`
    select move_clocks(${now.toISOString()}, '[]', '[]', '[]', ${JSON.stringify(stopping)}, ${`{${numbers.join()}}`}::bigint[])`)
}
