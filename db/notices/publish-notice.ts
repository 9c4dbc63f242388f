import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, HeldOnly, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, noticeConditions, shownOf } from './content.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

/** Publishes a signed notice; it hides by itself after its last day. */
export const publishNotice = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const notice = await lockRecord(court, notices, asked)
  const office = mustHoldOfficeFor(by, noticeActs.publish.office, notice.court, dayOf(now))
  const state = mustTake(noticeActs.publish, notice.state)
  mustMeet(noticeConditions, await knownOf(tx, notice, now), 'publication')
  await approve(court, notice, contentOf(notice), 'notice.publish', office)
  const changed = await changeRecord(tx, notices, notice.id, { state, publishedAt: now })
  const publicNumber = await announce(court, notices, 'notice', changed, 'notice.published', {
    shown: await shownOf(tx, notice.id),
  })
  return { id: notice.id, version: changed.version, publicNumber }
})
