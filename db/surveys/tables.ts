import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseFiles, steps } from '../cases/tables.ts'
import { bytes, court, id, moment } from '../columns.ts'

/** One party's answer to the questions after a step (随案问卷); the supervisor alone opens it. */
export const surveys = pgTable(
  'surveys',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    stepId: uuid()
      .notNull()
      .references(() => steps.id),
    /** The step's code and the officer at that time: what answers are counted by. */
    code: text().notNull(),
    officerId: uuid(),
    /** A keyed hash of step and party: once each, and nobody reads from it who answered. */
    once: bytes().notNull(),
    key: bytes(),
    body: bytes(),
    answeredAt: moment().notNull(),
    /** The complaint that the supervisor made of it. */
    reportId: uuid(),
  },
  (t) => [unique('survey-once').on(t.once), index('survey-desk').on(t.court, t.answeredAt, t.id)],
)
