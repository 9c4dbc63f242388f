import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, court, moment } from '../columns.ts'

/** The public keys that a court ever signed certificates with: an old certificate is checked with the key of its time. */
export const certificateKeys = pgTable(
  'certificate_keys',
  {
    court: court(),
    /** The first half of the key's hash. */
    id: text().notNull(),
    publicKey: bytes().notNull(),
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.court, t.id] })],
)
