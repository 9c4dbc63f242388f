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
import { gatesOfRestriction, knownOf } from './content.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

const list = recordList({
  table: restrictions,
  number: restrictions.orderNumber,
  name: restrictions.name,
  day: restrictions.orderedOn,
})

/** The restrictions of one's own court in any state, newest first. */
export const deskRestrictions = (by: Actor, asked?: DeskQuestion) =>
  deskList(by, restrictions, list, restrictionActs, asked)

/** One restriction with its conditions, its signatures and its history. */
export async function deskRestriction(by: Actor, id: string) {
  const restriction = await deskRecord(by, restrictions, id)
  const { write, now } = store()
  const known = await knownOf(write, restriction, now()).catch(asRefusal)
  return {
    record: shownAtDesk(restriction),
    gates: gatesOfRestriction(known),
    acts: openActs(by, restrictionActs, restriction, known.today, known),
    approvals: known.approvals,
    readings: known.readings,
    trace: await traceOf(write, id).catch(asRefusal),
  }
}
