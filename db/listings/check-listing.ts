import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf } from './content.ts'
import { knownOf } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/** A judge or the director reads a draft that somebody else wrote, and finds it right (domain 3.1). */
export const checkListing = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const listing = await lockRecord(court, listings, asked)
  const office = mustHoldOfficeFor(by, listingActs.check.office, listing.court, dayOf(now))
  const state = mustTake(listingActs.check, listing.state)
  const { authors } = await knownOf(tx, listing, now)
  if (authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  await approve(court, listing, contentOf(listing), 'listing.check', office)
  const changed = await changeRecord(tx, listings, listing.id, { state })
  await note(court, 'listing', changed, 'listing.checked')
  return { id: listing.id, version: changed.version }
})
