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
import { heldByListing, notWhileListed } from './held-by-listing.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

const list = recordList({
  table: restrictions,
  number: restrictions.orderNumber,
  name: restrictions.name,
  day: restrictions.orderedOn,
})

/** The restrictions of one's own court in any state, newest first. */
export async function deskRestrictions(by: Actor, asked?: DeskQuestion) {
  const page = await deskList(by, restrictions, list, restrictionActs, asked)
  const held = await heldByListing(store().write, page.rows)
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, acts: possible(row.acts, held.has(row.id)) })),
  }
}

const possible = (acts: string[], held: boolean) =>
  held ? acts.filter((act) => !notWhileListed.includes(act)) : acts

/** One restriction with its conditions, its signatures and its history. */
export async function deskRestriction(by: Actor, id: string) {
  const restriction = await deskRecord(by, restrictions, id)
  const { write, now } = store()
  const known = await knownOf(write, restriction, now()).catch(asRefusal)
  return {
    record: shownAtDesk(restriction),
    gates: gatesOfRestriction(known),
    acts: possible(
      openActs(by, restrictionActs, restriction, known.today, known),
      known.heldByListing,
    ),
    approvals: known.approvals,
    readings: known.readings,
    trace: await traceOf(write, id).catch(asRefusal),
  }
}
