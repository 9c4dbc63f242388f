import { isNull, sql } from 'drizzle-orm'
import { check, index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, id, moment } from '../columns.ts'
import { leads } from '../leads/tables.ts'

/**
 * Leads that say the same and are worked on together. Of the leads themselves nothing changes: each keeps its receipt,
 * its clocks, its place in the order of provision and its share of a reward, and a split gives back what was.
 */
export const leadMerges = pgTable(
  'lead_merges',
  {
    id: id(),
    court: court(),
    /** The lead that goes along. */
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    /** The lead that leads. */
    leadingId: uuid()
      .notNull()
      .references(() => leads.id),
    mergedAt: moment().notNull(),
    mergedBy: uuid().notNull(),
    /** Why, sealed under the key of the lead that goes along: it may say what the lead says. */
    reason: bytes(),
    splitAt: moment(),
    splitBy: uuid(),
    splitReason: bytes(),
  },
  (t) => [
    uniqueIndex('lead-merged-once').on(t.leadId).where(isNull(t.splitAt)),
    index('lead-merge-leading').on(t.leadingId),
    check('lead-merged-with-itself', sql`${t.leadId} <> ${t.leadingId}`),
    check('lead-split-by-somebody', sql`(${t.splitAt} is null) = (${t.splitBy} is null)`),
  ],
)
