import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { maybe, YesOrNo } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { answered, Answers } from './decision.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/**
 * Answers for an imported entry what the import cannot know: the four exclusions of art 3, and whether a unit's
 * representative is bound by the judgment too. Nothing that was signed elsewhere is touched.
 */
export const answerExclusions = act(
  z.strictObject({ ...Held, ...Answers, ownDuty: maybe(YesOrNo) }),
  async (court, { id, version, ownDuty, ...answers }) => {
    const { tx, by, now } = court
    const listing = await lockRecord(court, listings, { id, version })
    mustHoldOfficeFor(by, listingActs.answer.office, listing.court, dayOf(now))
    mustTake(listingActs.answer, listing.state)
    if (!listing.imported) throw new Refusal('signature-void')
    const changed = await changeRecord(tx, listings, id, {
      exclusions: answered(answers),
      ownDuty: ownDuty ?? listing.ownDuty,
    })
    await note(court, 'listing', changed, 'listing.answered')
    return { id, version: changed.version }
  },
)
