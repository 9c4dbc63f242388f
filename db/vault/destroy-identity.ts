import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { vaultGiven, vaultHalves, vaultOpenings, vaultRecords } from './tables.ts'

/**
 * Destroys what the vault holds of a lead's informant: every half, every half on its way, and the record itself.
 * What happened stays in the journal.
 * @returns how many records there were
 */
export async function destroyIdentity(act: Act, leadId: string): Promise<{ destroyed: number }> {
  const { tx, now } = act
  const records = await tx
    .update(vaultRecords)
    .set({ sealed: null, destroyedAt: now })
    .where(and(eq(vaultRecords.leadId, leadId), isNull(vaultRecords.destroyedAt)))
    .returning({ id: vaultRecords.id, court: vaultRecords.court })
  const [first] = records
  if (!first) return { destroyed: 0 }
  const ids = records.map(({ id }) => id)
  const openings = tx
    .select({ id: vaultOpenings.id })
    .from(vaultOpenings)
    .where(inArray(vaultOpenings.recordId, ids))
  await tx.delete(vaultHalves).where(inArray(vaultHalves.recordId, ids))
  await tx.update(vaultGiven).set({ sealed: null }).where(inArray(vaultGiven.openingId, openings))
  await tx
    .update(vaultOpenings)
    .set({
      // What was opened stays opened in every record of it.
      state: sql`case when ${vaultOpenings.openedAt} is null then 'destroyed' else ${vaultOpenings.state} end`,
      closedAt: now,
      version: sql`${vaultOpenings.version} + 1`,
    })
    .where(and(inArray(vaultOpenings.recordId, ids), isNull(vaultOpenings.closedAt)))
  await act.journal({
    kind: 'vault.destroyed',
    court: first.court,
    subject: { kind: 'lead', id: leadId },
    facts: { records: records.length },
  })
  return { destroyed: records.length }
}
