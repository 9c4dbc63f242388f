import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseFiles } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'
import { leads } from '../leads/tables.ts'

/** How a consultation goes on: prepared, held or dropped. */
export const consultationSteps = {
  prepared: ['held', 'dropped'],
  held: [],
  dropped: [],
} as const satisfies Record<string, readonly string[]>
export type ConsultationState = keyof typeof consultationSteps

/** The monthly consultation (会商) of a court with the applicants whose cases are stuck (seed 1 art 19). */
export const consultations = pgTable(
  'consultations',
  {
    id: id(),
    court: court(),
    /** 2026-11. */
    month: text().notNull(),
    heldOn: day().notNull(),
    /** The fixed day of the rule was a rest day and the chair chose another, for this reason. */
    movedBecause: text(),
    /** When people come, 09:30. */
    at: text().notNull(),
    place: text().notNull(),
    state: text().$type<ConsultationState>().notNull().default('prepared'),
    /** The director who chaired it, and who of the president and vice president took part. */
    chair: text(),
    joinedBy: text().$type<'vicePresident' | 'president' | 'both'>(),
    minutes: text(),
    droppedBecause: text(),
    namesFiledAt: moment(),
    heldAt: moment(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    unique('consultation-once').on(t.court, t.month),
    check('consultation-state', sql`${t.state} in ('prepared', 'held', 'dropped')`),
    check(
      'consultation-without-minutes',
      sql`${t.state} <> 'held' or (${t.minutes} is not null and ${t.chair} is not null)`,
    ),
  ],
)

/** A case whose applicants are asked to a consultation. */
export const consultationCases = pgTable(
  'consultation_cases',
  {
    id: id(),
    court: court(),
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** From the portal's list, or added by a person for a reason. */
    origin: text().$type<'list' | 'added'>().notNull(),
    addedBecause: text(),
    removedBecause: text(),
    /** A special case: president or vice president take part (19(3)). */
    specialBecause: text(),
    /** What the officer reported of the case to director and head of division before the 12th (19(4)). */
    briefing: text(),
    briefedBy: text(),
    invitedAt: moment(),
    /** The applicant's answer to the invitation, and whether they said it themselves. */
    coming: boolean(),
    answeredBy: text().$type<'applicant' | 'staff'>(),
    answeredAt: moment(),
    attended: boolean(),
    /** What the applicant said, and what was explained (19(6), (8)). */
    heard: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('consultation-case-once').on(t.consultationId, t.caseFileId),
    index('consultation-case').on(t.caseFileId),
    check(
      'consultation-added-without-reason',
      sql`${t.origin} = 'list' or ${t.addedBecause} is not null`,
    ),
  ],
)

/** What the court promised an applicant at a consultation, or set itself to do, always with a day (19(6)). */
export const promises = pgTable(
  'promises',
  {
    id: id(),
    court: court(),
    consultationCaseId: uuid()
      .notNull()
      .references(() => consultationCases.id),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** A promise is told to the applicant; a task is the court's own. */
    kind: text().$type<'promise' | 'task'>().notNull(),
    text: text().notNull(),
    dueOn: day().notNull(),
    madeAt: moment().notNull(),
    madeBy: text().notNull(),
    keptAt: moment(),
    keptNote: text(),
    endedAt: moment(),
    endedBecause: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('promise-case').on(t.caseFileId),
    index('promise-consultation').on(t.consultationCaseId),
    check('promise-kept-or-ended', sql`${t.keptAt} is null or ${t.endedAt} is null`),
    check('promise-kept-how', sql`(${t.keptAt} is null) = (${t.keptNote} is null)`),
    check('promise-ended-why', sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
  ],
)

/** A lead that an applicant gave at a consultation: acted on at once, or with the day of a promise. */
export const consultationLeads = pgTable(
  'consultation_leads',
  {
    id: id(),
    court: court(),
    consultationCaseId: uuid()
      .notNull()
      .references(() => consultationCases.id),
    leadId: uuid()
      .notNull()
      .references(() => leads.id)
      .unique('consultation-lead-once'),
    atOnce: boolean().notNull(),
    promiseId: uuid().references(() => promises.id),
  },
  (t) => [
    index('consultation-lead-case').on(t.consultationCaseId),
    check('consultation-lead-day', sql`${t.atOnce} or ${t.promiseId} is not null`),
  ],
)
