import type { Actor } from '../act.ts'
import {
  deskList,
  deskRecord,
  recordList,
  shownAtDesk,
  type DeskQuestion,
} from '../approvals/desk.ts'
import { openActs } from '../approvals/open-acts.ts'
import { store } from '../connection.ts'
import { traceOf } from '../journal/trace.ts'
import { asRefusal } from '../refuse-input.ts'
import { gatesOfNotice, knownOf } from './content.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

const list = recordList({
  table: notices,
  number: notices.title,
  name: notices.title,
  day: notices.until,
})

/** The notices of one's own court in any state, newest first. */
export const deskNotices = (by: Actor, asked?: DeskQuestion) =>
  deskList(by, notices, list, noticeActs, asked)

/** One notice with its conditions, its signatures and its history. */
export async function deskNotice(by: Actor, id: string) {
  const notice = await deskRecord(by, notices, id)
  const { write, now } = store()
  const known = await knownOf(write, notice, now()).catch(asRefusal)
  return {
    record: shownAtDesk(notice),
    gates: gatesOfNotice(known),
    acts: openActs(by, noticeActs, notice, known.today, known),
    approvals: known.approvals,
    readings: known.readings,
    trace: await traceOf(write, id).catch(asRefusal),
  }
}
