import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, HeldOnly, lockRecord } from '../approvals/record.ts'
import { mustTake, officeOf } from '../approvals/take-step.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { listingConditions } from './conditions.ts'
import { contentOf, shownOf, type Listing } from './content.ts'
import { knownOf } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'
import { lastDayOfTerm } from './term.ts'

/**
 * Puts an entry on the public list once every condition of the law is met (第五至七条). An imported one is
 * published by the president alone, whose signature the store did not see before.
 */
export const publishListing = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const listing = await lockRecord(court, listings, asked)
  const today = dayOf(now)
  const office = mustHoldOfficeFor(
    by,
    officeOf(listingActs.publish, listing),
    listing.court,
    today,
    listing.imported ? 'listing-president' : undefined,
  )
  const state = mustTake(listingActs.publish, listing.state)
  mustMeet(listingConditions, await knownOf(tx, listing, now), 'publication')
  await approve(court, listing, contentOf(listing), 'listing.publish', office)
  const validUntil = lastDay(listing, today)
  const changed = await changeRecord(tx, listings, listing.id, {
    state,
    validUntil,
    publishedAt: now,
  })
  const publicNumber = await announce(court, listings, 'listing', changed, 'listing.published', {
    shown: await shownOf(tx, listing.id),
    facts: { term: validUntil !== null },
    ...(validUntil && { due: validUntil }),
  })
  return { id: listing.id, version: changed.version, publicNumber }
})

/** The term runs from publication; one that was imported keeps the end that it came with. */
const lastDay = ({ termYears, validUntil, imported, decidedOn }: Listing, today: CourtDate) =>
  termYears === null ? null : (validUntil ?? lastDayOfTerm(imported ? decidedOn : today, termYears))
