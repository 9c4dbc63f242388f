import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { RecordKind } from '../approvals/record.ts'
import { bytes, court, id, moment } from '../columns.ts'
import type { Role } from '../people/tables.ts'

/** A second reader let one finding stand, in one text of one record; another text makes another hash, so it falls. */
export const readings = pgTable(
  'readings',
  {
    id: id(),
    court: court(),
    subjectKind: text().$type<RecordKind>().notNull(),
    subjectId: uuid().notNull(),
    /** What was found (`family`, `address` …), and in which field. */
    category: text().notNull(),
    field: text().notNull(),
    /** Of everything that is signed, behind the record's salt. */
    contentHash: bytes().notNull(),
    /** Of the finding: field, category, place and words, behind the record's salt. */
    findingHash: bytes().notNull(),
    version: integer().notNull(),
    reason: text().notNull(),
    staffId: uuid().notNull(),
    role: text().$type<Role>().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    unique('reading-once').on(t.subjectId, t.contentHash, t.findingHash),
    index('reading-subject').on(t.subjectId),
  ],
)
