import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { caseFiles, parties } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'

export type ApplicationState = 'open' | 'granted' | 'refused'

/** An applicant's request to list a debtor (失信名单规定 5). */
export const listingApplications = pgTable(
  'listing_applications',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** The debtor. */
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    receivedOn: day().notNull(),
    state: text().$type<ApplicationState>().notNull().default('open'),
    answeredAt: moment(),
    /** Why it was refused; for staff, and in the written answer to the applicant. */
    reason: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('application-case').on(t.caseFileId),
    uniqueIndex('application-once')
      .on(t.partyId)
      .where(sql`state = 'open'`),
    check('application-state', sql`${t.state} in ('open', 'granted', 'refused')`),
    check(
      'application-answered',
      sql`(${t.state} = 'open') = (${t.answeredAt} is null) and (${t.state} = 'refused') = (${t.reason} is not null)`,
    ),
  ],
)
