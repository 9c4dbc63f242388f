import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Day } from '../fields.ts'
import { serviceMethods } from '../listings/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/** Records that the order was served. */
export const serveRestriction = act(
  z.strictObject({ ...Held, servedOn: Day, method: z.enum(serviceMethods) }),
  async (court, { servedOn, method, ...asked }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, asked)
    const today = dayOf(now)
    mustHoldOfficeFor(by, 'restriction.serve', restriction.court, today)
    const state = mustTake(restrictionActs.serve, restriction.state)
    if (servedOn < restriction.orderedOn || servedOn > today) {
      throw new Refusal('restriction-served-day')
    }
    const changed = await changeRecord(tx, restrictions, restriction.id, {
      state,
      servedOn,
      serviceMethod: method,
    })
    await note(court, 'restriction', changed, 'restriction.served', {
      facts: { method },
      on: servedOn,
    })
    return { id: restriction.id, version: changed.version }
  },
)
