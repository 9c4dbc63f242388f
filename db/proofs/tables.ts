import { index, pgTable } from 'drizzle-orm/pg-core'
import { bytes, court, moment } from '../columns.ts'

export const spentProofs = pgTable(
  'spent_proofs',
  {
    /** The challenge that was solved; it says nothing about who solved it, and stands in no lead. */
    challenge: bytes().primaryKey(),
    court: court(),
    /** From then on the challenge itself is too old, and the row is swept. */
    expiresAt: moment().notNull(),
  },
  (t) => [index('spent-proof-expires').on(t.expiresAt)],
)
