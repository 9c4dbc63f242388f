import { asc, eq } from 'drizzle-orm'
import { store } from '../connection.ts'
import { asRefusal } from '../refuse-input.ts'
import type { Says } from '../rulebooks/rule.ts'
import { clocksOf } from '../time/clocks-of.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { vaultIsOpen } from '../vault/vault-is-open.ts'
import { daysToAskReview, mayAskReview } from './claim-reward.ts'
import { claimOfCodes } from './find-by-codes.ts'
import { openForClaim, type Claim } from './find-claim.ts'
import { mayCollectByCode } from './pay-reward.ts'
import { releasableFrom } from './release-name.ts'
import {
  claimStateNames,
  payoutWays,
  refusalGrounds,
  type ClaimState,
  type PayoutWay,
} from './steps.ts'
import { claimPayouts, type Reckoning } from './tables.ts'
import { rewardTerms, type RewardTerms } from './terms.ts'

/** What an informant may read of a claim, by both codes. What is only proposed is not shown: it may not come so. */
export interface ClaimStatus {
  state: Exclude<ClaimState, 'proposed'>
  says: Says
  kind: Claim['kind']
  terms: RewardTerms
  court: string
  order: number
  openedAt: Date
  /** What happens next, and the day by which. */
  next: Says
  by: CourtDate | undefined
  /** What was granted and what was paid of it, in fen; and, of kind A, how it was reckoned. */
  granted: number
  paid: number
  reckoning: Omit<Reckoning, 'proceeds'> | undefined
  payouts: { day: CourtDate; amount: number; way: PayoutWay; says: Says }[]
  /** Why it was refused, in the words of the law and in those of the court. */
  ground: Says | undefined
  reason: string | undefined
  mayReviewUntil: CourtDate | undefined
  /** The applicant is to be told the name to pay, from this day on; and whether that was done. */
  announced: { from: CourtDate; done: boolean } | undefined
  /** Whether an identity can be registered now: it was approved, and two people could open it again. */
  asksIdentity: boolean
  byCode: boolean
  mayWithdraw: boolean
  reviewed: boolean
  version: number
}

const nexts: Record<ClaimStatus['state'], Says> = {
  open: {
    zh: '法院核查线索后审查并决定。现在不需要您做什么，也不需要告诉我们您是谁。',
    en: 'The court checks the lead, examines the claim and decides. There is nothing to do now, and no need to say who you are.',
  },
  refused: {
    zh: '法院已作出不予发放的决定，理由见下。您可以请求复查。',
    en: 'The court decided to give nothing; the reason is below. You can ask for a review.',
  },
  identityAsked: {
    zh: '奖励已批准。请登记姓名和收款方式；逾期未登记的，不再发放。',
    en: 'The reward was approved. Please register a name and how to be paid; after the last day it is not paid any more.',
  },
  payable: { zh: '等待法院发放。', en: 'The court is about to pay.' },
  paid: {
    zh: '已经发放。同一线索以后又带来款项的，法院另行决定，您不必再申请。',
    en: 'It was paid. If the same lead brings more money later, the court decides about that by itself.',
  },
  expired: {
    zh: '逾期没有登记领取，不再发放。有正当理由的，请拨打12368。',
    en: 'Nobody came for it in time, so it is not paid any more. If there was good reason, call 12368.',
  },
  withdrawn: { zh: '您已放弃领取。', en: 'You gave the reward up.' },
}

const shownState = (state: ClaimState): ClaimStatus['state'] =>
  state === 'proposed' ? 'open' : state

/** What has become of a claim, for whoever holds both codes (第二十三条、第二十四条). */
export async function claimStatus(asked: {
  receipt: string
  claim: string
  client: string
}): Promise<ClaimStatus> {
  const { write, now } = store()
  const { claim, lead } = await claimOfCodes(write, asked).catch(asRefusal)
  const state = shownState(claim.state)
  const clocks = (await clocksOf(write, [claim.id], now())).get(claim.id) ?? []
  const running = clocks.find(({ stoppedAt }) => !stoppedAt)
  const decided = claim.granted > 0 && claim.state !== 'proposed'
  const reason = openForClaim(lead, `claims.reason:${claim.id}`, claim.reason)?.['text']
  const from = releasableFrom(claim)
  const paid = await write
    .select()
    .from(claimPayouts)
    .where(eq(claimPayouts.claimId, claim.id))
    .orderBy(asc(claimPayouts.at))
  return {
    state,
    says: claimStateNames[state],
    kind: claim.kind,
    terms: rewardTerms(claim.kind),
    court: claim.court,
    order: claim.order,
    openedAt: claim.openedAt,
    next: nexts[state],
    by: state === 'identityAsked' ? (claim.until ?? undefined) : running && dayOf(running.dueAt),
    granted: claim.granted,
    paid: claim.paid,
    reckoning:
      decided && claim.kind === 'property' && claim.reckoning ? shown(claim.reckoning) : undefined,
    payouts: paid.map(({ day, amount, way }) => ({ day, amount, way, says: payoutWays[way] })),
    ground: state === 'refused' ? refusalGrounds[claim.ground!] : undefined,
    reason: state === 'refused' || decided ? reason : undefined,
    mayReviewUntil: mayAskReview(claim, now())
      ? addDays(dayOf(claim.decidedAt!), daysToAskReview)
      : undefined,
    announced: from && { from, done: claim.releasedAt !== null },
    asksIdentity: claim.state === 'identityAsked' && (await vaultIsOpen(claim.court)),
    byCode: mayCollectByCode(claim.court, dayOf(now())),
    mayWithdraw: ['open', 'proposed', 'identityAsked', 'payable'].includes(claim.state),
    reviewed: claim.reviewAt !== null,
    version: claim.version,
  }
}

const shown = ({ proceeds: _, ...rest }: Reckoning) => rest
