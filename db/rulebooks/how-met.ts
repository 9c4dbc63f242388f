import { sql } from 'drizzle-orm'
import { approvals } from '../approvals/tables.ts'
import { store } from '../connection.ts'
import { notifications } from '../notifications/tables.ts'
import { performanceTallies } from '../performance/tables.ts'
import { startOf, type CourtDate } from '../time/days.ts'
import { refusalCounts } from './tables.ts'

/** How often a rule was met this year: a limit by how it ended, any other by how often it was applied. */
export type Met = Readonly<Record<string, number>>

/**
 * How often each rule of a court was met in the year of a day, with one question of the store: limits kept, late and
 * running; bars that held; notifications sent; signatures given. Authorities go by their act.
 */
export async function metThisYear(court: string, today: CourtDate): Promise<Map<string, Met>> {
  const year = today.slice(0, 4)
  const begins = `${year}-01-01` as CourtDate
  const since = startOf(begins).toISOString()
  const rows = await store().write.execute<{ name: string; what: string; times: number }>(sql`
    select ${performanceTallies.rule} as name, ${performanceTallies.outcome} as what,
      sum(${performanceTallies.count})::int as times
    from ${performanceTallies}
    where ${performanceTallies.court} = ${court} and ${performanceTallies.month} like ${`${year}-%`}
    group by 1, 2
    union all
    select ${refusalCounts.rule}, 'held', sum(${refusalCounts.count})::int from ${refusalCounts}
    where ${refusalCounts.court} in (${court}, '') and ${refusalCounts.on} >= ${begins}
    group by 1
    union all
    select ${notifications.rule}, 'told', count(*)::int from ${notifications}
    where ${notifications.court} = ${court} and ${notifications.createdAt} >= ${since}::timestamptz
    group by 1
    union all
    select ${approvals.act}, 'signed', count(*)::int from ${approvals}
    where ${approvals.court} = ${court} and ${approvals.at} >= ${since}::timestamptz
    group by 1`)
  const met = new Map<string, Record<string, number>>()
  for (const { name, what, times } of rows) met.set(name, { ...met.get(name), [what]: times })
  return met
}
