import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { caseFiles, parties } from '../cases/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { BountyState } from './steps.ts'

/** Three different things that are never merged (domain 2.1): A property, B whereabouts, C reward. */
export const bountyKinds = ['property', 'whereabouts', 'reward'] as const
export type BountyKind = (typeof bountyKinds)[number]

export const bounties = pgTable(
  'bounties',
  {
    id: id(),
    court: court(),
    kind: text().$type<BountyKind>().notNull(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    state: text().$type<BountyState>().notNull().default('drafted'),
    number: text().notNull(),
    name: text().notNull(),
    partyKind: text().$type<'person' | 'unit'>().notNull(),
    sex: text().$type<'male' | 'female'>(),
    maskedNumber: text().notNull(),
    caseNumber: text().notNull(),
    /** What is still owed, in fen. */
    unperformed: bigint({ mode: 'number' }).notNull(),
    /** Kind A: a fixed sum in fen, or a share of what is realised in hundredths of a percent. */
    rewardSum: bigint({ mode: 'number' }),
    rewardShare: integer(),
    /** Kind A with a share: the most that is paid under the notice, in fen. */
    rewardCap: bigint({ mode: 'number' }),
    /** Kinds B and C, and in addition for A: the words of the notice. */
    reward: text().notNull(),
    wanted: text().notNull(),
    conditions: text().notNull(),
    exclusions: text().notNull(),
    /** Kind A: the applicant's written request and promise to pay (art 21). */
    appliedOn: day(),
    promised: text(),
    /** Kind A: which applicant asked, and from whose proceeds the reward is deducted (arts 21, 24). */
    applicantId: uuid().references(() => parties.id),
    /** Kind B: the detention decision that must exist (seed 2 三.4). */
    detentionNumber: text(),
    until: day().notNull(),
    publishedAt: moment(),
    closedAt: moment(),
    closeReason: text(),
    authorId: uuid(),
    version: integer().notNull().default(1),
    publicNumber: bigint({ mode: 'number' }),
    salt: bytes().notNull(),
  },
  (t) => [
    index('bounty-published').on(t.publishedAt, t.id),
    index('bounty-case').on(t.caseFileId),
    index('bounty-desk').on(t.court, t.state, t.id),
    uniqueIndex('bounty-number')
      .on(t.court, t.number)
      .where(sql`state <> 'withdrawn'`),
    check('bounty-kind', sql`${t.kind} in ('property', 'whereabouts', 'reward')`),
    check(
      'bounty-property-asked',
      sql`${t.kind} <> 'property' or (${t.appliedOn} is not null and ${t.promised} is not null)`,
    ),
    check(
      'bounty-whereabouts-detention',
      sql`${t.kind} <> 'whereabouts' or ${t.detentionNumber} is not null`,
    ),
    check(
      'bounty-cap',
      sql`${t.rewardCap} is null or (${t.rewardShare} is not null and ${t.rewardCap} > 0)`,
    ),
  ],
)
