import { and, eq, gte, isNotNull } from 'drizzle-orm'
import { store } from '../connection.ts'
import { refreshPerformance } from '../performance/refresh-performance.ts'
import { clocks } from '../time/tables.ts'
import { addDays, type CourtDate } from '../time/days.ts'

/**
 * The figures of the demo. Its courts are taken to have worked with the portal for a year, so that what was done in
 * that time counts; what still runs from before their first day stays history, and warns nobody.
 */
export async function countInDemo(today: CourtDate): Promise<void> {
  await store()
    .write.update(clocks)
    .set({ history: false })
    .where(
      and(
        eq(clocks.history, true),
        isNotNull(clocks.stoppedAt),
        gte(clocks.startedOn, addDays(today, -365)),
      ),
    )
  await refreshPerformance({ kind: 'portal' })
}
