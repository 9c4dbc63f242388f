import type { Actor } from '../act.ts'
import { expireRecords } from '../approvals/expire-records.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

/**
 * Marks entries whose term is over (第十条; domain Y5). The three working days to remove them count from the last day,
 * so that it shows when the portal itself was too late.
 * @returns how many entries were over
 */
export const expireListings = (by: Actor): Promise<number> =>
  expireRecords(by, {
    table: listings,
    kind: 'listing',
    lastDay: listings.validUntil,
    changes: (now) => ({
      state: listingActs.expire.to,
      removedAt: now,
      removalReason: 'expiry',
    }),
    entry: 'listing.expired',
    due: 'listing.removalDue',
  })
