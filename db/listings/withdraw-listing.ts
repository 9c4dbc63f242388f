import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/** Gives up a listing that was never public. */
export const withdrawListing = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const listing = await lockRecord(court, listings, asked)
  mustHoldOfficeFor(by, listingActs.withdraw.office, listing.court, dayOf(now))
  const state = mustTake(listingActs.withdraw, listing.state)
  const changed = await changeRecord(tx, listings, listing.id, { state })
  await note(court, 'listing', changed, 'listing.withdrawn')
  return { id: listing.id, version: changed.version }
})
