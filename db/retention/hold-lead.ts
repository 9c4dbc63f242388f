import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Id, Text, Whole } from '../fields.ts'
import { lockLead } from '../leads/find-lead.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { leadExpiries, leadHolds } from './tables.ts'

const Reasoned = z.strictObject({ id: Id, reason: Text(4, 500), version: Whole(1, 1_000_000) })

/** Locks a lead that still has its content, for somebody who may decide how long it is kept. */
async function lockKept({ tx, by, now }: Act, id: string, version: number, doing: string) {
  const { lead } = await lockLead(tx, id)
  const { staff } = mustHoldOfficeFor(by, doing, lead.court, dayOf(now))
  mustBeOfCourt(by, lead.court)
  if (lead.version !== version) throw new Refusal('changed-meanwhile')
  const key = keyOf(lead)
  if (!key) throw new Refusal('lead-erased')
  return { lead, key, staff }
}

/** Where the reason of a hold, and that of its end, are sealed. */
export const holdPlace = (leadId: string, id: string, what: 'reason' | 'releaseReason') =>
  `lead_holds.${what}:${leadId}:${id}`

/** Holds up the destruction of a lead, with a reason (使用规则 五十（十）; 个人信息保护法 47). */
export const holdLead = act(Reasoned, async (court, { id, reason, version }) => {
  const { tx, now } = court
  const { lead, key, staff } = await lockKept(court, id, version, 'lead.hold')
  const holdId = randomUUID()
  const [held] = await tx
    .insert(leadHolds)
    .values({
      id: holdId,
      court: lead.court,
      leadId: id,
      placedAt: now,
      placedBy: staff.staffId,
      reason: sealText(key, holdPlace(id, holdId, 'reason'), reason),
    })
    .onConflictDoNothing()
    .returning({ id: leadHolds.id })
  if (!held) throw new Refusal('lead-held-already')
  await court.journal({
    kind: 'lead.holdPlaced',
    court: lead.court,
    subject: { kind: 'lead', id },
    rule: 'retention-hold',
  })
  return { id, version }
})

/** Ends the hold of a lead, with a reason; the desk is warned anew before it is destroyed (使用规则 五十（十一）). */
export const releaseLead = act(Reasoned, async (court, { id, reason, version }) => {
  const { tx, now } = court
  const { lead, key, staff } = await lockKept(court, id, version, 'lead.release')
  const [held] = await tx
    .select({ id: leadHolds.id })
    .from(leadHolds)
    .where(and(eq(leadHolds.leadId, id), isNull(leadHolds.releasedAt)))
    .for('update')
  if (!held) throw new Refusal('lead-not-held')
  await tx
    .update(leadHolds)
    .set({
      releasedAt: now,
      releasedBy: staff.staffId,
      releaseReason: sealText(key, holdPlace(id, held.id, 'releaseReason'), reason),
    })
    .where(eq(leadHolds.id, held.id))
  await tx.delete(leadExpiries).where(eq(leadExpiries.leadId, id))
  await court.journal({
    kind: 'lead.holdReleased',
    court: lead.court,
    subject: { kind: 'lead', id },
    rule: 'retention-release',
  })
  return { id, version }
})
