import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { grantApplications } from '../listing-applications/answer-application.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { listingConditions } from './conditions.ts'
import { contentOf } from './content.ts'
import { knownOf } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/**
 * The president signs a decision to list (第五条). The signature is bound to what the decision says now: any
 * later change makes it void.
 */
export const signListing = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const listing = await lockRecord(court, listings, asked)
  const today = dayOf(now)
  const office = mustHoldOfficeFor(
    by,
    listingActs.sign.office,
    listing.court,
    today,
    'listing-president',
  )
  const state = mustTake(listingActs.sign, listing.state)
  const known = await knownOf(tx, listing, now)
  if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  mustMeet(listingConditions, known, 'signature')
  await approve(court, listing, contentOf(listing), 'listing.sign', office)
  const changed = await changeRecord(tx, listings, listing.id, { state })
  await note(court, 'listing', changed, 'listing.signed', { rule: 'listing-authority' })
  await grantApplications(court, listing)
  return { id: listing.id, version: changed.version }
})
