import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { act } from '../act.ts'
import { Text } from '../fields.ts'
import { lockLead } from '../leads/find-lead.ts'
import { mustHandleLead } from '../leads/rules.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { Step } from '../leads/step-lead.ts'
import { leads } from '../leads/tables.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { leadMerges } from './tables.ts'

const Split = Step.extend({ reason: Text(2, 500) })

/** Parts a lead from the one that it went along with; both are what they were, and that they were merged stays written. */
export const splitLead = act(Split, async ({ tx, by, now, journal }, { id, version, reason }) => {
  const { staffId } = mustBeStaff(by)
  const { lead, ...served } = await lockLead(tx, id)
  mustHandleLead(by, { court: lead.court, ...served })
  if (lead.version !== version) throw new Refusal('changed-meanwhile')
  const [merge] = await tx
    .select({ id: leadMerges.id, leadingId: leadMerges.leadingId, order: leads.order })
    .from(leadMerges)
    .innerJoin(leads, eq(leads.id, leadMerges.leadingId))
    .where(and(eq(leadMerges.leadId, id), isNull(leadMerges.splitAt)))
  if (!merge) throw new Refusal('lead-not-merged')
  const key = keyOf(lead)
  await tx
    .update(leadMerges)
    .set({
      splitAt: now,
      splitBy: staffId,
      splitReason: key ? sealText(key, `lead_merges.split_reason:${merge.id}`, reason) : null,
    })
    .where(eq(leadMerges.id, merge.id))
  await tx
    .update(leads)
    .set({ version: sql`${leads.version} + 1` })
    .where(inArray(leads.id, [id, merge.leadingId]))
  for (const one of [id, merge.leadingId]) {
    await journal({
      kind: 'lead.split',
      court: lead.court,
      subject: { kind: 'lead', id: one },
      facts: { order: lead.order, from: merge.order },
    })
  }
  return { id, version: version + 1 }
})
