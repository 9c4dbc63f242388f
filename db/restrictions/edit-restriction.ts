import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { dayOf } from '../time/days.ts'
import { mustNotBeListed } from './lift-restriction.ts'
import { columnsOf, orderFields } from './order.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/**
 * Changes an order that is not public yet. It becomes a draft again, whatever was signed or served
 * before; not while its debtor is listed on the strength of it (第一条).
 */
export const editRestriction = act(
  z.strictObject({ ...Held, ...orderFields }),
  async (court, { id, version, ...order }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, { id, version })
    mustHoldOfficeFor(by, restrictionActs.edit.office, restriction.court, dayOf(now))
    const state = mustTake(restrictionActs.edit, restriction.state)
    await mustNotBeListed(tx, restriction)
    const changed = await changeRecord(tx, restrictions, id, {
      ...columnsOf(order),
      state,
      servedOn: null,
      serviceMethod: null,
    })
    await note(court, 'restriction', changed, 'restriction.edited')
    return { id, version: changed.version }
  },
)
