import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, id, moment } from '../columns.ts'
import type { Role } from '../people/tables.ts'

/** A signature: one person, in one office, over one content. An edit makes another hash, so it no longer fits. */
export const approvals = pgTable(
  'approvals',
  {
    id: id(),
    court: court(),
    /** `listing.check`, `listing.sign`, `bounty.sign` … */
    act: text().notNull(),
    subjectId: uuid().notNull(),
    contentHash: bytes().notNull(),
    /** The version of the record that was before the signer. */
    version: integer().notNull(),
    staffId: uuid().notNull(),
    /** The office whose signature it is: the signer's own, or the one that was delegated to them. */
    role: text().$type<Role>().notNull(),
    /** The written delegation under which it was given. */
    delegationId: uuid(),
    at: moment().notNull(),
  },
  (t) => [unique('approval-once').on(t.subjectId, t.act, t.version)],
)
