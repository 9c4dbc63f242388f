import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, HeldOnly, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { bountyConditions, contentOf, knownOf, shownOf } from './content.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/** Publishes a signed bounty (第二十二条); it hides by itself after its last day. */
export const publishBounty = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const bounty = await lockRecord(court, bounties, asked)
  const office = mustHoldOfficeFor(by, bountyActs.publish.office, bounty.court, dayOf(now))
  const state = mustTake(bountyActs.publish, bounty.state)
  mustMeet(bountyConditions, await knownOf(tx, bounty, now), 'publication')
  await approve(court, bounty, contentOf(bounty), 'bounty.publish', office)
  const changed = await changeRecord(tx, bounties, bounty.id, { state, publishedAt: now })
  const publicNumber = await announce(court, bounties, 'bounty', changed, 'bounty.published', {
    shown: await shownOf(tx, bounty.id),
    facts: { kind: bounty.kind },
  })
  return { id: bounty.id, version: changed.version, publicNumber }
})
