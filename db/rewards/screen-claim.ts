import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Held } from '../approvals/record.ts'
import { bounties } from '../bounties/tables.ts'
import { maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { leads } from '../leads/tables.ts'
import { Refusal } from '../refusal.ts'
import { changeClaim, leadOfClaim, lockClaim, mustHandleClaim, sealForClaim } from './find-claim.ts'
import { mustComeLater } from './reckon.ts'

const Screening = z.strictObject({
  ...Held,
  known: YesOrNo,
  agent: YesOrNo,
  obliged: YesOrNo,
  ofCourt: YesOrNo,
  spouse: YesOrNo,
  /** What the court found, in words; sealed. */
  note: maybe(Text(1, 1000)),
  /** The number of the earlier lead that said the same. */
  sameAs: maybe(Whole(1, 999_999_999_999)),
})

/**
 * Records what the court found of each exclusion (第二十四条), and whether an earlier lead said the same (第二十三条). What
 * the informant answered decides nothing; that somebody is a spouse is weighed, and excludes when the court says so by
 * refusing.
 */
export const screenClaim = act(Screening, async (court, asked) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  const { staff } = await mustHandleClaim(tx, by, claim, 'reward.propose', now)
  if (claim.state !== 'open' && claim.state !== 'paid') throw new Refusal('changed-meanwhile')
  const lead = await leadOfClaim(tx, claim)
  const { known, agent, obliged, ofCourt, spouse, note } = asked
  const earlier = asked.sameAs === undefined ? null : await leadNumbered(asked.sameAs)
  if (earlier) mustComeLater(claim.order, earlier.order)
  const says = (yes: boolean) => (yes ? 'yes' : 'no')
  const changed = await changeClaim(
    court,
    claim,
    {
      screening: sealForClaim(lead, `claims.screening:${claim.id}`, {
        known: says(known),
        agent: says(agent),
        obliged: says(obliged),
        ofCourt: says(ofCourt),
        spouse: says(spouse),
        note,
      }),
      excluded: known || agent || obliged || ofCourt,
      sameAsLead: earlier?.id ?? null,
      screenedBy: staff.staffId,
    },
    'claim.screened',
  )
  return { id: claim.id, version: changed.version }

  async function leadNumbered(order: number) {
    const [found] = await tx
      .select({ id: leads.id, order: leads.order })
      .from(leads)
      .where(and(eq(leads.order, order), eq(leads.court, claim.court)))
    if (!found) throw new Refusal('not-found')
    return found
  }
})

const Tie = z.strictObject({ ...Held, bounty: Text(1, 120) })

/**
 * Settles under which notice something is claimed, where the informant named none or another: the kind follows the
 * notice, and what was examined for another kind is examined anew. Whoever does what a notice asks may claim it (民法典 499).
 */
export const tieClaim = act(Tie, async (court, asked) => {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  await mustHandleClaim(tx, by, claim, 'reward.propose', now)
  if (claim.state !== 'open') throw new Refusal('changed-meanwhile')
  const lead = await leadOfClaim(tx, claim)
  const [bounty] = await tx
    .select()
    .from(bounties)
    .where(and(eq(bounties.court, claim.court), eq(bounties.number, asked.bounty)))
  const ofCase = lead.caseFileId === null || lead.caseFileId === bounty?.caseFileId
  if (!bounty?.publishedAt || !ofCase) throw new Refusal('reward-bounty')
  const changed = await changeClaim(
    court,
    claim,
    {
      bountyId: bounty.id,
      kind: bounty.kind,
      caseFileId: bounty.caseFileId,
      screening: null,
      excluded: null,
      sameAsLead: null,
      finding: null,
      payer: null,
    },
    'claim.tied',
    { facts: { kind: bounty.kind } },
  )
  return { id: claim.id, version: changed.version }
})
