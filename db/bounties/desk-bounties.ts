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
import { gatesOfBounty, knownOf } from './content.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'
import { applicantsOf } from './basis.ts'

const list = recordList({
  table: bounties,
  number: bounties.number,
  name: bounties.name,
  day: bounties.until,
})

/** The bounties of one's own court in any state, newest first. */
export const deskBounties = (by: Actor, asked?: DeskQuestion) =>
  deskList(by, bounties, list, bountyActs, asked)

/** One bounty with its conditions, its signatures and its history. */
export async function deskBounty(by: Actor, id: string) {
  const bounty = await deskRecord(by, bounties, id)
  const { write, now } = store()
  const known = await knownOf(write, bounty, now()).catch(asRefusal)
  const applicants = await applicantsOf(write, bounty.caseFileId).catch(asRefusal)
  return {
    record: {
      ...shownAtDesk(bounty),
      applicant: applicants.find(([id]) => id === bounty.applicantId)?.[1],
    },
    applicants,
    gates: gatesOfBounty(known),
    acts: openActs(by, bountyActs, bounty, known.today, known),
    approvals: known.approvals,
    readings: known.readings,
    trace: await traceOf(write, id).catch(asRefusal),
  }
}
