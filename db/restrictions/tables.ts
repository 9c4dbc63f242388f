import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { caseFiles, parties } from '../cases/tables.ts'
import type { ServiceMethod } from '../listings/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { RestrictionState } from './steps.ts'

export const restrictions = pgTable(
  'restrictions',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    listingId: uuid(),
    /** A related person is restricted because of a unit, and is no defaulter (domain 3.2). */
    subjectRole: text().$type<'debtor' | 'related'>().notNull(),
    state: text().$type<RestrictionState>().notNull().default('drafted'),
    name: text().notNull(),
    kind: text().$type<'person' | 'unit'>().notNull(),
    sex: text().$type<'male' | 'female'>(),
    bornOn: day(),
    idNumber: text().notNull(),
    maskedNumber: text().notNull(),
    /** The unit on whose account a related person is restricted, and as what. */
    relatedUnit: text(),
    relation: text().$type<'legalRepresentative' | 'principal' | 'responsible' | 'controller'>(),
    caseNumber: text().notNull(),
    filedOn: day().notNull(),
    orderNumber: text().notNull(),
    /** Whether it is a full-time student’s “campus loan” (2019 意见); absent until it is answered. */
    campusLoan: boolean(),
    orderedOn: day().notNull(),
    /** 1 to 9 of art 3. */
    items: jsonb().$type<number[]>().notNull(),
    /** How long it runs, and what a breach brings (art 5, art 11). */
    periodText: text().notNull(),
    consequences: text().notNull(),
    servedOn: day(),
    serviceMethod: text().$type<ServiceMethod>(),
    /** Where it was announced; it is lifted in the same scope (art 9). */
    announcedIn: jsonb().$type<string[]>().notNull().default([]),
    liftedIn: jsonb().$type<string[]>().notNull().default([]),
    publishedAt: moment(),
    liftedAt: moment(),
    liftReason: text(),
    authorId: uuid(),
    version: integer().notNull().default(1),
    publicNumber: bigint({ mode: 'number' }),
    salt: bytes().notNull(),
  },
  (t) => [
    index('restriction-published').on(t.publishedAt, t.id),
    index('restriction-name').on(t.name, t.publishedAt, t.id),
    index('restriction-case').on(t.caseFileId),
    uniqueIndex('restriction-once')
      .on(t.caseFileId, t.idNumber, t.subjectRole)
      .where(sql`state not in ('lifted', 'withdrawn')`),
    index('restriction-desk').on(t.court, t.state, t.id),
    index('restriction-made').on(t.court, t.id),
    check(
      'restriction-related',
      sql`(${t.subjectRole} = 'related') = (${t.relatedUnit} is not null)`,
    ),
  ],
)
