import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Act } from '../act.ts'
import { Id, Whole } from '../fields.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { alongWith } from '../lead-merges/along-with.ts'
import { Refusal } from '../refusal.ts'
import { lockLead } from './find-lead.ts'
import { mayStep, mustHandleLead, mustStep } from './rules.ts'
import { leads, type LeadState } from './tables.ts'

/** What every step at the desk names: the lead, and the version that the person saw. */
export const Step = z.strictObject({ id: Id, version: Whole(1, 1_000_000) })

export type Lead = typeof leads.$inferSelect

/** A step in the life of a lead: to which state, under which entry, and what it writes down. */
interface LeadStep {
  to: LeadState
  kind: EntryKind
  set: (lead: Lead) => Partial<typeof leads.$inferInsert>
  facts?: Record<string, string>
}

/** Takes a lead one step further: who may, from the state it is in, on the version that was seen. */
export async function stepLead(
  court: Act,
  asked: z.output<typeof Step>,
  step: LeadStep,
): Promise<{ id: string; version: number; lead: Lead }> {
  const { lead, ...served } = await lockLead(court.tx, asked.id)
  mustHandleLead(court.by, { court: lead.court, ...served })
  if (lead.version !== asked.version) throw new Refusal('changed-meanwhile')
  mustStep(lead.state, step.to)
  return { id: lead.id, version: await write(court, lead, step), lead }
}

/**
 * Takes the leads that go along with one the same step, as far as they have not taken it yet: who leaves for one leaves
 * for all of them (seed 1 art 23), and the clock of each stops by an entry of its own.
 */
async function stepAlong(court: Act, leadingId: string, step: LeadStep): Promise<void> {
  for (const lead of await alongWith(court.tx, leadingId)) {
    if (mayStep(lead.state, step.to)) await write(court, lead, step)
  }
}

async function write({ tx, journal }: Act, lead: Lead, step: LeadStep): Promise<number> {
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
  return changed!.version
}

/** A step of the lead that leads is one of those that go along with it. */
export async function stepTogether(court: Act, asked: z.output<typeof Step>, step: LeadStep) {
  const { id, version } = await stepLead(court, asked, step)
  await stepAlong(court, id, step)
  return { id, version }
}
