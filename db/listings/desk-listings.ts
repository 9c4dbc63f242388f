import type { Actor } from '../act.ts'
import {
  deskList,
  deskRecord,
  recordList,
  shownAtDesk,
  type DeskQuestion,
} from '../approvals/desk.ts'
import type { Gate } from '../approvals/gates.ts'
import { openActs } from '../approvals/open-acts.ts'
import { store } from '../connection.ts'
import { traceOf } from '../journal/trace.ts'
import { asRefusal } from '../refuse-input.ts'
import { dayOf, fullYears } from '../time/days.ts'
import { gatesOfListing } from './conditions.ts'
import { knownOf } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

const list = recordList({
  table: listings,
  number: listings.decisionNumber,
  name: listings.name,
  day: listings.decidedOn,
})

/** The listings of one's own court in any state, newest first. */
export const deskListings = (by: Actor, asked?: DeskQuestion) =>
  deskList(by, listings, list, listingActs, asked)

/** One listing with its conditions, its signatures and its history. */
export async function deskListing(by: Actor, id: string) {
  const listing = await deskRecord(by, listings, id)
  const { write, now } = store()
  const known = await knownOf(write, listing, now()).catch(asRefusal)
  const gates = gatesOfListing(known)
  const today = dayOf(now())
  return {
    record: {
      ...shownAtDesk(listing),
      age: listing.bornOn && fullYears(listing.bornOn, today),
      ageAsOf: listing.bornOn && today,
    },
    gates,
    acts: openActs(by, listingActs, listing, known.today, known).filter(
      (act) => act !== 'answer' || unanswered(gates),
    ),
    approvals: known.approvals,
    readings: known.readings,
    restriction: known.restriction,
    trace: await traceOf(write, id).catch(asRefusal),
  }
}

/** Whether an imported entry still lacks what its import could not know. */
const unanswered = (gates: readonly Gate[]) =>
  gates.some(
    ({ rule, met }) => !met && (rule === 'listing-exclusion' || rule === 'listing-representative'),
  )
