import { and, isNull, sql } from 'drizzle-orm'
import { limitsOfParties } from '../rulebooks/index.ts'
import { clocks } from './tables.ts'

type Clock = Pick<
  typeof clocks.$inferSelect,
  'rule' | 'history' | 'dueAt' | 'stoppedAt' | 'pausedAt'
>

/**
 * Whether a time limit of the court was not kept: it runs and is over, or was stopped, or stood still, after it was due.
 * History never is, nor a party's own limit, which is the party's to keep. A day that was reckoned without the year's
 * calendar binds the court all the same: it lies no later than it should.
 */
export function isLate(clock: Clock, now: Date): boolean {
  if (clock.history || limitsOfParties.includes(clock.rule)) return false
  return clock.dueAt < (clock.pausedAt ?? clock.stoppedAt ?? now)
}

/** Whether the day of a time limit may still move; nobody waits any more for the day of one that is stopped. */
export const isProvisional = (
  clock: Pick<typeof clocks.$inferSelect, 'provisional' | 'stoppedAt'>,
) => clock.provisional && clock.stoppedAt === null

/** Whether it stands still; one that was stopped meanwhile does so no more. */
export const isPaused = (clock: Pick<typeof clocks.$inferSelect, 'pausedAt' | 'stoppedAt'>) =>
  clock.pausedAt !== null && clock.stoppedAt === null

/** The court's own limits that run and count, in the words of the indexes that find them. */
export const runs = () =>
  and(
    isNull(clocks.stoppedAt),
    isNull(clocks.pausedAt),
    sql`not ${clocks.history}`,
    sql`not ${clocks.party}`,
  )

/** `isLate` for Postgres: the clocks that run and are over at a moment, or will be if nothing stops them. */
export const runsLateAt = (moment: Date) =>
  and(runs(), sql`${clocks.dueAt} < ${moment.toISOString()}::timestamptz`)
