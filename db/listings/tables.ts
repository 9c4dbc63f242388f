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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { caseFiles, parties } from '../cases/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { ListingState } from './steps.ts'

/** The four cases in which ground (1) may not be used (art 3): true means "it is so". */
export interface Exclusions {
  security: boolean | null
  sealedAssets: boolean | null
  laterInTurn: boolean | null
  otherNonRefusal: boolean | null
}

const published = sql`state = 'published'`

export const serviceMethods = ['direct', 'left', 'post', 'electronic', 'announcement'] as const
export type ServiceMethod = (typeof serviceMethods)[number]

export const listings = pgTable(
  'listings',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    state: text().$type<ListingState>().notNull().default('drafted'),
    // The subject as it was decided: a later change of the party is a correction, never silent.
    name: text().notNull(),
    kind: text().$type<'person' | 'unit'>().notNull(),
    sex: text().$type<'male' | 'female'>(),
    bornOn: day(),
    idNumber: text().notNull(),
    /** Digits 11 to 14 hidden for persons; whole for units (domain 3.8). */
    maskedNumber: text().notNull(),
    legalRepresentative: text(),
    caseNumber: text().notNull(),
    filedOn: day().notNull(),
    basisNumber: text().notNull(),
    basisCourt: text().notNull(),
    duty: text().notNull(),
    performance: text().$type<'none' | 'part' | 'all'>().notNull(),
    /** 1 to 6 of art 1. */
    grounds: jsonb().$type<number[]>().notNull(),
    exclusions: jsonb().$type<Exclusions>().notNull(),
    decisionNumber: text().notNull(),
    decidedOn: day().notNull(),
    /** Absent for ground (1), which has no term (art 2). */
    termYears: integer(),
    servedOn: day(),
    serviceMethod: text().$type<ServiceMethod>(),
    /** Who is also the representative of a unit in the case is listed only for a duty of their own. */
    ownDuty: boolean(),
    /** Whether it is a full-time student’s “campus loan” (2019 意见); absent until it is answered. */
    campusLoan: boolean(),
    /** Nothing is published before this day has passed (2019 意见 15). */
    graceUntil: day(),
    /** The last day of the term; a view hides the entry after it. */
    validUntil: day(),
    publishedAt: moment(),
    removedAt: moment(),
    removalReason: text(),
    authorId: uuid(),
    /** Signed and served elsewhere before the import; the president's name is not with us. */
    imported: boolean().notNull().default(false),
    previousId: uuid(),
    version: integer().notNull().default(1),
    publicNumber: bigint({ mode: 'number' }),
    /** Dies with the record, so that the journal keeps no trace of the person. */
    salt: bytes().notNull(),
  },
  (t) => [
    // What the public looks through; 0001_guards.sql adds the keys and grams of names.
    index('listing-published').on(t.publishedAt, t.id).where(published),
    index('listing-court-published').on(t.court, t.publishedAt, t.id).where(published),
    index('listing-number').on(t.maskedNumber).where(published),
    index('listing-case-number').on(t.caseNumber).where(published),
    index('listing-decision-number').on(t.decisionNumber).where(published),
    index('listing-term').on(t.validUntil).where(published),
    index('listing-case').on(t.caseFileId),
    index('listing-desk').on(t.court, t.state, t.id),
    index('listing-made').on(t.court, t.id),
    uniqueIndex('listing-decision')
      .on(t.court, t.decisionNumber, t.partyId)
      .where(sql`state <> 'withdrawn'`),
    uniqueIndex('listing-once')
      .on(t.partyId)
      .where(sql`state not in ('removed', 'expired', 'withdrawn')`),
    check(
      'listing-unserved',
      sql`${t.state} <> 'published' or (${t.servedOn} is not null and ${t.publishedAt} is not null)`,
    ),
    check('listing-ground', sql`jsonb_array_length(${t.grounds}) > 0`),
    check(
      'listing-minor',
      sql`${t.state} <> 'published' or ${t.kind} = 'unit' or ${t.bornOn} + interval '18 years' <= ${t.decidedOn}`,
    ),
  ],
)
