import { bigint, integer, jsonb, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { day, moment } from '../columns.ts'

/**
 * The public view: entries that are published and within their term. It counts the age itself, so that whoever reads
 * for the public never has the day of birth, which is the hidden digits of the number.
 */
export const publicListings = pgView('public_listings', {
  id: uuid().notNull(),
  court: text().notNull(),
  courtName: text().notNull(),
  courtNameEn: text().notNull(),
  province: text().notNull(),
  name: text().notNull(),
  kind: text().$type<'person' | 'unit'>().notNull(),
  sex: text().$type<'male' | 'female'>(),
  /** Completed years on the day of publication. */
  age: integer(),
  ageAsOf: day(),
  maskedNumber: text().notNull(),
  legalRepresentative: text(),
  caseNumber: text().notNull(),
  filedOn: day().notNull(),
  basisNumber: text().notNull(),
  basisCourt: text().notNull(),
  duty: text().notNull(),
  performance: text().$type<'none' | 'part' | 'all'>().notNull(),
  grounds: jsonb().$type<number[]>().notNull(),
  decisionNumber: text().notNull(),
  decidedOn: day().notNull(),
  termYears: integer(),
  validUntil: day(),
  publishedAt: moment().notNull(),
  version: integer().notNull(),
  publicNumber: bigint({ mode: 'number' }).notNull(),
}).existing()

/** An entry of the list as the public sees it: the fields of art 6 and when they were published, nothing else. */
export type ListingEntry = typeof publicListings.$inferSelect
