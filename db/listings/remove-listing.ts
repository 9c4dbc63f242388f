import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf } from '../time/days.ts'
import { removalReasons, type RemovalReason } from './grounds.ts'
import { runningRestriction } from './known.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

const reasons = (Object.keys(removalReasons) as RemovalReason[]).filter(
  (reason): reason is Exclude<RemovalReason, 'expiry'> => reason !== 'expiry',
)

/**
 * Takes an entry off the list, with the class of the reason (第九条、第十条). A restriction on the same debtor is
 * another measure: it goes on, and the answer says so.
 */
export const removeListing = act(
  z.strictObject({ ...Held, reason: z.enum(reasons) }),
  async (court, { reason, ...asked }) => {
    const { tx, by, now } = court
    const listing = await lockRecord(court, listings, asked)
    mustHoldOfficeFor(by, listingActs.remove.office, listing.court, dayOf(now))
    const state = mustTake(listingActs.remove, listing.state)
    const changed = await changeRecord(tx, listings, listing.id, {
      state,
      removedAt: now,
      removalReason: reason,
    })
    const publicNumber = await announce(court, listings, 'listing', changed, 'listing.removed', {
      shown: { id: listing.id, gone: reason },
      facts: { reason },
    })
    const restriction = await runningRestriction(tx, listing.partyId)
    const says = restrictionSays(restriction !== undefined)
    return { id: listing.id, version: changed.version, publicNumber, restriction, says }
  },
)

/** What whoever removed an entry is told about the restriction on the same debtor. */
const restrictionSays = (runs: boolean): Says =>
  runs
    ? {
        zh: '失信信息已删除。对该被执行人的限制消费令仍然有效，需要解除的，请另行办理。',
        en: 'The entry is removed. The restriction on this debtor is still in force; lift it separately if it is to end.',
      }
    : {
        zh: '失信信息已删除。对该被执行人没有仍然有效的限制消费令。',
        en: 'The entry is removed. No restriction on this debtor is in force.',
      }
