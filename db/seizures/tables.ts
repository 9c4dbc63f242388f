import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseFiles } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'

/** What the law gives different lengths to (民事诉讼法解释 485). */
export const seizureKinds = ['deposit', 'movable', 'realEstate', 'otherRight'] as const
export type SeizureKind = (typeof seizureKinds)[number]

export const seizureStates = ['running', 'released', 'lapsed'] as const
export type SeizureState = (typeof seizureStates)[number]

/** A seal, seizure or freeze on one object, with the term that runs now; the terms before it stand in the journal. */
export const seizures = pgTable(
  'seizures',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** Counts the seizures of its case, so that the parties can tell them apart. */
    ordinal: integer().notNull(),
    kind: text().$type<SeizureKind>().notNull(),
    /** Which object it is; for staff alone. */
    what: text().notNull(),
    /** The ruling of the present term. */
    number: text().notNull(),
    /** The first day of all, and the days of the present term. */
    since: day().notNull(),
    from: day().notNull(),
    until: day().notNull(),
    renewals: integer().notNull().default(0),
    state: text().$type<SeizureState>().notNull().default('running'),
    endedOn: day(),
    /** Until which last day the applicant has been reminded of renewal. */
    remindedOf: day(),
    recordedAt: moment().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('seizure-due').on(t.court, t.until, t.id),
    index('seizure-running')
      .on(t.until)
      .where(sql`state = 'running'`),
    unique('seizure-ordinal').on(t.caseFileId, t.ordinal),
    unique('seizure-once').on(t.caseFileId, t.kind, t.what, t.since),
    check('seizure-kind', sql`${t.kind} in ('deposit', 'movable', 'realEstate', 'otherRight')`),
    check('seizure-state', sql`${t.state} in ('running', 'released', 'lapsed')`),
    check('seizure-ended', sql`(${t.state} = 'running') = (${t.endedOn} is null)`),
    check(
      'seizure-too-long',
      sql`${t.until} > ${t.from} and ${t.from} >= ${t.since} and ${t.until} <= ${t.from} + make_interval(years =>
        case ${t.kind} when 'deposit' then 1 when 'movable' then 2 else 3 end)`,
    ),
  ],
)
