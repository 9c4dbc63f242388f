import { and, count, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { leads } from '../leads/tables.ts'
import { Refusal } from '../refusal.ts'
import { mustAskVault } from './rules.ts'
import { vaultRecords } from './tables.ts'

/** What somebody who may ask sees before asking: which lead it is, and whether anything is kept; nothing of the lead. */
export async function vaultOfLead(
  by: Actor,
  leadId: string,
): Promise<{ leadId: string; order: number; records: number }> {
  if (!Id.safeParse(leadId).success) throw new Refusal('not-found')
  const { write } = store()
  const [lead] = await write
    .select({ court: leads.court, order: leads.order })
    .from(leads)
    .where(eq(leads.id, leadId))
  if (!lead) throw new Refusal('not-found')
  mustAskVault(by, lead.court)
  const [kept] = await write
    .select({ records: count() })
    .from(vaultRecords)
    .where(and(eq(vaultRecords.leadId, leadId), isNull(vaultRecords.destroyedAt)))
  return { leadId, order: lead.order, records: kept?.records ?? 0 }
}
