import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, noticeConditions } from './content.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

/** The director or the president signs a notice that somebody else wrote; the signature is bound to its words. */
export const signNotice = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const notice = await lockRecord(court, notices, asked)
  const office = mustHoldOfficeFor(by, noticeActs.sign.office, notice.court, dayOf(now))
  const state = mustTake(noticeActs.sign, notice.state)
  const known = await knownOf(tx, notice, now)
  if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  mustMeet(noticeConditions, known, 'signature')
  await approve(court, notice, contentOf(notice), 'notice.sign', office)
  const changed = await changeRecord(tx, notices, notice.id, { state })
  await note(court, 'notice', changed, 'notice.signed')
  return { id: notice.id, version: changed.version }
})
