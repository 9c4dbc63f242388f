import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { leadWithCase } from '../leads/find-lead.ts'
import { Refusal } from '../refusal.ts'
import { mustAskAbout } from './ask-to-open.ts'
import { vaultRecords } from './tables.ts'

/** A record of a lead that may be asked for: when it was kept, and whether it came with the lead or with a claim later. */
export interface KeptRecord {
  id: string
  keptAt: Date
  withLead: boolean
}

/** What somebody who may ask sees before asking: which lead it is, and what is kept, the latest first; nothing of the lead. */
export async function vaultOfLead(
  by: Actor,
  leadId: string,
): Promise<{ leadId: string; order: number; records: KeptRecord[] }> {
  if (!Id.safeParse(leadId).success) throw new Refusal('not-found')
  const { write } = store()
  const { lead, ...served } = await leadWithCase(write, leadId)
  mustAskAbout(by, { court: lead.court, ...served })
  const kept = await write
    .select({ id: vaultRecords.id, keptAt: vaultRecords.keptAt })
    .from(vaultRecords)
    .where(and(eq(vaultRecords.leadId, leadId), isNull(vaultRecords.destroyedAt)))
    .orderBy(desc(vaultRecords.keptAt), desc(vaultRecords.id))
  return {
    leadId,
    order: lead.order,
    records: kept.map((one) => ({ ...one, withLead: one.keptAt <= lead.receivedAt })),
  }
}
