import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { caseFiles } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'

/** What somebody adds to the sheet of a day: what no act of the portal shows. Written once. */
export const dayNotes = pgTable(
  'day_notes',
  {
    id: id(),
    court: court(),
    staffId: uuid().notNull(),
    day: day().notNull(),
    caseFileId: uuid().references(() => caseFiles.id),
    text: text().notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [index('day-note-sheet').on(t.staffId, t.day, t.id)],
)
