import { bigint, integer, jsonb, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { day, moment } from '../columns.ts'
import { dayOf, fullYears, type CourtDate } from '../time/days.ts'

/** The public view: entries that are published and within their term. */
export const publicListings = pgView('public_listings', {
  id: uuid().notNull(),
  court: text().notNull(),
  courtName: text().notNull(),
  courtNameEn: text().notNull(),
  province: text().notNull(),
  name: text().notNull(),
  kind: text().$type<'person' | 'unit'>().notNull(),
  sex: text().$type<'male' | 'female'>(),
  bornOn: day(),
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

type Row = typeof publicListings.$inferSelect

/** An entry of the list as the public sees it: the fields of art 6 and when they were published, nothing else. */
export interface ListingEntry extends Omit<Row, 'bornOn'> {
  /** Completed years on the day of publication. */
  age: number | null
  ageAsOf: CourtDate | null
}

/** The entry that a row of the view shows; the day of birth stays behind. */
export function toEntry({ bornOn, ...row }: Row): ListingEntry {
  if (row.kind === 'unit' || !bornOn) return { ...row, age: null, ageAsOf: null }
  const ageAsOf = dayOf(row.publishedAt)
  return { ...row, age: fullYears(bornOn, ageAsOf), ageAsOf }
}
