import { and, desc, eq, ilike, or, sql } from 'drizzle-orm'
import { bigint, integer, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { readInput } from '../act.ts'
import { day, moment } from '../columns.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import { newestFirst, PageQuestion } from '../newest-first.ts'
import type { Page } from '../page.ts'
import { prepared } from '../prepared.ts'
import { readPublic, type Gone } from '../public-gone.ts'
import { bountyKinds, type BountyKind } from './tables.ts'
import { bountyTerms, type BountyTerms } from './terms.ts'

export const publicBounties = pgView('public_bounties', {
  id: uuid().notNull(),
  court: text().notNull(),
  courtName: text().notNull(),
  courtNameEn: text().notNull(),
  kind: text().$type<BountyKind>().notNull(),
  number: text().notNull(),
  name: text().notNull(),
  partyKind: text().$type<'person' | 'unit'>().notNull(),
  sex: text().$type<'male' | 'female'>(),
  maskedNumber: text().notNull(),
  caseNumber: text().notNull(),
  unperformed: bigint({ mode: 'number' }).notNull(),
  rewardSum: bigint({ mode: 'number' }),
  rewardShare: integer(),
  reward: text().notNull(),
  wanted: text().notNull(),
  conditions: text().notNull(),
  exclusions: text().notNull(),
  until: day().notNull(),
  publishedAt: moment().notNull(),
  version: integer().notNull(),
  publicNumber: bigint({ mode: 'number' }).notNull(),
  rewardCap: bigint({ mode: 'number' }),
}).existing()

/** A bounty as the public sees it, with the terms of its own kind and of no other. */
export interface BountyEntry extends Row {
  terms: BountyTerms
}
type Row = typeof publicBounties.$inferSelect

const toEntry = (row: Row): BountyEntry => ({ ...row, terms: bountyTerms[row.kind] })

const one = prepared((read) =>
  read
    .select()
    .from(publicBounties)
    .where(eq(publicBounties.id, sql.placeholder('id')))
    .prepare('bounty'),
)

/** One bounty; a closed one gives only that it is closed or over. */
export const readBounty = (id: string): Promise<BountyEntry | Gone | undefined> =>
  readPublic('bounty', id, async (known) => {
    const [row] = await one().execute({ id: known })
    return row && toEntry(row)
  })

const Question = z.strictObject({
  ...PageQuestion,
  kind: maybe(z.enum(bountyKinds)),
  /** Part of the debtor's name, or the number of the notice. */
  q: maybe(Text(1, 100)),
})

const namedBy = (q: string) => {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(publicBounties.name, part), ilike(publicBounties.number, part))
}

/** Open bounties, newest first. */
export async function listBounties(raw: z.input<typeof Question> = {}): Promise<Page<BountyEntry>> {
  const { kind, q, ...asked } = readInput(Question, raw)
  const page = await newestFirst(asked, ({ court, after, limit }) =>
    store()
      .read.select()
      .from(publicBounties)
      .where(
        and(
          kind && eq(publicBounties.kind, kind),
          q ? namedBy(q) : undefined,
          court ? eq(publicBounties.court, court) : undefined,
          after,
        ),
      )
      .orderBy(desc(publicBounties.publishedAt), desc(publicBounties.id))
      .limit(limit),
  )
  return { ...page, rows: page.rows.map(toEntry) }
}
