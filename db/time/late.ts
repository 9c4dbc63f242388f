import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { limitsOfParties } from '../rulebooks/index.ts'
import { clocks } from './tables.ts'

type Clock = Pick<typeof clocks.$inferSelect, 'rule' | 'history' | 'dueAt' | 'stoppedAt'>

/**
 * Whether a time limit of the court was not kept: it runs and is over, or was stopped after it was due. History never is, nor a party's own limit, which is the party's to keep.
 * A day that was reckoned without the year's calendar binds the court all the same: it lies no later than it should.
 */
export function isLate(clock: Clock, now: Date): boolean {
  if (clock.history || limitsOfParties.includes(clock.rule)) return false
  return clock.dueAt < (clock.stoppedAt ?? now)
}

/** Whether the day of a time limit may still move; nobody waits any more for the day of one that is stopped. */
export const isProvisional = (
  clock: Pick<typeof clocks.$inferSelect, 'provisional' | 'stoppedAt'>,
) => clock.provisional && clock.stoppedAt === null

/** `isLate` for Postgres: the clocks that run and are over at a moment, or will be if nothing stops them. */
export const runsLateAt = (moment: Date) =>
  and(
    isNull(clocks.stoppedAt),
    eq(clocks.history, false),
    notInArray(clocks.rule, [...limitsOfParties]),
    sql`${clocks.dueAt} < ${moment.toISOString()}::timestamptz`,
  )
