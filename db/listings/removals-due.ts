import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import type { CourtDate } from '../time/days.ts'
import { listings } from './tables.ts'

/** The entries which say that the published listings of closed cases are now to be removed (失信名单规定 10). */
export async function removalsDue(
  tx: Tx,
  closed: readonly { court: string; caseFileId: string; on: CourtDate }[],
) {
  if (closed.length === 0) return []
  const byCase = new Map(closed.map((one) => [one.caseFileId, one]))
  const listed = await tx
    .select({ id: listings.id, caseFileId: listings.caseFileId })
    .from(listings)
    .where(and(inArray(listings.caseFileId, [...byCase.keys()]), eq(listings.state, 'published')))
    .orderBy(listings.id)
  return listed.flatMap(({ id, caseFileId }) => {
    const entry = byCase.get(caseFileId)
    return entry
      ? [{ ...entry, kind: 'listing.removalDue' as const, subject: { kind: 'listing', id } }]
      : []
  })
}
