import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, court, day, id, moment } from '../columns.ts'

export const caseStates = ['open', 'closedForNow', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** What makes a case one that needs a further signature; `special` is seen by staff alone, and says no more than that. */
export const caseTags = ['sensitive', 'cautious', 'special'] as const
export type CaseTag = (typeof caseTags)[number]

export const caseFiles = pgTable(
  'case_files',
  {
    id: id(),
    court: court(),
    /** Canonical, with full-width brackets: （2026）鲁0203执1号 (domain 5.1). */
    caseNumber: text().notNull().unique('case-number'),
    filedOn: day().notNull(),
    officer: text(),
    /** The member of staff who that is, where it is certain; leads are opened to nobody for a name. */
    officerId: uuid(),
    judge: text(),
    phone: text(),
    cause: text().notNull(),
    basisNumber: text().notNull(),
    basisCourt: text().notNull(),
    /** Amounts in fen. */
    claim: bigint({ mode: 'number' }).notNull(),
    received: bigint({ mode: 'number' }).notNull().default(0),
    /** 涉民生: wages, injury and the like come first (seed 4 一(五)). */
    livelihood: boolean().notNull().default(false),
    /** Each needs its extra signature (domain C-9, C-10, A03). */
    tags: jsonb().$type<CaseTag[]>().notNull().default([]),
    state: text().$type<CaseState>().notNull().default('open'),
    /** Imported as it was before the court's first day here. */
    history: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    // The orders and the filters of the desk's list.
    index('case-court-filed').on(t.court, t.filedOn, t.id),
    index('case-state-filed').on(t.court, t.state, t.filedOn, t.id),
    index('case-officer-filed').on(t.court, t.officerId, t.filedOn, t.id),
    index('case-number-order').on(t.court, t.caseNumber, t.id),
    index('case-claim-order').on(t.court, t.claim, t.id),
    index('case-officer-order').on(t.court, sql`coalesce(${t.officer}, '')`, t.id),
    check('case-state', sql`${t.state} in ('open', 'closedForNow', 'closed')`),
    check('case-amounts', sql`${t.claim} >= 0 and ${t.received} >= 0`),
  ],
)

export const idTypes = ['idCard', 'uscc', 'passport', 'other'] as const

export const parties = pgTable(
  'parties',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    role: text().$type<'applicant' | 'debtor'>().notNull(),
    name: text().notNull(),
    kind: text().$type<'person' | 'unit'>().notNull(),
    sex: text().$type<'male' | 'female'>(),
    bornOn: day(),
    idType: text().$type<(typeof idTypes)[number]>().notNull(),
    idNumber: text(),
    legalRepresentative: text(),
    phone: text(),
    email: text(),
    address: text(),
    /** Keyed hash of the identity number: the same person in another case of this court. */
    personKey: bytes().notNull(),
    /** Keyed hash of the 12-character access code; absent until one is issued. */
    accessCode: bytes(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('party-case').on(t.caseFileId),
    index('party-person').on(t.court, t.personKey),
    unique('party-once').on(t.caseFileId, t.role, t.name, t.personKey),
    check('party-role', sql`${t.role} in ('applicant', 'debtor')`),
  ],
)

export const steps = pgTable(
  'steps',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** N01 to N30 (domain 5.6). */
    code: text().notNull(),
    doneOn: day().notNull(),
    text: text().notNull(),
    /** How it ended, where that is counted: the way of closing, the result of a review. */
    result: text(),
    by: text(),
    recordedAt: moment().notNull(),
  },
  (t) => [unique('step-once').on(t.caseFileId, t.code, t.doneOn, t.text)],
)
