import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { caseFiles } from '../cases/tables.ts'
import { bytes, court, id, moment } from '../columns.ts'
import type { Role } from '../people/tables.ts'
import type { Matter } from './matters.ts'
import type { DecisionState } from './steps.ts'

/** What is known of the case and was answered in the form; codes, days and short answers, bound by the signatures. */
export type DecisionFacts = Record<string, string | number | boolean>

/** A matter of a case on its way through the hands that have to sign it. Staff alone see it. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    matter: text().$type<Matter>().notNull(),
    text: text().notNull(),
    facts: jsonb().$type<DecisionFacts>().notNull().default({}),
    state: text().$type<DecisionState>().notNull().default('drafted'),
    authorId: uuid().notNull(),
    /** It cannot wait for every hand: one tap allows it, the rest follows. */
    urgent: boolean().notNull().default(false),
    emergencyAt: moment(),
    emergencyBy: uuid(),
    emergencyReason: text(),
    /** Whether what was allowed in an emergency was stood for afterwards. */
    countersigned: text().$type<'due' | 'given' | 'refused'>(),
    /** The offices whose signature it waits for. */
    awaits: jsonb().$type<Role[]>().notNull().default([]),
    /** Why it was sent back, or why its countersignature was refused. */
    reason: text(),
    proposedAt: moment(),
    approvedAt: moment(),
    usedAt: moment(),
    salt: bytes().notNull(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('decision-court-state').on(t.court, t.state, t.id),
    index('decision-case').on(t.caseFileId, t.matter),
    check(
      'decision-state',
      sql`${t.state} in ('drafted', 'proposed', 'returned', 'approved', 'used', 'withdrawn')`,
    ),
    check(
      'decision-emergency',
      sql`(${t.emergencyAt} is null) = (${t.emergencyReason} is null) and (${t.emergencyAt} is null) = (${t.countersigned} is null)`,
    ),
  ],
)
