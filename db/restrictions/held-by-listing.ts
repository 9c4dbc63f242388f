import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { listings } from '../listings/tables.ts'

interface Held {
  id: string
  partyId: string
  subjectRole: 'debtor' | 'related'
}

/**
 * Of some restrictions, those whose debtor is on the list of defaulters on the strength of them: they are neither
 * changed nor withdrawn nor lifted (第一条).
 */
export async function heldByListing(
  reader: Reader,
  restrictions: readonly Held[],
): Promise<ReadonlySet<string>> {
  const own = restrictions.filter(({ subjectRole }) => subjectRole !== 'related')
  if (own.length === 0) return new Set()
  const listed = await reader
    .selectDistinct({ partyId: listings.partyId })
    .from(listings)
    .where(
      and(
        inArray(
          listings.partyId,
          own.map(({ partyId }) => partyId),
        ),
        eq(listings.state, 'published'),
      ),
    )
  const parties = new Set(listed.map(({ partyId }) => partyId))
  return new Set(own.flatMap(({ id, partyId }) => (parties.has(partyId) ? [id] : [])))
}

/** What such a restriction does not allow. */
export const notWhileListed: readonly string[] = ['edit', 'withdraw', 'lift']
