import { and, asc, eq, lt } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { announce, changeRecord } from '../approvals/record.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { listingActs } from './steps.ts'
import { listings } from './tables.ts'

const batch = 200

/**
 * Marks entries whose term is over, in batches that each commit. The public does not wait for it: the views hide an
 * entry from the day after its last one (第十条; domain Y5).
 * @returns how many entries were over
 */
export async function expireListings(by: Actor): Promise<number> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  let over = 0
  for (let done = batch; done === batch; over += done) {
    done = await inOneTransaction(by, expireSome)
  }
  return over
}

async function expireSome(court: Act): Promise<number> {
  const { tx, now } = court
  const rows = await tx
    .select()
    .from(listings)
    .where(and(eq(listings.state, 'published'), lt(listings.validUntil, dayOf(now))))
    .orderBy(asc(listings.validUntil), asc(listings.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const listing of rows) {
    const changed = await changeRecord(tx, listings, listing.id, {
      state: listingActs.expire.to,
      removedAt: now,
      removalReason: 'expiry',
    })
    await announce(court, listings, 'listing', changed, 'listing.expired', {
      shown: { id: listing.id, gone: 'expiry' },
      facts: { reason: 'expiry' },
    })
  }
  return rows.length
}
