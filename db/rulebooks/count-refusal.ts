import { sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { refusalCounts } from './tables.ts'

const courtOf = (by: Actor): string => ('court' in by ? by.court : '')

/** Only what law or office forbids: a mistyped field, a lost race or a busy store is no bar that held. */
const isBar = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'law' || error.kind === 'authority')

/**
 * Counts that a bar held, in a transaction of its own because that of the refused act is gone, and refuses on.
 * What cannot be counted changes nothing of the refusal.
 */
export async function countRefusal(by: Actor, now: Date, error: unknown): Promise<never> {
  if (isBar(error)) {
    await store()
      .write.insert(refusalCounts)
      .values({ court: courtOf(by), rule: error.rule, on: dayOf(now), count: 1 })
      .onConflictDoUpdate({
        target: [refusalCounts.court, refusalCounts.rule, refusalCounts.on],
        set: { count: sql`${refusalCounts.count} + 1` },
      })
      .catch(() => undefined)
  }
  throw error
}
