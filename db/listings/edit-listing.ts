import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { mustTake } from '../approvals/take-step.ts'
import { phonesOf } from '../people/court-phones.ts'
import { dayOf } from '../time/days.ts'
import { columnsOf, decisionFields } from './decision.ts'
import { listingActs } from './steps.ts'
import { partyOf, subjectOf } from './subject.ts'
import { listings } from './tables.ts'

/**
 * Changes a decision that is not public yet. It becomes a draft again, whatever was checked, signed or served
 * before; one that was imported becomes this court's own (domain 1.2 A14).
 */
export const editListing = act(
  z.strictObject({ ...Held, ...decisionFields }),
  async (court, { id, version, ...said }) => {
    const { tx, by, now } = court
    const listing = await lockRecord(court, listings, { id, version })
    mustHoldOfficeFor(by, listingActs.edit.office, listing.court, dayOf(now))
    const state = mustTake(listingActs.edit, listing.state)
    const file = await lockCase(court, listing.caseFileId)
    const party = await partyOf(tx, listing.caseFileId, listing.partyId)
    const changed = await changeRecord(tx, listings, id, {
      ...subjectOf(party, file),
      ...columnsOf(said, await phonesOf(tx, listing.court)),
      state,
      imported: false,
      servedOn: null,
      serviceMethod: null,
      graceUntil: null,
      validUntil: null,
    })
    await note(court, 'listing', changed, 'listing.edited')
    return { id, version: changed.version }
  },
)
