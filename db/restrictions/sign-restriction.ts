import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, restrictionConditions } from './content.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/** The president signs a restriction on spending (第五条); the signature is bound to what it says now. */
export const signRestriction = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const restriction = await lockRecord(court, restrictions, asked)
  const office = mustHoldOfficeFor(
    by,
    restrictionActs.sign.office,
    restriction.court,
    dayOf(now),
    'restriction-president',
  )
  const state = mustTake(restrictionActs.sign, restriction.state)
  const known = await knownOf(tx, restriction, now)
  if (known.authors.has(office.staff.staffId)) throw new Refusal('four-eyes')
  mustMeet(restrictionConditions, known, 'signature')
  await approve(court, restriction, contentOf(restriction), 'restriction.sign', office)
  const changed = await changeRecord(tx, restrictions, restriction.id, { state })
  await note(court, 'restriction', changed, 'restriction.signed', { rule: 'restriction-authority' })
  return { id: restriction.id, version: changed.version }
})
