import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Act } from '../act.ts'
import { Id, Whole } from '../fields.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { Refusal } from '../refusal.ts'
import { lockLead } from './find-lead.ts'
import { mustHandleLead, mustStep } from './rules.ts'
import { leads, type LeadState } from './tables.ts'

/** What every step at the desk names: the lead, and the version that the person saw. */
export const Step = z.strictObject({ id: Id, version: Whole(1, 1_000_000) })

type Lead = typeof leads.$inferSelect

/** Takes a lead one step further: who may, from the state it is in, on the version that was seen. */
export async function stepLead(
  { tx, by, journal }: Act,
  asked: z.output<typeof Step>,
  step: {
    to: LeadState
    kind: EntryKind
    set: (lead: Lead) => Partial<typeof leads.$inferInsert>
    facts?: Record<string, string>
  },
): Promise<{ id: string; version: number }> {
  const { lead, officerId } = await lockLead(tx, asked.id)
  mustHandleLead(by, { court: lead.court, officerId })
  if (lead.version !== asked.version) throw new Refusal('changed-meanwhile')
  mustStep(lead.state, step.to)
  const [changed] = await tx
    .update(leads)
    .set({ ...step.set(lead), state: step.to, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, lead.id))
    .returning({ version: leads.version })
  await journal({
    kind: step.kind,
    court: lead.court,
    subject: { kind: 'lead', id: lead.id },
    ...(step.facts ? { facts: step.facts } : {}),
  })
  return { id: lead.id, version: changed!.version }
}
