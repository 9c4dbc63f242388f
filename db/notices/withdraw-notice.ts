import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

/** Gives up a notice that was never public. */
export const withdrawNotice = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const notice = await lockRecord(court, notices, asked)
  mustHoldOfficeFor(by, noticeActs.withdraw.office, notice.court, dayOf(now))
  const state = mustTake(noticeActs.withdraw, notice.state)
  const changed = await changeRecord(tx, notices, notice.id, { state })
  await note(court, 'notice', changed, 'notice.withdrawn')
  return { id: notice.id, version: changed.version }
})
