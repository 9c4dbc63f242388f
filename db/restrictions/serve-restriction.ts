import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { servedOnBy } from '../approvals/served-on.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Day } from '../fields.ts'
import { serviceMethods } from '../listings/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/**
 * Records how the order was served. Of an announcement the day of its publication is given; it counts as served thirty
 * days later (民事诉讼法第九十五条).
 */
export const serveRestriction = act(
  z.strictObject({ ...Held, servedOn: Day, method: z.enum(serviceMethods) }),
  async (court, { servedOn: day, method, ...asked }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, asked)
    const today = dayOf(now)
    mustHoldOfficeFor(by, restrictionActs.serve.office, restriction.court, today)
    const state = mustTake(restrictionActs.serve, restriction.state)
    if (day < restriction.orderedOn || day > today) throw new Refusal('restriction-served-day')
    const servedOn = servedOnBy(method, day)
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
