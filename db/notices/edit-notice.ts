import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { phonesOf } from '../people/court-phones.ts'
import { dayOf } from '../time/days.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'
import { columnsOf, noticeFields } from './text.ts'

/** Changes a notice that is not public yet; it is a draft again. */
export const editNotice = act(
  z.strictObject({ ...Held, ...noticeFields }),
  async (court, { id, version, ...said }) => {
    const { tx, by, now } = court
    const notice = await lockRecord(court, notices, { id, version })
    mustHoldOfficeFor(by, noticeActs.edit.office, notice.court, dayOf(now))
    const state = mustTake(noticeActs.edit, notice.state)
    const columns = columnsOf(said, await phonesOf(tx, notice.court))
    const changed = await changeRecord(tx, notices, id, { ...columns, state })
    await note(court, 'notice', changed, 'notice.edited')
    return { id, version: changed.version }
  },
)
