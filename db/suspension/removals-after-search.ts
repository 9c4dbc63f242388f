import { and, asc, eq, gte, inArray, isNull, max, ne, notInArray, or } from 'drizzle-orm'
import { steps } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import { journal } from '../journal/tables.ts'
import { leads } from '../leads/tables.ts'
import { listings } from '../listings/tables.ts'
import { startOf, type CourtDate } from '../time/days.ts'
import { propertySearches } from './tables.ts'

/** So many searches after 终本 without a find end an entry without a term (失信名单规定 第十条第一款第四项). */
const enough = 2

/**
 * The entries which say that published listings of a suspended case are now to be removed: property was searched for
 * twice after 终本 and none was found, and no lead was effective. One with a term ends with its term instead.
 */
export async function removalsAfterSearch(
  tx: Tx,
  file: { id: string; court: string },
  on: CourtDate,
): Promise<Entry[]> {
  if ((await searchesWithoutFind(tx, file.id)) < enough) return []
  const [closing] = await tx
    .select({ on: max(steps.doneOn) })
    .from(steps)
    .where(and(eq(steps.caseFileId, file.id), inArray(steps.code, ['N26', 'N30'])))
  const [effective] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(
      and(
        eq(leads.caseFileId, file.id),
        closing?.on ? gte(leads.receivedAt, startOf(closing.on as CourtDate)) : undefined,
        or(ne(leads.state, 'concluded'), eq(leads.outcome, 'confirmed')),
      ),
    )
    .limit(1)
  if (effective) return []
  // The three days begin once, and a later search does not begin them anew.
  const begun = tx
    .select({ id: journal.subjectId })
    .from(journal)
    .where(and(eq(journal.caseFileId, file.id), eq(journal.kind, 'listing.removalDue')))
  const listed = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        eq(listings.caseFileId, file.id),
        eq(listings.state, 'published'),
        isNull(listings.termYears),
        notInArray(listings.id, begun),
      ),
    )
    .orderBy(asc(listings.id))
  return listed.map(({ id }) => ({
    kind: 'listing.removalDue',
    court: file.court,
    caseFileId: file.id,
    subject: { kind: 'listing', id },
    on,
  }))
}

/** On how many days property was searched for since the last find; two entries of one day are one search. */
async function searchesWithoutFind(tx: Tx, caseFileId: string): Promise<number> {
  const searches = await tx
    .select({ result: propertySearches.result, on: propertySearches.searchedOn })
    .from(propertySearches)
    .where(
      and(eq(propertySearches.caseFileId, caseFileId), eq(propertySearches.afterSuspension, true)),
    )
    .orderBy(asc(propertySearches.searchedOn), asc(propertySearches.id))
  const found = searches.findLastIndex(({ result }) => result === 'found')
  return new Set(searches.slice(found + 1).map((search) => search.on)).size
}
