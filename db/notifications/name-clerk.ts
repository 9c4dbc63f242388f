import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { holdersOf } from '../people/in-office.ts'
import { dayOf } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import type { Row } from './evidence.ts'

const rule = 'notification-undelivered'

/**
 * Gives the work that a notification which arrived nowhere leaves behind to one clerk of the court by name: to whoever has
 * the least of it (使用规则 五十七（二）). Without a clerk it stays with the office.
 */
export async function nameClerk(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  row: Pick<Row, 'id' | 'court'>,
): Promise<void> {
  const clerks = await holdersOf(tx, [row.court], ['clerk'], [], dayOf(now))
  const ids = [...new Set(clerks.flatMap(({ id, role }) => (role === 'clerk' ? [id] : [])))]
  if (ids.length === 0) return
  const busy = await tx
    .select({ holder: clocks.holder, count: sql<number>`count(*)::int` })
    .from(clocks)
    .where(and(inArray(clocks.holder, ids), eq(clocks.rule, rule), isNull(clocks.stoppedAt)))
    .groupBy(clocks.holder)
  const workOf = (id: string) => busy.find(({ holder }) => holder === id)?.count ?? 0
  const [clerk] = ids.toSorted((a, b) => workOf(a) - workOf(b) || (a < b ? -1 : 1))
  await tx
    .update(clocks)
    .set({ holder: clerk!, assigned: true })
    .where(and(eq(clocks.rule, rule), eq(clocks.subjectId, row.id), isNull(clocks.stoppedAt)))
}
