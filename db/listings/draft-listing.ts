import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { note } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { parties } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { Id, maybe } from '../fields.ts'
import { phonesOf } from '../people/court-phones.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { columnsOf, decisionFields } from './decision.ts'
import { partyOf, subjectOf } from './subject.ts'
import { listings } from './tables.ts'

const Draft = z.strictObject({
  caseFileId: Id,
  partyId: Id,
  ...decisionFields,
  /** Listing again: the entry of the same debtor that ended before. */
  previousId: maybe(Id),
})

/** Drafts a decision to list a debtor; the debtor and the case are copied as they are now (第五条). */
export const draftListing = act(
  Draft,
  async (court, { caseFileId, partyId, previousId, ...said }) => {
    const { tx, by, now } = court
    const file = await lockCase(court, caseFileId)
    const { staff } = mustHoldOfficeFor(by, 'listing.draft', file.court, dayOf(now))
    const party = await partyOf(tx, caseFileId, partyId)
    if (party.role !== 'debtor') throw new Refusal('listing-not-debtor')
    if (previousId) await mustHaveEnded(tx, previousId, party.personKey)
    const [made] = await tx
      .insert(listings)
      .values({
        court: file.court,
        caseFileId,
        partyId,
        ...subjectOf(party, file),
        ...columnsOf(said, await phonesOf(tx, file.court)),
        previousId: previousId ?? null,
        authorId: staff.staffId,
        salt: randomBytes(16),
      })
      .returning()
    await note(court, 'listing', made!, 'listing.drafted')
    return { id: made!.id, version: made!.version }
  },
)

async function mustHaveEnded(tx: Tx, id: string, personKey: Uint8Array): Promise<void> {
  const [previous] = await tx
    .select({ state: listings.state, personKey: parties.personKey })
    .from(listings)
    .innerJoin(parties, eq(parties.id, listings.partyId))
    .where(eq(listings.id, id))
  const ended = previous?.state === 'removed' || previous?.state === 'expired'
  if (!ended || !Buffer.from(previous.personKey).equals(personKey)) {
    throw new Refusal('listing-previous')
  }
}
