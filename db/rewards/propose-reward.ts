import { and, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Held } from '../approvals/record.ts'
import { bounties } from '../bounties/tables.ts'
import { Id, list, maybe, Text, Whole, Yuan } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import {
  changeClaim,
  leadOfClaim,
  lockClaim,
  mustHandleClaim,
  mustStep,
  sealForClaim,
  type Claim,
  type ClaimedLead,
} from './find-claim.ts'
import { mustBeCovered, mustBePaidBy, mustFit, reckon, rewardFor, whole } from './reckon.ts'
import { moneyOf } from './reserve.ts'
import { payers, refusalGroundKeys, type Payer } from './steps.ts'
import { claims, type Reckoning } from './tables.ts'

const payerKeys = Object.keys(payers) as [Payer, ...Payer[]]

const Proposal = z.strictObject({
  ...Held,
  finding: z.enum(['grant', 'refuse']),
  /** Why: what the reward is for, or why it is refused. The informant reads it. */
  reason: Text(4, 1000),
  ground: maybe(z.enum(refusalGroundKeys)),
  payer: maybe(z.enum(payerKeys)),
  /** Kinds B and C: the sum. */
  amount: maybe(Yuan),
  /** Kind A: the receipts of money that the lead brought, and this informant's part in percent; the notice says the rest. */
  receipts: list(Id),
  part: maybe(Whole(1, 100)),
})
type Asked = z.output<typeof Proposal>

/**
 * Lays a claim before those who decide: what it comes to and why, or why nothing is given. Kind A is reckoned from the
 * notice and the money that came in, to the fen; kinds B and C are the court's to value (domain 2.1).
 */
export const proposeReward = act(Proposal, async (court, asked) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  const { staff } = await mustHandleClaim(tx, by, claim, 'reward.propose', now)
  const state = mustStep(claim.state, 'proposed')
  const lead = await leadOfClaim(tx, claim)
  if (lead.state !== 'concluded') throw new Refusal('reward-unconcluded')
  if (claim.excluded === null) throw new Refusal('reward-screened')
  const found =
    asked.finding === 'grant' ? await granted(court, claim, lead, asked) : refused(asked)
  const changed = await changeClaim(
    court,
    claim,
    {
      ...found,
      state,
      finding: asked.finding,
      reason: sealForClaim(lead, `claims.reason:${claim.id}`, { text: asked.reason }),
      proposedBy: staff.staffId,
      proposedAt: now,
    },
    'claim.proposed',
  )
  return { id: claim.id, version: changed.version }
})

const refused = ({ ground }: Asked) => {
  if (!ground) throw new Refusal('reward-ground')
  return { ground, payer: null, receipts: [], reckoning: null }
}

async function granted(court: Act, claim: Claim, lead: ClaimedLead, asked: Asked) {
  if (claim.excluded) throw new Refusal('reward-excluded')
  if (claim.sameAsLead) throw new Refusal('reward-order')
  const payer = asked.payer ?? (claim.kind === 'property' ? 'proceeds' : 'court')
  mustBePaidBy(claim.kind, payer)
  if (claim.kind === 'property') return reckoned(court, claim, lead, payer, asked)
  if (asked.receipts.length > 0 || asked.part) throw new Refusal('reward-kinds')
  const { amount = 0 } = asked
  if (amount <= 0) throw new Refusal('reward-amount')
  return { ground: null, payer, receipts: [], reckoning: valued(claim, amount) }
}

/** A sum that the court gives by the value of a lead: nothing is reckoned (seed 1 art 20, seed 2 三.4). */
const valued = (claim: Claim, amount: number): Reckoning => ({
  realised: 0,
  sum: null,
  share: null,
  cap: null,
  reward: claim.granted + amount,
  part: whole,
  before: claim.granted,
  amount,
  proceeds: null,
})

async function reckoned({ tx }: Act, claim: Claim, lead: ClaimedLead, payer: Payer, asked: Asked) {
  if (asked.amount !== undefined) throw new Refusal('reward-amount')
  // Two decisions about one bounty, or one receipt of money, wait for each other.
  const [bounty] = await tx
    .select()
    .from(bounties)
    .where(eq(bounties.id, claim.bountyId!))
    .for('update')
  const money = await moneyOf(tx, claim.caseFileId!)
  const ids = [...new Set(asked.receipts)].toSorted()
  const came = money.received.filter(
    ({ id, day }) => ids.includes(id) && day >= dayOf(lead.receivedAt),
  )
  if (ids.length === 0 || came.length < ids.length) throw new Refusal('reward-receipts')
  const others = await tx
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.bountyId, claim.bountyId!),
        ne(claims.id, claim.id),
        sql`(${claims.granted} > 0 or (${claims.state} = 'proposed' and ${claims.finding} = 'grant'))`,
        // What was paid stays paid, whatever its informant gave up later.
        or(
          inArray(claims.state, ['proposed', 'identityAsked', 'payable', 'paid']),
          gt(claims.paid, 0),
        ),
      ),
    )
  const sharers = others.filter((other) => !isOver(other))
  const part = (asked.part ?? 100) * 100
  const { rewardSum: sum, rewardShare: share, rewardCap: cap } = bounty!
  const offer = { sum, share, cap }
  for (const sharing of shared(ids, sharers, offer.sum !== null)) {
    mustFit([...sharing.map(partOf), { claimId: claim.id, part }])
  }
  const sumOf = (wanted: readonly string[]) =>
    money.received
      .filter(({ id }) => wanted.includes(id))
      .reduce((sum, { amount }) => sum + amount, 0)
  const reckoning = reckon({
    realised: sumOf(ids),
    offer,
    part,
    before: claim.granted,
    proceeds: money.free,
  })
  const together = rewardFor(sumOf([...ids, ...others.flatMap(({ receipts }) => receipts)]), offer)
  const taken = others.reduce((sum, other) => sum + promised(other), claim.granted)
  reckoning.amount = Math.min(reckoning.amount, Math.max(0, together - taken))
  if (reckoning.amount === 0) throw new Refusal('reward-nothing')
  mustBeCovered(reckoning.amount, payer, money.free)
  return { ground: null, payer, receipts: ids, reckoning }
}

const partOf = ({ id, reckoning }: Claim) => ({ claimId: id, part: reckoning?.part ?? 0 })

/** Nothing more comes of it; what was not paid of it is free again. */
const isOver = ({ state }: Claim) => state === 'withdrawn' || state === 'expired'

/** What was granted to somebody and what is proposed for them now; of what is over, what was paid. */
function promised(claim: Claim): number {
  if (isOver(claim)) return claim.paid
  return claim.granted + (claim.state === 'proposed' ? (claim.reckoning?.amount ?? 0) : 0)
}

/** Who shares with this claim: for a fixed sum everybody under the notice, else who brought the same receipt. */
function shared(ids: readonly string[], others: readonly Claim[], fixed: boolean): Claim[][] {
  if (fixed) return [[...others]]
  return ids.map((id) => others.filter(({ receipts }) => receipts.includes(id)))
}
