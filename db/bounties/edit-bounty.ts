import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { phonesOf } from '../people/court-phones.ts'
import { dayOf } from '../time/days.ts'
import { applicantWhoAsked, mustHaveItsBasis } from './basis.ts'
import { columnsOf, offerFields } from './offer.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Changes a bounty that is not public yet; it is a draft again. Its kind stays what it is. */
export const editBounty = act(
  z.strictObject({ ...Held, ...offerFields }),
  async (court, { id, version, ...offer }) => {
    const { tx, by, now } = court
    const bounty = await lockRecord(court, bounties, { id, version })
    mustHoldOfficeFor(by, bountyActs.edit.office, bounty.court, dayOf(now))
    const state = mustTake(bountyActs.edit, bounty.state)
    const columns = columnsOf(offer, await phonesOf(tx, bounty.court))
    mustHaveItsBasis(bounty.kind, columns, dayOf(now))
    const named = columns.applicantId ?? bounty.applicantId
    const applicantId = await applicantWhoAsked(tx, bounty, named)
    const changed = await changeRecord(tx, bounties, id, { ...columns, applicantId, state })
    await note(court, 'bounty', changed, 'bounty.edited')
    return { id, version: changed.version }
  },
)
