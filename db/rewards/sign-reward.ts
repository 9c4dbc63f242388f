import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { Held, HeldOnly } from '../approvals/record.ts'
import type { Reader } from '../connection.ts'
import { mustSignNext } from '../decisions/signing.ts'
import { Text } from '../fields.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { vaultRecords } from '../vault/tables.ts'
import { claimConditions, contentOf, knownOf } from './conditions.ts'
import {
  changeClaim,
  entryOf,
  leadOfClaim,
  lockClaim,
  mustStep,
  sealForClaim,
  tellInformant,
  type Claim,
} from './find-claim.ts'
import { mustBeCovered } from './reckon.ts'
import { keepBack, moneyOf } from './reserve.ts'

/** Whether the vault holds who the informant of a lead is. */
export async function isInVault(reader: Reader, leadId: string): Promise<boolean> {
  const [kept] = await reader
    .select({ id: vaultRecords.id })
    .from(vaultRecords)
    .where(and(eq(vaultRecords.leadId, leadId), isNull(vaultRecords.destroyedAt)))
    .limit(1)
  return kept !== undefined
}

/** The last day on which a reward that was approved today can be collected. */
function collectableUntil(kind: Claim['kind'], today: CourtDate): CourtDate {
  const rule = ruleNamed(
    kind === 'property' ? 'property-reward-collected' : 'court-reward-collected',
  )
  return addMonths(today, rule?.kind === 'timeLimit' ? rule.length : 0)
}

/**
 * Gives the next signature: of an office whose turn it is, and never one's own proposal. With the last one the reward
 * is granted or refused; what the proceeds pay is kept back from then on, and the informant is asked who they are.
 */
export const signReward = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  mustBeOfCourt(by, claim.court)
  mustStep(claim.state, claim.finding === 'refuse' ? 'refused' : 'identityAsked')
  const known = await knownOf(tx, claim, now)
  const given = await mustSignNext(court, known)
  mustMeet(claimConditions, known, 'signature')
  for (const { step, office } of given) {
    await approve(court, claim, contentOf(claim), `decision.sign.${step}`, office)
  }
  const rule = known.signatures.order[given[0]!.step - 1]!.rule
  await court.journal({ ...entryOf(claim), kind: 'claim.signed', rule })
  // Seen over the same content: the version stays, so that the signatures fit what was proposed.
  if (given.at(-1)!.step < known.signatures.order.length) {
    return { id: claim.id, version: claim.version, state: claim.state }
  }
  const decided =
    claim.finding === 'refuse' ? await refuse(court, claim) : await grant(court, claim)
  await tellInformant(court, decided)
  return { id: claim.id, version: decided.version, state: decided.state }
})

const refuse = (court: Act, claim: Claim) =>
  changeClaim(
    court,
    claim,
    { state: claim.granted > 0 ? 'paid' : 'refused', decidedAt: court.now },
    'claim.refused',
  )

async function grant(court: Act, claim: Claim): Promise<Claim> {
  const { tx, now } = court
  const { amount } = claim.reckoning!
  const held = claim.payer === 'proceeds' ? await reserve(court, claim, amount) : null
  const state = (await isInVault(tx, claim.leadId)) ? 'payable' : 'identityAsked'
  const changed = await changeClaim(
    court,
    claim,
    {
      state,
      granted: claim.granted + amount,
      heldId: held,
      decidedAt: now,
      reminded: 0,
      until: collectableUntil(claim.kind, dayOf(now)),
    },
    'claim.granted',
  )
  const asked = state === 'payable' ? 'claim.payable' : 'claim.identityAsked'
  const who = claim.kind === 'property' ? 'applicant' : 'court'
  await court.journal({ ...entryOf(claim), kind: asked, facts: { kind: claim.kind, by: who } })
  return changed
}

/** What was free when it was proposed may have been paid out since. */
async function reserve(court: Act, claim: Claim, amount: number): Promise<string> {
  const { free } = await moneyOf(court.tx, claim.caseFileId!)
  mustBeCovered(amount, 'proceeds', free)
  return keepBack(court, claim, amount)
}

const Back = z.strictObject({ ...Held, reason: Text(4, 1000) })

/** Sends a proposal back to be examined anew; whoever may sign next does it, with the reason. */
export const sendRewardBack = act(Back, async (court, { reason, ...asked }) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  mustBeOfCourt(by, claim.court)
  if (claim.state !== 'proposed') throw new Refusal('changed-meanwhile')
  await mustSignNext(court, await knownOf(tx, claim, now))
  const lead = await leadOfClaim(tx, claim)
  const changed = await changeClaim(
    court,
    claim,
    {
      state: claim.granted > 0 ? 'paid' : 'open',
      finding: null,
      reason: sealForClaim(lead, `claims.reason:${claim.id}`, { back: reason }),
    },
    'claim.sentBack',
  )
  return { id: claim.id, version: changed.version }
})
