import { eq, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { leads } from '../leads/tables.ts'
import { claimPayouts, claims } from '../rewards/tables.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { periodOf } from './periods.ts'
import { keptFor, type KeptFor } from './tables.ts'

/** When a reward was last paid for it. */
const paidAt = sql`(select max(${claimPayouts.at}) from ${claimPayouts} join ${claims} on ${claims.id} = ${claimPayouts.claimId} where ${claims.leadId} = ${leads.id})`

/** Why a concluded lead is kept: by what was found out, or because a reward was paid for it. */
export const keptForOf = sql<KeptFor>`case when ${paidAt} is null then ${leads.outcome} else 'paid' end`

/** The moment from which its period counts. */
const sinceMoment = sql`greatest(${leads.concludedAt}, ${paidAt})`

/** The months of each period in a court, as Postgres reckons them; the same clamping as `addMonths`. */
const monthsIn = (court: string, today: CourtDate): SQL =>
  sql`case ${keptForOf} ${sql.join(
    keptFor.map((what) => sql`when ${what} then ${periodOf(what, court, today).length}::int`),
    sql` `,
  )} end`

/** The last day on which a concluded lead of a court is kept, as a part of a question. */
export const keptUntilOf = (court: string, today: CourtDate): SQL<CourtDate> =>
  sql<CourtDate>`((${sinceMoment} at time zone 'Asia/Shanghai')::date + make_interval(months => ${monthsIn(court, today)}))::date`

/** How long a lead is kept, and how long its receipt opens it. */
export interface LeadKept {
  keptFor: KeptFor
  rule: string
  until: CourtDate
  /** The last day on which the receipt opens what was written. */
  readableUntil: CourtDate
}

type Lead = Pick<typeof leads.$inferSelect, 'id' | 'court' | 'outcome' | 'concludedAt'>

/** How long a concluded lead is kept (使用规则 五十); nothing as long as it is not concluded. */
export async function leadKept(
  reader: Reader,
  lead: Lead,
  today: CourtDate,
): Promise<LeadKept | undefined> {
  if (!lead.concludedAt) return undefined
  const [row] = await reader
    .select({ keptFor: keptForOf, until: keptUntilOf(lead.court, today) })
    .from(leads)
    .where(eq(leads.id, lead.id))
  const readable = addMonths(dayOf(lead.concludedAt), periodOf('receipt', lead.court, today).length)
  const { until, keptFor: why } = row!
  return {
    keptFor: why,
    rule: periodOf(why, lead.court, today).rule,
    until,
    readableUntil: readable < until ? readable : until,
  }
}
