import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, HeldOnly, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { restrictionActs } from './steps.ts'
import { mustNotBeListed } from './lift-restriction.ts'
import { restrictions } from './tables.ts'

/** Gives up an order that was never public; not while its debtor is listed on the strength of it (第一条). */
export const withdrawRestriction = act(HeldOnly, async (court, asked) => {
  const { tx, by, now } = court
  const restriction = await lockRecord(court, restrictions, asked)
  mustHoldOfficeFor(by, restrictionActs.withdraw.office, restriction.court, dayOf(now))
  const state = mustTake(restrictionActs.withdraw, restriction.state)
  await mustNotBeListed(tx, restriction)
  const changed = await changeRecord(tx, restrictions, restriction.id, { state })
  await note(court, 'restriction', changed, 'restriction.withdrawn')
  return { id: restriction.id, version: changed.version }
})
