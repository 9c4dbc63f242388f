import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, id, moment } from '../columns.ts'

export const reportSteps = {
  received: ['opened', 'answered'],
  opened: ['answered'],
  answered: [],
} as const satisfies Record<string, readonly string[]>
export type ReportState = keyof typeof reportSteps

/** A request for correction (clerk) or a complaint about staff (supervisor alone). */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    court: court(),
    kind: text().$type<'correction' | 'complaint'>().notNull(),
    listingId: uuid(),
    /** The case that a complaint is about; its officer reads nothing of it (domain C-8). */
    caseFileId: uuid(),
    /** It is about the supervisor, so the president reads it. */
    aboutSupervisor: boolean().notNull().default(false),
    /** The staff complained of, as far as the reader named them; none of them reads it. */
    accused: jsonb().$type<string[]>().notNull().default([]),
    /** It was not about staff and went to the enforcement bureau as this petition. */
    petitionId: uuid(),
    state: text().$type<ReportState>().notNull().default('received'),
    receivedAt: moment().notNull(),
    receipt: bytes().notNull().unique('report-receipt'),
    key: bytes(),
    body: bytes(),
    answer: bytes(),
    /** What was put right, where it was founded; sealed. */
    corrected: bytes(),
    outcome: text().$type<'founded' | 'unfounded' | 'passedOn'>(),
    answeredAt: moment(),
    ownerId: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('report-desk').on(t.court, t.kind, t.state, t.receivedAt),
    check('report-kind', sql`${t.kind} in ('correction', 'complaint')`),
    check(
      'report-unanswered',
      sql`${t.state} <> 'answered' or (${t.answer} is not null and ${t.outcome} is not null)`,
    ),
  ],
)
