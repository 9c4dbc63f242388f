import { z } from 'zod'
import { inOneTransaction, readInput, type Act } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { maybe, Text, Whole } from '../fields.ts'
import { leadOfReceipt } from '../leads/find-lead.ts'
import { followReceipt } from '../leads/wrong-receipts.ts'
import { mustBeReadable } from '../retention/shown-to-informant.ts'
import { Refusal } from '../refusal.ts'
import { addDays, dayOf } from '../time/days.ts'
import { Identity } from '../vault/identity.ts'
import { keepIdentity } from '../vault/keep-identity.ts'
import { changeClaim, entryOf, lockClaim, mustStep, type Claim } from './find-claim.ts'
import { mustEndIn } from './claim-code.ts'
import { claimOfCodes, Codes } from './find-by-codes.ts'
import { ClaimAsked, claimOfLead, openClaim } from './open-claim.ts'
import { letGo } from './reserve.ts'
import { dueWithLead } from './ripen.ts'

const Later = z.strictObject({
  receipt: Codes.receipt,
  client: Codes.client,
  ...ClaimAsked.shape,
  /** The last characters, typed again by whoever wrote the code down. */
  tail: maybe(Text(1, 40)),
})

/**
 * Registers a claim for a lead that was sent without one: whoever holds its receipt may, once. The lead keeps its place in
 * the order; nobody is asked for a name before the approval (第二十三条).
 */
export async function claimReward(raw: z.input<typeof Later>): Promise<{ already: boolean }> {
  const { receipt, client, tail, ...claim } = readInput(Later, raw)
  if (tail !== undefined) mustEndIn(claim.claim, tail)
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const lead = await claimableLead(court.tx, { receipt, client })
    const opened = await openClaim(court, lead, claim)
    if (!opened) throw new Refusal('claim-once')
    if (lead.state === 'concluded') await dueWithLead(court, lead.id)
    return { already: false }
  })
}

/** The lead of a receipt, as long as there is something left of it to reward. */
async function claimableLead(
  reader: Reader,
  asked: { receipt: string; client?: string | undefined },
) {
  const lead = await followReceipt(asked, (hash) => leadOfReceipt(reader, hash))
  await mustBeReadable(lead)
  if (!lead.key) throw new Refusal('lead-erased')
  return lead
}

const Before = z.strictObject({ receipt: Codes.receipt, client: Codes.client })

/**
 * Refuses before a code is drawn for a lead that has its claim: whoever saw a code would write it down and throw away the
 * one that is good.
 */
export async function mustBeUnclaimed(raw: z.input<typeof Before>): Promise<void> {
  const { write } = store()
  const lead = await claimableLead(write, readInput(Before, raw))
  if (await claimOfLead(write, lead.id)) throw new Refusal('claim-once')
}

/** Acts of whoever holds both codes: found first, then locked; the journal says “anyone”. */
async function asHolder(
  asked: { receipt: string; claim: string; client?: string | undefined; version: number },
  run: (court: Act, claim: Claim) => Promise<Claim>,
): Promise<{ version: number }> {
  const { claim: known } = await claimOfCodes(store().write, asked)
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const claim = await lockClaim(court.tx, { id: known.id, version: asked.version })
    const { version } = await run(court, claim)
    return { version }
  })
}

const Seen = z.strictObject({ ...Codes, version: Whole(1, 1_000_000) })

/** Gives a reward up; what was kept back for it goes to the applicant again. It can be done until it is paid. */
export async function withdrawClaim(raw: z.input<typeof Seen>): Promise<{ version: number }> {
  return asHolder(readInput(Seen, raw), async (court, claim) => {
    const state = mustStep(claim.state, 'withdrawn')
    await letGo(court, claim)
    const ended = { state, heldId: null, endedAt: court.now }
    return changeClaim(court, claim, ended, 'claim.withdrawn')
  })
}

const WithIdentity = Seen.extend({ identity: Identity })

/**
 * Registers who the informant is, after the approval and not before: into the vault, where two people have to open it
 * together (财产调查规定 23, C-1).
 */
export async function giveIdentity(
  raw: z.input<typeof WithIdentity>,
): Promise<{ version: number }> {
  const { identity, ...asked } = readInput(WithIdentity, raw)
  return asHolder(asked, async (court, claim) => {
    if (claim.state !== 'identityAsked') throw new Refusal('reward-identity')
    await keepIdentity(court, { court: claim.court, leadId: claim.leadId, identity })
    const given = { state: mustStep(claim.state, 'payable'), identityAt: court.now }
    const changed = await changeClaim(court, claim, given, 'claim.identityGiven')
    await court.journal({ ...entryOf(claim), kind: 'claim.payable' })
    return changed
  })
}

/** How long after the decision a review can be asked for. */
export const daysToAskReview = 30

/** Whether a review can still be asked for on a day. */
export const mayAskReview = (
  { state, reviewAt, decidedAt }: Pick<Claim, 'state' | 'reviewAt' | 'decidedAt'>,
  now: Date,
): boolean =>
  state === 'refused' &&
  reviewAt === null &&
  decidedAt !== null &&
  dayOf(now) <= addDays(dayOf(decidedAt), daysToAskReview)

/** Asks for a review of a refusal: once, within thirty days; others examine it anew and decide (house rule 34 (17)). */
export async function askRewardReview(raw: z.input<typeof Seen>): Promise<{ version: number }> {
  return asHolder(readInput(Seen, raw), async (court, claim) => {
    if (!mayAskReview(claim, court.now)) throw new Refusal('reward-review-once')
    const anew = {
      state: mustStep(claim.state, 'open'),
      finding: null,
      excluded: null,
      sameAsLead: null,
      reviewAt: court.now,
    }
    return changeClaim(court, claim, anew, 'claim.reviewAsked')
  })
}
