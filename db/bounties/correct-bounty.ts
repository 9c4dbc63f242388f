import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake, officeOf } from '../approvals/take-step.ts'
import { phonesOf } from '../people/court-phones.ts'
import { mustCorrectCleanly } from '../readings/correct-cleanly.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { applicantWhoAsked, mustHaveItsBasis } from './basis.ts'
import { bountyConditions, contentOf, knownOf, shownOf } from './content.ts'
import { columnsOf, offerFields, readAs, textsOf } from './offer.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Corrects a public bounty under the same address; who may sign its kind answers for the corrected text. */
export const correctBounty = act(
  z.strictObject({ ...Held, ...offerFields }),
  async (court, { id, version, ...offer }) => {
    const { tx, by, now } = court
    const bounty = await lockRecord(court, bounties, { id, version })
    const office = mustHoldOfficeFor(
      by,
      officeOf(bountyActs.correct, bounty),
      bounty.court,
      dayOf(now),
      'bounty-signer',
    )
    const state = mustTake(bountyActs.correct, bounty.state)
    const known = await knownOf(tx, bounty, now)
    if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
    const offered = columnsOf(offer, await phonesOf(tx, bounty.court))
    mustHaveItsBasis(bounty.kind, offered, dayOf(now))
    const named = offered.applicantId ?? bounty.applicantId
    const columns = { ...offered, applicantId: await applicantWhoAsked(tx, bounty, named) }
    await mustCorrectCleanly(tx, {
      record: bounty,
      before: textsOf(bounty),
      after: textsOf(columns),
      options: readAs,
      today: dayOf(now),
    })
    mustMeet(bountyConditions, { ...known, bounty: { ...bounty, ...columns } }, 'signature')
    const changed = await changeRecord(tx, bounties, id, { ...columns, state })
    await approve(court, bounty, contentOf(changed), 'bounty.correct', office)
    const publicNumber = await announce(court, bounties, 'bounty', changed, 'bounty.corrected', {
      shown: await shownOf(tx, id),
    })
    return { id, version: changed.version, publicNumber }
  },
)
