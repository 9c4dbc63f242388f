import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { phonesOf } from '../people/court-phones.ts'
import { mustCorrectCleanly } from '../readings/correct-cleanly.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, noticeConditions, shownOf } from './content.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'
import { columnsOf, noticeFields, readAs, textsOf } from './text.ts'

/** Corrects a public notice under the same address; who may sign one answers for the corrected words. */
export const correctNotice = act(
  z.strictObject({ ...Held, ...noticeFields }),
  async (court, { id, version, ...said }) => {
    const { tx, by, now } = court
    const notice = await lockRecord(court, notices, { id, version })
    const office = mustHoldOfficeFor(by, noticeActs.correct.office, notice.court, dayOf(now))
    const state = mustTake(noticeActs.correct, notice.state)
    const known = await knownOf(tx, notice, now)
    if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
    const columns = columnsOf(said, await phonesOf(tx, notice.court))
    await mustCorrectCleanly(tx, {
      record: notice,
      before: textsOf(notice),
      after: textsOf(columns),
      options: readAs(columns.kind),
      today: dayOf(now),
    })
    mustMeet(noticeConditions, { ...known, notice: { ...notice, ...columns } }, 'signature')
    const changed = await changeRecord(tx, notices, id, { ...columns, state })
    await approve(court, notice, contentOf(changed), 'notice.correct', office)
    const publicNumber = await announce(court, notices, 'notice', changed, 'notice.corrected', {
      shown: await shownOf(tx, id),
    })
    return { id, version: changed.version, publicNumber }
  },
)
