import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import type { Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import type { Restriction } from './content.ts'
import { heldByListing } from './held-by-listing.ts'
import { liftReasons, type LiftReason } from './items.ts'
import { Places } from './publish-restriction.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

const reasons = Object.keys(liftReasons) as LiftReason[]

/** Lifts a restriction in every place where it was announced, and never while its debtor is still listed (第一条、第九条). */
export const liftRestriction = act(
  z.strictObject({ ...Held, reason: z.enum(reasons), liftedIn: Places }),
  async (court, { reason, liftedIn, ...asked }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, asked)
    mustHoldOfficeFor(by, restrictionActs.lift.office, restriction.court, dayOf(now))
    const state = mustTake(restrictionActs.lift, restriction.state)
    await mustNotBeListed(tx, restriction)
    const missing = restriction.announcedIn.filter((place) => !liftedIn.includes(place))
    if (missing.length > 0) {
      throw new Refusal('restriction-lift-scope', {
        missing: missing.join('、'),
        missingEn: missing.join(', '),
      })
    }
    const changed = await changeRecord(tx, restrictions, restriction.id, {
      state,
      liftedIn,
      liftedAt: now,
      liftReason: reason,
    })
    const publicNumber = await announce(
      court,
      restrictions,
      'restriction',
      changed,
      'restriction.lifted',
      { shown: { id: restriction.id, gone: 'lifted' }, facts: { reason } },
    )
    return { id: restriction.id, version: changed.version, publicNumber }
  },
)

/** Whoever is on the list stays restricted. */
export async function mustNotBeListed(tx: Tx, restriction: Restriction): Promise<void> {
  const held = await heldByListing(tx, [restriction])
  if (held.has(restriction.id)) throw new Refusal('restriction-still-listed')
}
