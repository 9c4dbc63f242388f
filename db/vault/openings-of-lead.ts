import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import type { Says } from '../rulebooks/rule.ts'
import { openingReasonNames } from './rules.ts'
import { vaultOpenings, type OpeningReason } from './tables.ts'

/** The openings of a lead, as its informant is told of them: when, and why by its code. */
export async function openingsOfLead(
  reader: Reader,
  leadId: string,
): Promise<{ at: Date; reasonCode: OpeningReason; says: Says }[]> {
  const rows = await reader
    .select({ at: vaultOpenings.openedAt, reasonCode: vaultOpenings.reasonCode })
    .from(vaultOpenings)
    .where(and(eq(vaultOpenings.leadId, leadId), isNotNull(vaultOpenings.openedAt)))
    .orderBy(desc(vaultOpenings.openedAt))
  return rows.map(({ at, reasonCode }) => ({
    at: at!,
    reasonCode,
    says: openingReasonNames[reasonCode],
  }))
}
