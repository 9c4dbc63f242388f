import { isNull } from 'drizzle-orm'
import { bigint, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { court, day, id, moment } from '../columns.ts'

/** One running or ended time limit. Started and stopped by journal entries, in their transaction. */
export const clocks = pgTable(
  'clocks',
  {
    id: id(),
    court: court(),
    rule: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    caseFileId: uuid(),
    startedOn: day().notNull(),
    startedBy: bigint({ mode: 'number' }).notNull(),
    /** The last moment in time. */
    dueAt: moment().notNull(),
    /** Computed without the year's official calendar. */
    provisional: boolean().notNull().default(false),
    stoppedAt: moment(),
    stoppedBy: bigint({ mode: 'number' }),
    /** Over before the court's first day here: history, never late. */
    history: boolean().notNull().default(false),
  },
  (t) => [
    index('clock-running').on(t.court, t.dueAt).where(isNull(t.stoppedAt)),
    index('clock-subject').on(t.subjectId, t.rule),
    index('clock-case').on(t.caseFileId),
  ],
)

/** Working days of one year as the State Council announced them. */
export const calendars = pgTable('calendars', {
  year: text().primaryKey(),
  /** Rest days on weekdays, and make-up working days at weekends. */
  off: jsonb().$type<string[]>().notNull(),
  work: jsonb().$type<string[]>().notNull(),
})
