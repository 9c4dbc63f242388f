import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Day, maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { mustCorrectCleanly } from '../readings/correct-cleanly.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, shownOf, type Listing } from './content.ts'
import { Answers, decisionFields, DocumentNumber, textsOf } from './decision.ts'
import { knownOf } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/** The data of an entry, which can be wrong and is then put right (第九条、第十一条). */
const Data = {
  duty: maybe(Text(1, 1000)),
  performance: maybe(decisionFields.performance),
  name: maybe(Text(1, 200)),
  sex: maybe(z.enum(['male', 'female'])),
  legalRepresentative: maybe(Text(1, 100)),
  basisNumber: maybe(Text(1, 100)),
  basisCourt: maybe(Text(1, 100)),
}

/** What was decided: a form may send it along, but not change it. */
const Decided = {
  grounds: decisionFields.grounds,
  ...Answers,
  ownDuty: maybe(YesOrNo),
  decisionNumber: maybe(DocumentNumber),
  decidedOn: maybe(Day),
  termYears: maybe(Whole(1, 10)),
}

const Correction = z.strictObject({ ...Held, ...Data, ...Decided })
type Correction = z.output<typeof Correction>

/** Puts wrong data of a public entry right: the next version under the same address (第九条). */
export const correctListing = act(Correction, async (court, said) => {
  const { tx, by, now } = court
  const listing = await lockRecord(court, listings, said)
  const office = mustHoldOfficeFor(by, listingActs.correct.office, listing.court, dayOf(now))
  const state = mustTake(listingActs.correct, listing.state)
  const { authors } = await knownOf(tx, listing, now)
  if (authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  mustLeaveDecision(listing, said)
  await mustCorrectCleanly(tx, {
    record: listing,
    before: textsOf(listing),
    after: textsOf({ duty: said.duty ?? listing.duty }),
    today: dayOf(now),
  })
  const corrected = Object.fromEntries(
    Object.keys(Data).flatMap((name) => {
      const value = said[name as keyof typeof Data]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const changed = await changeRecord(tx, listings, listing.id, { ...corrected, state })
  await approve(court, listing, contentOf(changed), 'listing.correct', office)
  const publicNumber = await announce(court, listings, 'listing', changed, 'listing.corrected', {
    shown: await shownOf(tx, listing.id),
    facts: { fields: Object.keys(corrected).join(',') },
  })
  return { id: listing.id, version: changed.version, publicNumber }
})

/** A correction leaves what was decided alone; to change that, the decision is revoked and made anew. */
function mustLeaveDecision(listing: Listing, said: Correction): void {
  const { exclusions, grounds } = listing
  const same = [
    said.grounds.length === 0 || said.grounds.toSorted().join() === grounds.join(),
    ...(Object.keys(Answers) as (keyof typeof Answers)[]).map(
      (name) => said[name] === undefined || said[name] === exclusions[name],
    ),
    said.ownDuty === undefined || said.ownDuty === listing.ownDuty,
    said.decisionNumber === undefined || said.decisionNumber === listing.decisionNumber,
    said.decidedOn === undefined || said.decidedOn === listing.decidedOn,
    said.termYears === undefined || said.termYears === listing.termYears,
  ]
  if (!same.every(Boolean)) throw new Refusal('listing-correct-decision')
}
