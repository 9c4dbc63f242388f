import type { Actor } from '../act.ts'
import { expireRecords } from '../approvals/expire-records.ts'
import { bountyActs } from './steps.ts'
import { bounties } from './tables.ts'

/**
 * Marks bounties whose last day has passed: the notice itself said until when it holds (财产调查规定 22).
 * @returns how many were over
 */
export const expireBounties = (by: Actor): Promise<number> =>
  expireRecords(by, {
    table: bounties,
    kind: 'bounty',
    lastDay: bounties.until,
    changes: (now) => ({ state: bountyActs.expire.to, closedAt: now }),
    entry: 'bounty.expired',
  })
