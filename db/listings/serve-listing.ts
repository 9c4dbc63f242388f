import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { changeRecord, Held, lockRecord, note } from '../approvals/record.ts'
import { servedOnBy } from '../approvals/served-on.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Day, maybe } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { listingActs } from './steps.ts'
import { listings, serviceMethods } from './tables.ts'

const Service = z.strictObject({
  ...Held,
  servedOn: Day,
  method: z.enum(serviceMethods),
  graceUntil: maybe(Day),
})

/**
 * Records how the decision was served, and until when the debtor still has time (第五条; 法发〔2019〕35号 第15条). Of an
 * announcement the day of its publication is given; it counts as served thirty days later (民事诉讼法第九十五条).
 */
export const serveListing = act(
  Service,
  async (court, { servedOn: day, method, graceUntil, ...asked }) => {
    const { tx, by, now } = court
    const listing = await lockRecord(court, listings, asked)
    const today = dayOf(now)
    mustHoldOfficeFor(by, listingActs.serve.office, listing.court, today)
    const state = mustTake(listingActs.serve, listing.state)
    if (day < listing.decidedOn || day > today) throw new Refusal('listing-served-day')
    const servedOn = servedOnBy(method, day)
    if (graceUntil) mustBeGrace(servedOn, graceUntil)
    const changed = await changeRecord(tx, listings, listing.id, {
      state,
      servedOn,
      serviceMethod: method,
      graceUntil: graceUntil ?? null,
    })
    await note(court, 'listing', changed, 'listing.served', {
      facts: { method, grace: graceUntil !== undefined },
      on: servedOn,
      ...(graceUntil && { due: graceUntil }),
    })
    return { id: listing.id, version: changed.version }
  },
)

/** A grace period is one to three months. */
function mustBeGrace(servedOn: CourtDate, graceUntil: CourtDate): void {
  const from = addMonths(servedOn, 1)
  const to = addMonths(servedOn, 3)
  if (graceUntil < from || graceUntil > to) throw new Refusal('listing-grace-length', { from, to })
}
