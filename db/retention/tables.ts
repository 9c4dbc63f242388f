import { isNull, sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, day, id, moment } from '../columns.ts'
import { leads } from '../leads/tables.ts'

/** Why the content of a lead is kept for a time, and not another: by what became of it. */
export const keptFor = ['notUsed', 'notConfirmed', 'confirmed', 'paid'] as const
export type KeptFor = (typeof keptFor)[number]

const leadId = () =>
  uuid()
    .notNull()
    .references(() => leads.id)

/** Somebody says why a lead must be kept beyond its day, and somebody that it need not any more. */
export const leadHolds = pgTable(
  'lead_holds',
  {
    id: id(),
    court: court(),
    leadId: leadId(),
    placedAt: moment().notNull(),
    placedBy: uuid().notNull(),
    /** Why, sealed under the lead's key: it speaks of the lead, and dies with it. */
    reason: bytes().notNull(),
    releasedAt: moment(),
    releasedBy: uuid(),
    releaseReason: bytes(),
  },
  (t) => [
    uniqueIndex('lead-held-already').on(t.leadId).where(isNull(t.releasedAt)),
    index('lead-hold-court').on(t.court, t.leadId),
    check(
      'lead-hold-released',
      sql`(${t.releasedAt} is null) = (${t.releasedBy} is null) and (${t.releasedAt} is null) = (${t.releaseReason} is null)`,
    ),
  ],
)

/** The desk was told by name which lead is destroyed on which day; without it none is. */
export const leadExpiries = pgTable(
  'lead_expiries',
  {
    id: id(),
    court: court(),
    leadId: leadId(),
    /** The last day on which the lead is kept, as it was reckoned when the desk was told. */
    until: day().notNull(),
    toldAt: moment().notNull(),
  },
  (t) => [unique('lead-expiry-once').on(t.leadId, t.until)],
)

/** What is left of a lead whose key was destroyed: when, and by which period. */
export const leadErasures = pgTable(
  'lead_erasures',
  {
    id: id(),
    court: court(),
    leadId: leadId().unique('lead-erased-once'),
    keptFor: text().$type<KeptFor>().notNull(),
    /** The rule that gave the period. */
    rule: text().notNull(),
    keptUntil: day().notNull(),
    erasedAt: moment().notNull(),
    /** Until when the receipt still finds this. */
    receiptUntil: day().notNull(),
    /** Since when it does not. */
    receiptForgottenAt: moment(),
  },
  (t) => [
    index('lead-erasure-court').on(t.court, t.erasedAt),
    check('lead-kept-for', sql`${t.keptFor} in ('notUsed', 'notConfirmed', 'confirmed', 'paid')`),
  ],
)
