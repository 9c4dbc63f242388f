import { and, eq, inArray, ne } from 'drizzle-orm'
import { approvalsOf, authorsOf, type Approval } from '../approvals/approve.ts'
import { caseFiles, parties, type CaseState, type CaseTag } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { readingsOf, type Reading } from '../readings/reading.ts'
import { restrictions } from '../restrictions/tables.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { contentOf, type Listing } from './content.ts'
import { textsOf } from './decision.ts'

/** What the conditions of a listing look at. */
export interface KnownListing {
  listing: Listing
  party: typeof parties.$inferSelect
  tags: readonly CaseTag[]
  caseState: CaseState
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
  /** Units among the debtors of the case that this person represents. */
  represents: readonly string[]
  /** The restriction on the same debtor that has been signed and not lifted. */
  restriction: { id: string; state: string } | undefined
  readings: readonly Reading[]
  /** The money received is no less than the claim. */
  moneyIn: boolean
  today: CourtDate
}

/** Gathers what the conditions of a listing look at. */
export async function knownOf(tx: Reader, listing: Listing, now: Date): Promise<KnownListing> {
  const { caseFileId, partyId } = listing
  const [about] = await tx
    .select({
      party: parties,
      tags: caseFiles.tags,
      caseState: caseFiles.state,
      claim: caseFiles.claim,
      received: caseFiles.received,
    })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(eq(parties.id, partyId))
  const units = await tx
    .select({ name: parties.name, representative: parties.legalRepresentative })
    .from(parties)
    .where(
      and(
        eq(parties.caseFileId, caseFileId),
        eq(parties.kind, 'unit'),
        eq(parties.role, 'debtor'),
        ne(parties.id, partyId),
      ),
    )
  const restriction = await runningRestriction(tx, partyId)
  return {
    listing,
    party: about!.party,
    tags: about!.tags,
    caseState: about!.caseState,
    approvals: await approvalsOf(tx, listing, contentOf(listing)),
    authors: await authorsOf(tx, 'listing', listing.id),
    represents: units
      .filter(({ representative }) => listing.kind === 'person' && representative === listing.name)
      .map(({ name }) => name),
    restriction,
    readings: await readingsOf(
      tx,
      { record: listing, content: contentOf(listing), texts: textsOf(listing) },
      dayOf(now),
    ),
    moneyIn: about!.claim > 0 && about!.received >= about!.claim,
    today: dayOf(now),
  }
}

/** The signed and not yet lifted restriction on a debtor, held until the act ends. */
export async function runningRestriction(tx: Reader, partyId: string) {
  const [row] = await tx
    .select({ id: restrictions.id, state: restrictions.state })
    .from(restrictions)
    .where(
      and(
        eq(restrictions.partyId, partyId),
        eq(restrictions.subjectRole, 'debtor'),
        inArray(restrictions.state, ['signed', 'served', 'published']),
      ),
    )
    .limit(1)
  return row
}
