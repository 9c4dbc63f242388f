import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { staff } from '../people/tables.ts'
import type { EntryKind } from './kinds.ts'
import { journal } from './tables.ts'

/** One line of what was done with a record. */
export interface TraceRow {
  seq: number
  at: Date
  kind: EntryKind
  /** The member of staff, where it was one. */
  by: string | null
  rule: string | null
}

/** Everything that was done with a record, in its order (seed 3 三(三)10: the whole process leaves a trace). */
export const traceOf = (reader: Reader, subjectId: string): Promise<TraceRow[]> =>
  reader
    .select({
      seq: journal.seq,
      at: journal.at,
      kind: journal.kind,
      by: staff.name,
      rule: journal.rule,
    })
    .from(journal)
    .leftJoin(staff, eq(staff.id, journal.actorId))
    .where(eq(journal.subjectId, subjectId))
    .orderBy(asc(journal.seq))
