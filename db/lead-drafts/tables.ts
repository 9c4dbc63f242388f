import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, moment } from '../columns.ts'

/** What is left of a draft: its words; then, once it was sent, its receipt until that was seen; then nothing. */
export type DraftState = 'open' | 'sent' | 'confirmed' | 'closed'

export const leadDrafts = pgTable(
  'lead_drafts',
  {
    id: id(),
    /** Keyed hash of the key that the form alone carries; the key itself is stored nowhere. */
    lookup: bytes().notNull().unique('lead-draft-lookup'),
    state: text().$type<DraftState>().notNull().default('open'),
    /** What was written so far, or the receipt; sealed under the form's key, with the court and all. */
    sealed: bytes(),
    version: integer().notNull().default(1),
    expiresAt: moment().notNull(),
  },
  (t) => [
    index('lead-draft-expires').on(t.expiresAt),
    check('lead-draft-state', sql`${t.state} in ('open', 'sent', 'confirmed', 'closed')`),
    check('lead-draft-closed', sql`(${t.state} = 'closed') = (${t.sealed} is null)`),
  ],
)

export const leadDraftPhotos = pgTable(
  'lead_draft_photos',
  {
    id: id(),
    draftId: uuid()
      .notNull()
      .references(() => leadDrafts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** Re-encoded first, then sealed under the form's key. */
    sealed: bytes().notNull(),
    /** The same, small, so that the form can show it. */
    small: bytes().notNull(),
  },
  (t) => [unique('lead-draft-photo-position').on(t.draftId, t.position)],
)
