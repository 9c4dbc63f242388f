import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, day, moment } from '../columns.ts'
import type { EntryKind } from './kinds.ts'

/** A transaction's 64-bit number, as text. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

export const journal = pgTable(
  'journal',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The transaction that wrote the entry: followers read what is older than every open one. */
    xid: xid8()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: moment().notNull(),
    /** The legal day it happened, which for imported history lies before `at`. */
    on: day().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    court: text(),
    subjectKind: text().notNull(),
    subjectId: uuid(),
    caseFileId: uuid(),
    actorKind: text().notNull(),
    actorId: uuid(),
    rule: text(),
    /** Gapless; only for what changes what the public sees. */
    publicNumber: bigint({ mode: 'number' }).unique('journal-public-number'),
    /** SHA-256 over the record's salt and its canonical public bytes. */
    publicHash: bytes(),
    /** Counts and codes only; never a name, a number of a person, or a text. */
    facts: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (t) => [
    index('journal-follow').on(t.xid, t.seq),
    index('journal-subject').on(t.subjectId, t.seq),
    index('journal-case').on(t.caseFileId, t.seq),
    index('journal-court').on(t.court, t.seq),
    index('journal-actor').on(t.actorId, t.at),
  ],
)

/** One row: the last public number, locked to the commit by whoever takes the next. */
export const publicCounter = pgTable('public_counter', {
  one: integer().primaryKey().default(1),
  last: bigint({ mode: 'number' }).notNull().default(0),
})

/** How far each follower of the journal has come. */
export const followers = pgTable('followers', {
  name: text().primaryKey(),
  xid: xid8().notNull(),
  seq: bigint({ mode: 'number' }).notNull(),
})
