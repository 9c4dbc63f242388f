import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Text } from '../fields.ts'
import { dayOf } from '../time/days.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

/** Takes a notice down; the reason stays inside the court. */
export const removeNotice = act(
  z.strictObject({ ...Held, reason: Text(1, 200) }),
  async (court, { reason, ...asked }) => {
    const { tx, by, now } = court
    const notice = await lockRecord(court, notices, asked)
    mustHoldOfficeFor(by, noticeActs.remove.office, notice.court, dayOf(now))
    const state = mustTake(noticeActs.remove, notice.state)
    const changed = await changeRecord(tx, notices, notice.id, {
      state,
      removedAt: now,
      removalReason: reason,
    })
    const publicNumber = await announce(court, notices, 'notice', changed, 'notice.removed', {
      shown: { id: notice.id, gone: 'removed' },
    })
    return { id: notice.id, version: changed.version, publicNumber }
  },
)
