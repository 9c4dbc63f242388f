import { eq } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { publicListings } from './public-listings.ts'
import type { listings } from './tables.ts'

export type Listing = typeof listings.$inferSelect

/** What a signature is bound to: the decision and the person it is about, and nothing that later acts add. */
export const contentOf = (listing: Listing) => ({
  id: listing.id,
  court: listing.court,
  caseFileId: listing.caseFileId,
  partyId: listing.partyId,
  name: listing.name,
  kind: listing.kind,
  sex: listing.sex,
  bornOn: listing.bornOn,
  idNumber: listing.idNumber,
  legalRepresentative: listing.legalRepresentative,
  caseNumber: listing.caseNumber,
  filedOn: listing.filedOn,
  basisNumber: listing.basisNumber,
  basisCourt: listing.basisCourt,
  duty: listing.duty,
  performance: listing.performance,
  grounds: listing.grounds,
  exclusions: listing.exclusions,
  ownDuty: listing.ownDuty,
  ...(listing.campusLoan !== null && { campusLoan: listing.campusLoan }),
  decisionNumber: listing.decisionNumber,
  decidedOn: listing.decidedOn,
  termYears: listing.termYears,
})

/** What the public sees of an entry, as the journal keeps the hash of it: without what belongs to the court's row. */
export async function shownOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(publicListings).where(eq(publicListings.id, id))
  if (!row) return { id, gone: 'expiry' }
  const { courtName: _, courtNameEn: __, province: ___, publicNumber: ____, ...shown } = row
  return shown
}
