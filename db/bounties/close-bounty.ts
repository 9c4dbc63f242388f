import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Text } from '../fields.ts'
import { dayOf } from '../time/days.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Ends a bounty before its last day; the reason stays inside the court. */
export const closeBounty = act(
  z.strictObject({ ...Held, reason: Text(1, 200) }),
  async (court, { reason, ...asked }) => {
    const { tx, by, now } = court
    const bounty = await lockRecord(court, bounties, asked)
    mustHoldOfficeFor(by, bountyActs.close.office, bounty.court, dayOf(now))
    const state = mustTake(bountyActs.close, bounty.state)
    const changed = await changeRecord(tx, bounties, bounty.id, {
      state,
      closedAt: now,
      closeReason: reason,
    })
    const publicNumber = await announce(court, bounties, 'bounty', changed, 'bounty.closed', {
      shown: { id: bounty.id, gone: 'closed' },
    })
    return { id: bounty.id, version: changed.version, publicNumber }
  },
)
