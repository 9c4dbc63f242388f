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
  startedBy: number
  given: CourtDate | null
  dueAt: string
  provisional: boolean
  party: boolean
  answers: Role | null
  runsFrom: string
  half: string
  fourFifths: string
  /** Whether what stops it may have come in before: not where it starts today, by itself. */
  mayBeOver: boolean
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
  seq: number
  on: CourtDate
}

interface Moved {
  now: Date
  /** The calendar by which the days were reckoned; absent where nothing starts. */
  stamp?: string | null
  starting?: readonly Starting[]
  stopping: readonly Stopping[]
  /** The last public number of the entries, for who keeps pages; empty where the public sees no change. */
  announced: string
}

/**
 * Starts and stops clocks with one statement, `move_clocks` of the store, and only while the calendar is still the one by
 * which they were reckoned; tells the followers of the journal in the same.
 * @returns whether it was; if not, nothing was done
 */
export async function moveClocks(
  tx: Tx,
  { now, stamp = null, starting = [], stopping, announced }: Moved,
): Promise<boolean> {
  const [row] = await tx.execute<{ moved: boolean }>(sql`
    select move_clocks(${now.toISOString()}, ${stamp}, ${JSON.stringify(starting)},
      ${JSON.stringify(stopping)}, ${announced}) as "moved"`)
  return row!.moved
}
