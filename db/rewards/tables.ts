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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BountyKind } from '../bounties/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'
import { leads } from '../leads/tables.ts'
import type { ClaimState, Payer, PayoutWay, RefusalGround } from './steps.ts'

/** How a sum was reckoned, in fen and hundredths of a percent; it is bound by the signatures. */
export interface Reckoning {
  realised: number
  sum: number | null
  share: number | null
  cap: number | null
  /** The whole reward of the bounty, this informant's part of it, and what was granted before. */
  reward: number
  part: number
  before: number
  amount: number
  /** What the court had of the applicant's proceeds when it was reckoned. */
  proceeds: number | null
}

/**
 * What an informant claims for a lead, one for each lead. It names nobody: who holds the claim secret is whom it
 * belongs to, and a name is asked for only when the reward was approved (财产调查规定 23、24; seed 1 art 20).
 */
export const claims = pgTable(
  'claims',
  {
    id: id(),
    court: court(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    /** The order of provision: the lead's own, whenever the claim was registered. */
    order: bigint({ mode: 'number' }).notNull(),
    kind: text().$type<BountyKind>().notNull(),
    bountyId: uuid(),
    caseFileId: uuid(),
    state: text().$type<ClaimState>().notNull().default('open'),
    /** Keyed hash of the claim secret; the secret itself is with the informant alone. */
    secret: bytes().notNull().unique('claim-secret'),
    openedAt: moment().notNull(),
    /** What the informant answered to the five questions, sealed under the lead's key. */
    answers: bytes(),
    /** What the court found of them, sealed likewise; in clear only whether it excludes. */
    screening: bytes(),
    excluded: boolean(),
    screenedBy: uuid(),
    /** The earlier lead that said the same: the order of provision decides. */
    sameAsLead: uuid(),
    finding: text().$type<'grant' | 'refuse'>(),
    payer: text().$type<Payer>(),
    ground: text().$type<RefusalGround>(),
    reason: bytes(),
    /** The receipts of money that this lead brought, kind A alone. */
    receipts: jsonb().$type<string[]>().notNull().default([]),
    reckoning: jsonb().$type<Reckoning>(),
    /** What was approved up to now, all together, in fen; and what was paid of it. */
    granted: bigint({ mode: 'number' }).notNull().default(0),
    paid: bigint({ mode: 'number' }).notNull().default(0),
    /** The movement that keeps the reward back from the applicant's proceeds until it is paid. */
    heldId: uuid(),
    proposedBy: uuid(),
    proposedAt: moment(),
    decidedAt: moment(),
    /** The informant asked for a review of the refusal: others examine and decide it anew, once. */
    reviewAt: moment(),
    identityAt: moment(),
    /** Before the applicant is told a name, the informant is told that, and can still withdraw. */
    announcedAt: moment(),
    announcedBy: uuid(),
    releasedAt: moment(),
    /** The last day on which it can be collected. */
    until: day(),
    /** How many of the reminders before that day went out. */
    reminded: integer().notNull().default(0),
    endedAt: moment(),
    salt: bytes().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('claim-once').on(t.leadId),
    index('claim-desk').on(t.court, t.state, t.order),
    index('claim-bounty').on(t.bountyId),
    index('claim-case').on(t.caseFileId),
    check('claim-kind', sql`${t.kind} in ('property', 'whereabouts', 'reward')`),
    check(
      'claim-state',
      sql`${t.state} in ('open', 'proposed', 'refused', 'identityAsked', 'payable', 'paid', 'expired', 'withdrawn')`,
    ),
    check('claim-of-bounty', sql`${t.kind} = 'reward' or ${t.bountyId} is not null`),
    check(
      'reward-payer',
      sql`${t.payer} is null or (${t.kind} = 'property') = (${t.payer} in ('proceeds', 'applicant'))`,
    ),
    check('reward-overpaid', sql`${t.paid} >= 0 and ${t.paid} <= ${t.granted}`),
    check('claim-refused', sql`${t.state} <> 'refused' or (${t.ground} is not null)`),
  ],
)

/** What was paid to an informant: the day, the sum, the way and the voucher, and no name. Written once. */
export const claimPayouts = pgTable(
  'claim_payouts',
  {
    id: id(),
    court: court(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    amount: bigint({ mode: 'number' }).notNull(),
    day: day().notNull(),
    way: text().$type<PayoutWay>().notNull(),
    voucher: text().notNull(),
    /** The movement of the case's money by which the applicant's proceeds paid it. */
    movementId: uuid(),
    staffId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    index('claim-payout-claim').on(t.claimId),
    unique('reward-voucher-once').on(t.court, t.voucher),
    check('claim-payout-amount', sql`${t.amount} > 0`),
    check('claim-payout-way', sql`${t.way} in ('transfer', 'cash', 'code')`),
  ],
)
