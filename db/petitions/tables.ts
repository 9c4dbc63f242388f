import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseFiles } from '../cases/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { PetitionChannel, PetitionKind, PetitionOutcome } from './kinds.ts'
import type { PetitionState } from './steps.ts'
import type { WeekSummary } from './week-summary.ts'

/** A letter, a visit, or what another body handed over (信访件). Who the petitioner is lies sealed. */
export const petitions = pgTable(
  'petitions',
  {
    id: id(),
    court: court(),
    /** Its number in the court and year: 信2026-0012. */
    year: integer().notNull(),
    number: integer().notNull(),
    channel: text().$type<PetitionChannel>().notNull(),
    kind: text().$type<PetitionKind>().notNull(),
    state: text().$type<PetitionState>().notNull().default('registered'),
    /** The body that handed it over or urges it; never a person. */
    handedBy: text(),
    receivedOn: day().notNull(),
    /** The day that was set for it, where one was (seed 1 arts 31–33). */
    dueOn: day(),
    caseFileId: uuid().references(() => caseFiles.id),
    /** The report to the mailbox that it grew out of. */
    reportId: uuid(),
    /** Keyed hashes of name with phone, and of name with number: the same petitioner again. */
    phoneIndex: bytes(),
    numberIndex: bytes(),
    /** The earlier petition that it repeats (seed 0 art 3). */
    repeatOf: uuid(),
    responsibleId: uuid().notNull(),
    registeredBy: uuid().notNull(),
    registeredAt: moment().notNull(),
    receipt: bytes().unique('petition-receipt'),
    key: bytes(),
    body: bytes(),
    written: bytes(),
    reply: bytes(),
    corrected: bytes(),
    outcome: text().$type<PetitionOutcome>(),
    reportedAt: moment(),
    repliedAt: moment(),
    closedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('petition-number').on(t.court, t.year, t.number),
    index('petition-desk').on(t.court, t.state, t.id),
    index('petition-case').on(t.caseFileId),
    index('petition-phone').on(t.court, t.phoneIndex),
    index('petition-person').on(t.court, t.numberIndex),
    index('petition-responsible').on(t.responsibleId, t.state),
    check('petition-channel', sql`${t.channel} in ('letter', 'visit', 'handedOver', 'mailbox')`),
    check('petition-handed-over', sql`(${t.channel} = 'handedOver') = (${t.handedBy} is not null)`),
    check(
      'petition-unanswered',
      sql`${t.state} <> 'closed' or (${t.reply} is not null and ${t.outcome} is not null)`,
    ),
  ],
)

/** The last ticket of a court in a year. */
export const petitionNumbers = pgTable(
  'petition_numbers',
  { court: court(), year: integer().notNull(), last: integer().notNull() },
  (t) => [unique('petition-numbers').on(t.court, t.year)],
)

/** What came in a week, as it was handed to the vice president and the director on Monday (seed 2 三.14). */
export const petitionWeeks = pgTable(
  'petition_weeks',
  {
    id: id(),
    court: court(),
    /** The Monday with which the week began. */
    monday: day().notNull(),
    summary: jsonb().$type<WeekSummary>().notNull(),
    closedBy: uuid().notNull(),
    closedAt: moment().notNull(),
  },
  (t) => [unique('petition-week').on(t.court, t.monday)],
)
