import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, id } from '../columns.ts'
import { leads } from './tables.ts'

/** By what two leads can be alike. */
export const likenessKinds = [
  'plate',
  'phone',
  'account',
  'idNumber',
  'parcel',
  'address',
  'case',
  'listing',
  'bounty',
] as const
export type LikenessKind = (typeof likenessKinds)[number]

/**
 * What a lead says, in so far as two leads can be compared by it: hashes under a key of their own, so that the desk
 * finds what is alike and the table tells nobody a number or a place. They are destroyed with the key of the lead.
 */
export const leadLikenesses = pgTable(
  'lead_likenesses',
  {
    id: id(),
    court: court(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    kind: text().$type<LikenessKind>().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [
    unique('lead-likeness-once').on(t.leadId, t.kind, t.hash),
    index('lead-likeness').on(t.court, t.hash),
  ],
)
