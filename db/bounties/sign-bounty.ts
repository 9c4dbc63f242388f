import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake, officeOf } from '../approvals/take-step.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { bountyConditions, contentOf, knownOf } from './content.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Signs a bounty, each kind by who decides on it: property by a judge or the director, the others by the director. */
export const signBounty = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const bounty = await lockRecord(court, bounties, asked)
  const office = mustHoldOfficeFor(
    by,
    officeOf(bountyActs.sign, bounty),
    bounty.court,
    dayOf(now),
    'bounty-signer',
  )
  const state = mustTake(bountyActs.sign, bounty.state)
  const known = await knownOf(tx, bounty, now)
  if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  mustMeet(bountyConditions, known, 'signature')
  await approve(court, bounty, contentOf(bounty), 'bounty.sign', office)
  const changed = await changeRecord(tx, bounties, bounty.id, { state })
  await note(court, 'bounty', changed, 'bounty.signed', { facts: { kind: bounty.kind } })
  return { id: bounty.id, version: changed.version }
})
