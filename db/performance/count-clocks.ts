import { sql } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import { leads } from '../leads/tables.ts'
import { staff } from '../people/tables.ts'
import { petitions } from '../petitions/tables.ts'
import { reports } from '../reports/tables.ts'
import { everyTimeLimit, limitsInMinutes, limitsOfParties } from '../rulebooks/index.ts'
import { dayOf } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import type { Outcome } from './tables.ts'

/** One line of the counted limits: a court, a rule, a month, how it stands, and how long it took. */
export interface CountedLimit {
  court: string
  rule: string
  month: string
  outcome: Outcome
  days: number
  count: number
}

/** How many limits in the cases of one officer began in a month and stand so. */
export interface CountedOfficer {
  court: string
  month: string
  officer: string
  outcome: Outcome
  count: number
}

/** So many years are counted, the present one among them; what is older is no news of how a court works. */
const yearsCounted = 3

const zone = sql.raw(`'Asia/Shanghai'`)
const texts = (values: readonly string[]) =>
  sql`(select json_array_elements_text(${JSON.stringify(values)}::json))`

/** What is for its reader alone stands beside nobody's name, and is not published: a row says that there was one. */
export const confidential = everyTimeLimit().flatMap(([rule, { alone }]) => (alone ? [rule] : []))

/**
 * Counts every time limit of the courts in one pass, by rule and by officer. Left out are history, the parties' own
 * limits, and what a person ended in time with a reason: nobody kept or missed it. A limit in minutes is counted in
 * minutes, all others in days.
 */
export async function countClocks(reader: Reader, now: Date) {
  const since = `${Number(dayOf(now).slice(0, 4)) - yearsCounted + 1}-01-01`
  const rows = await reader.execute<
    (CountedLimit | CountedOfficer) & { rule: string | null } & Record<string, unknown>
  >(sql`
    select court, rule, month, officer, outcome, days, count(*)::int as count
    from (
      select court, rule, to_char(started_on, 'YYYY-MM') as month, officer, outcome,
        case when outcome in ('running', 'overdue') then 0 else greatest(took, 0) end as days
      from (
        select c."court", c."rule", c."started_on", 
          case when c."rule" in ${texts(confidential)} then '' else coalesce(f."officer", s."name", '') end as officer,
          case
            when c."stopped_at" <= c."due_at" then 'inTime'
            when c."stopped_at" is not null then 'late'
            when c."paused_at" is null and c."due_at" < ${now.toISOString()}::timestamptz then 'overdue'
            else 'running'
          end as outcome,
          case when j."at" is null then (c."stopped_at" at time zone ${zone})::date - c."started_on"
            else floor(extract(epoch from c."stopped_at" - j."at") / 60)::int end as took
        from ${clocks} c
        left join ${caseFiles} f on f."id" = c."case_file_id"
        left join ${staff} s on s."id" = c."holder"
        left join ${journal} j on j."seq" = c."started_by" and c."rule" in ${texts(limitsInMinutes)}
        where c."started_on" >= ${since}::date and not c."history" and not c."party"
          and c."rule" not in ${texts(limitsOfParties)} and not (c."ended" and c."stopped_at" <= c."due_at")
      ) counted
    ) grouped
    group by grouping sets ((court, rule, month, outcome, days), (court, month, officer, outcome))`)
  return {
    limits: rows.filter((row): row is CountedLimit & typeof row => row.rule !== null),
    officers: rows.filter(
      (row): row is CountedOfficer & typeof row => row.rule === null && row['officer'] !== '',
    ),
  }
}

/** Counts how long people waited for an answer to a lead, a correction, a complaint, a petition (domain Y17). */
export const countAnswers = (reader: Reader) =>
  reader.execute<CountedLimit & Record<string, unknown>>(sql`
    select court, rule, to_char(began, 'YYYY-MM') as month,
      case when done is null then 'running' else 'inTime' end as outcome,
      coalesce(greatest(done - began, 0), 0) as days, count(*)::int as count
    from (
      select "court", 'answer.lead' as rule, ("received_at" at time zone ${zone})::date as began,
        ("concluded_at" at time zone ${zone})::date as done from ${leads}
      union all
      select "court", 'answer.' || "kind", ("received_at" at time zone ${zone})::date,
        ("answered_at" at time zone ${zone})::date from ${reports}
      union all
      select "court", 'answer.petition', "received_on", ("replied_at" at time zone ${zone})::date from ${petitions}
    ) waited
    group by 1, 2, 3, 4, 5`)
