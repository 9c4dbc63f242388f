import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { leads } from '../leads/tables.ts'
import { leadMerges } from './tables.ts'

/** The leads that go along with one and are not concluded, locked for what is decided about all of them. */
export async function alongWith(tx: Tx, leadingId: string) {
  const found = await tx
    .select(getTableColumns(leads))
    .from(leadMerges)
    .innerJoin(leads, eq(leads.id, leadMerges.leadId))
    .where(and(eq(leadMerges.leadingId, leadingId), isNull(leadMerges.splitAt)))
    .orderBy(asc(leads.order))
    .for('update', { of: leads })
  return found.filter(({ state }) => state !== 'concluded')
}
