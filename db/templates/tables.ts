import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, court, moment } from '../columns.ts'

/** The texts of messages as they were, each with the moment from which it was used; append-only. */
export const templateVersions = pgTable(
  'template_versions',
  {
    court: court(),
    /** A1 for example; `frame` is what stands around every message. */
    name: text().notNull(),
    version: integer().notNull(),
    /** Of both languages and the short text. */
    hash: bytes().notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    smsZh: text(),
    smsEn: text(),
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.court, t.name, t.version] })],
)
