import { asc, desc, eq, type SQL } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { staff } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import type { EntryKind } from './kinds.ts'
import { journal } from './tables.ts'

/** One line of what was done: when, what, and by whom. */
export interface TraceRow {
  seq: number
  at: Date
  /** The legal day, where it is not that of the moment: imported history keeps its own. */
  on: CourtDate
  kind: EntryKind
  actorKind: string
  /** The member of staff, where it was one. */
  actorName: string | null
  rule: string | null
}

/** Everything that was done with a record, oldest first (seed 3 三(三)10: the whole process leaves a trace). */
export const traceOf = (reader: Reader, subjectId: string): Promise<TraceRow[]> =>
  lines(reader, eq(journal.subjectId, subjectId)).orderBy(asc(journal.seq))

/** The latest that was done in a case and with anything of it, newest first. */
export const traceOfCase = (reader: Reader, caseFileId: string): Promise<TraceRow[]> =>
  lines(reader, eq(journal.caseFileId, caseFileId)).orderBy(desc(journal.seq)).limit(200)

const lines = (reader: Reader, about: SQL) =>
  reader
    .select({
      seq: journal.seq,
      at: journal.at,
      on: journal.on,
      kind: journal.kind,
      actorKind: journal.actorKind,
      actorName: staff.name,
      rule: journal.rule,
    })
    .from(journal)
    .leftJoin(staff, eq(staff.id, journal.actorId))
    .where(about)
    .$dynamic()
