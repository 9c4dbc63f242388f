import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Gives up a bounty that was never public. */
export const withdrawBounty = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const bounty = await lockRecord(court, bounties, asked)
  mustHoldOfficeFor(by, bountyActs.withdraw.office, bounty.court, dayOf(now))
  const state = mustTake(bountyActs.withdraw, bounty.state)
  const changed = await changeRecord(tx, bounties, bounty.id, { state })
  await note(court, 'bounty', changed, 'bounty.withdrawn')
  return { id: bounty.id, version: changed.version }
})
