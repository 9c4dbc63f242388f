import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Held } from '../approvals/record.ts'
import { mustBeDone } from '../cases/rules.ts'
import type { Reader } from '../connection.ts'
import { Day, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { authoritiesOf } from '../rulebooks/index.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { vaultOpenings } from '../vault/tables.ts'
import { claimHash, mustBeClaim } from './claim-code.ts'
import {
  changeClaim,
  lockClaim,
  mustHandleClaim,
  mustStep,
  tellInformant,
  type Claim,
} from './find-claim.ts'
import { deduct } from './reserve.ts'
import { payoutWays, type PayoutWay } from './steps.ts'
import { claimPayouts } from './tables.ts'

const ways = Object.keys(payoutWays) as [PayoutWay, ...PayoutWay[]]

const Payout = z.strictObject({
  ...Held,
  doneOn: Day,
  way: z.enum(ways),
  voucher: Text(1, 80),
  /** Cash and collection by code: what the informant shows at the counter. It is compared and not kept. */
  shownClaim: maybe(Text(1, 100)),
})

/** Whether a rule of the court lets a reward be collected by the code alone; none does unless the court makes one. */
export const mayCollectByCode = (court: string, day: CourtDate): boolean =>
  authoritiesOf(court, day).some(([, { act: allowed }]) => allowed === 'reward.collect.code')

/** Whether two people opened the identity of a lead's informant for a payout. */
export async function wasOpenedToPay(reader: Reader, leadId: string): Promise<boolean> {
  const [opened] = await reader
    .select({ id: vaultOpenings.id })
    .from(vaultOpenings)
    .where(
      and(
        eq(vaultOpenings.leadId, leadId),
        eq(vaultOpenings.reasonCode, 'payout'),
        isNotNull(vaultOpenings.openedAt),
      ),
    )
    .limit(1)
  return opened !== undefined
}

function mustShowClaim(claim: Claim, shown: string | undefined): void {
  const hash = Buffer.from(claimHash(mustBeClaim(shown ?? '')))
  if (!hash.equals(Buffer.from(claim.secret))) throw new Refusal('claim-wrong')
}

/**
 * Records that a reward was paid: the day, the sum, the way and the voucher, and no name. What the applicant pays is
 * deducted from the money of the case in the same act (第二十四条). Nobody pays what they proposed.
 */
export const payReward = act(Payout, async (court, asked) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  const { staff } = await mustHandleClaim(tx, by, claim, 'reward.pay', now)
  const state = mustStep(claim.state, 'paid')
  if (claim.state === 'proposed') throw new Refusal('changed-meanwhile')
  if (claim.proposedBy === staff.staffId) throw new Refusal('reward-payer-other')
  const today = dayOf(now)
  mustBeDone(asked.doneOn, today)
  if (asked.way === 'code' && !mayCollectByCode(claim.court, today)) {
    throw new Refusal('reward-anonymous')
  }
  if (asked.way !== 'code' && claim.state !== 'payable') throw new Refusal('reward-identity')
  if (asked.way === 'transfer') {
    if (!(await wasOpenedToPay(tx, claim.leadId))) throw new Refusal('reward-opened')
  } else mustShowClaim(claim, asked.shownClaim)
  const amount = claim.granted - claim.paid
  const movementId =
    claim.payer === 'proceeds' ? await deduct(court, claim, amount, asked.doneOn) : null
  await tx.insert(claimPayouts).values({
    court: claim.court,
    claimId: claim.id,
    amount,
    day: asked.doneOn,
    way: asked.way,
    voucher: asked.voucher,
    movementId,
    staffId: staff.staffId,
    at: now,
  })
  const changed = await changeClaim(
    court,
    claim,
    { state, paid: claim.granted, heldId: null },
    'claim.paid',
  )
  await tellInformant(court, changed)
  return { id: claim.id, version: changed.version }
})
