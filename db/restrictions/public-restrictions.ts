import { and, desc, eq, sql } from 'drizzle-orm'
import { bigint, integer, jsonb, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { readInput } from '../act.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { day, moment } from '../columns.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import { searchKey } from '../listings/search-key.ts'
import { newestFirst, PageQuestion } from '../newest-first.ts'
import type { Page } from '../page.ts'
import { prepared } from '../prepared.ts'
import { readPublic, type Gone } from '../public-gone.ts'

export const publicRestrictions = pgView('public_restrictions', {
  id: uuid().notNull(),
  court: text().notNull(),
  courtName: text().notNull(),
  courtNameEn: text().notNull(),
  subjectRole: text().$type<'debtor' | 'related'>().notNull(),
  name: text().notNull(),
  kind: text().$type<'person' | 'unit'>().notNull(),
  sex: text().$type<'male' | 'female'>(),
  /** Completed years on the day of publication. */
  age: integer(),
  ageAsOf: day(),
  maskedNumber: text().notNull(),
  relatedUnit: text(),
  relation: text().$type<'legalRepresentative' | 'principal' | 'responsible' | 'controller'>(),
  caseNumber: text().notNull(),
  filedOn: day().notNull(),
  orderNumber: text().notNull(),
  orderedOn: day().notNull(),
  items: jsonb().$type<number[]>().notNull(),
  periodText: text().notNull(),
  consequences: text().notNull(),
  publishedAt: moment().notNull(),
  version: integer().notNull(),
  publicNumber: bigint({ mode: 'number' }).notNull(),
}).existing()

/** A restriction as the public sees it; a related person is no defaulter, and the entry says which of the two. */
export type RestrictionEntry = typeof publicRestrictions.$inferSelect

const one = prepared((read) =>
  read
    .select()
    .from(publicRestrictions)
    .where(eq(publicRestrictions.id, sql.placeholder('id')))
    .prepare('restriction'),
)

/** One restriction; a lifted one gives only that it was lifted. */
export const readRestriction = (id: string): Promise<RestrictionEntry | Gone | undefined> =>
  readPublic('restriction', id, async (known) => (await one().execute({ id: known }))[0])

const Question = z.strictObject({ ...PageQuestion, q: maybe(Text(1, 100)) })

/** Restrictions in force, newest first; with words, those of that name or case. */
export async function listRestrictions(
  raw: z.input<typeof Question> = {},
): Promise<Page<RestrictionEntry>> {
  const { q, ...asked } = readInput(Question, raw)
  const named = q && sql`strpos(name_key, ${searchKey(q)}) > 0`
  const numbered = q && eq(publicRestrictions.caseNumber, readCaseNumber(q) ?? q)
  return newestFirst(asked, ({ court, after, limit }) =>
    store()
      .read.select()
      .from(publicRestrictions)
      .where(
        and(
          q ? sql`(${named} or ${numbered})` : undefined,
          court ? eq(publicRestrictions.court, court) : undefined,
          after,
        ),
      )
      .orderBy(desc(publicRestrictions.publishedAt), desc(publicRestrictions.id))
      .limit(limit),
  )
}
