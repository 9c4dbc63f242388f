import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { act } from '../act.ts'
import type { Tx } from '../connection.ts'
import { Text, Whole } from '../fields.ts'
import { leadWithCase, lockLead } from '../leads/find-lead.ts'
import { mustHandleLead } from '../leads/rules.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { Step, type Lead } from '../leads/step-lead.ts'
import { leads } from '../leads/tables.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { leadMerges } from './tables.ts'

const Merge = Step.extend({
  /** The order number of the lead that it goes along with from now on. */
  into: Whole(1, Number.MAX_SAFE_INTEGER),
  reason: Text(2, 500),
})

/**
 * Lets a lead go along with another that says the same (财产调查规定 23: several people may give one lead, and are
 * registered in the order in which they gave it). Nothing of either lead changes but who works on it with which.
 */
export const mergeLeads = act(Merge, async (court, { id, version, into, reason }) => {
  const { tx, by, now, journal } = court
  const { staffId } = mustBeStaff(by)
  const leadingId = await idOf(tx, into)
  // Two people who merge the same two at once take the locks in one order.
  for (const one of [id, leadingId].toSorted()) await lockLead(tx, one)
  const [lead, leading] = [await handled(court, id), await handled(court, leadingId)]
  if (lead.version !== version) throw new Refusal('changed-meanwhile')
  if (id === leadingId) throw new Refusal('lead-merged-with-itself')
  for (const { state, order } of [lead, leading]) {
    if (state === 'concluded') throw new Refusal('lead-merge-concluded', { order })
  }
  await mustStandAlone(tx, lead, leading)
  const key = keyOf(lead)
  if (!key || !leading.key) throw new Refusal('lead-erased')
  const [merge] = await tx
    .insert(leadMerges)
    .values({ court: lead.court, leadId: id, leadingId, mergedAt: now, mergedBy: staffId })
    .returning({ id: leadMerges.id })
  const sealed = sealText(key, `lead_merges.reason:${merge!.id}`, reason)
  await tx.update(leadMerges).set({ reason: sealed }).where(eq(leadMerges.id, merge!.id))
  await tx
    .update(leads)
    .set({ version: sql`${leads.version} + 1` })
    .where(inArray(leads.id, [id, leadingId]))
  for (const one of [lead, leading]) {
    await journal({
      kind: 'lead.merged',
      court: lead.court,
      subject: { kind: 'lead', id: one.id },
      facts: { order: lead.order, into: leading.order },
    })
  }
  return { id, version: version + 1 }
})

async function idOf(tx: Tx, order: number): Promise<string> {
  const [found] = await tx.select({ id: leads.id }).from(leads).where(eq(leads.order, order))
  if (!found) throw new Refusal('lead-order-unknown', { order })
  return found.id
}

/** A lead that somebody serves; a number of another court is one that does not exist here. */
async function handled({ tx, by }: { tx: Tx; by: Parameters<typeof mustBeStaff>[0] }, id: string) {
  const { lead, ...served } = await leadWithCase(tx, id)
  if (lead.court !== mustBeStaff(by).court) {
    throw new Refusal('lead-order-unknown', { order: lead.order })
  }
  mustHandleLead(by, { court: lead.court, ...served })
  return lead
}

/** One leads and the others go along; who goes along leads nobody, so that each has one place to be answered from. */
async function mustStandAlone(tx: Tx, lead: Lead, leading: Lead): Promise<void> {
  const [found] = await tx
    .select({ leadId: leadMerges.leadId })
    .from(leadMerges)
    .where(
      and(
        isNull(leadMerges.splitAt),
        or(inArray(leadMerges.leadId, [lead.id, leading.id]), eq(leadMerges.leadingId, lead.id)),
      ),
    )
    .limit(1)
  if (!found) return
  throw new Refusal('lead-merged-already', {
    order: found.leadId === leading.id ? leading.order : lead.order,
  })
}
