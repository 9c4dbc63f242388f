import type { Actor } from '../act.ts'
import { expireRecords } from '../approvals/expire-records.ts'
import { noticeActs } from './steps.ts'
import { notices } from './tables.ts'

/**
 * Marks notices whose last day has passed; those without one stay until they are taken down.
 * @returns how many were over
 */
export const expireNotices = (by: Actor): Promise<number> =>
  expireRecords(by, {
    table: notices,
    kind: 'notice',
    lastDay: notices.until,
    changes: (now) => ({ state: noticeActs.expire.to, removedAt: now, removalReason: 'expiry' }),
    entry: 'notice.expired',
  })
