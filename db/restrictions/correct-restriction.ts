import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { mustCorrectCleanly } from '../readings/correct-cleanly.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, restrictionConditions, shownOf } from './content.ts'
import { columnsOf, orderFields, textsOf } from './order.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/** Puts a public order right: the next version under the same address, answered for by who corrects it. */
export const correctRestriction = act(
  z.strictObject({ ...Held, ...orderFields }),
  async (court, { id, version, ...order }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, { id, version })
    const office = mustHoldOfficeFor(
      by,
      restrictionActs.correct.office,
      restriction.court,
      dayOf(now),
    )
    const state = mustTake(restrictionActs.correct, restriction.state)
    const known = await knownOf(tx, restriction, now)
    if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
    const corrected = columnsOf(order)
    await mustCorrectCleanly(tx, {
      record: restriction,
      before: textsOf(restriction),
      after: textsOf(corrected),
      today: dayOf(now),
    })
    mustMeet(
      restrictionConditions,
      { ...known, restriction: { ...restriction, ...corrected } },
      'signature',
    )
    const changed = await changeRecord(tx, restrictions, id, { ...corrected, state })
    await approve(court, restriction, contentOf(changed), 'restriction.correct', office)
    const publicNumber = await announce(
      court,
      restrictions,
      'restriction',
      changed,
      'restriction.corrected',
      { shown: await shownOf(tx, id) },
    )
    return { id, version: changed.version, publicNumber }
  },
)
