import { sql } from 'drizzle-orm'
import { suspendedOnly } from '../cases/rules.ts'
import { caseFiles, steps } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { notifications } from '../notifications/tables.ts'
import { petitions } from '../petitions/tables.ts'
import { reports } from '../reports/tables.ts'
import { suspensionObjections } from '../suspension/tables.ts'

/** A count of one court and month: cases, and for two of them the amounts in fen. */
export interface CountedCases {
  court: string
  month: string
  name: CountName
  cases: number
  fen: number
}

/** Everything that is counted; the parts of a sum stand under it in `sums`. */
export const countNames = [
  'filed',
  'concluded',
  'completed',
  'suspended',
  'otherEnds',
  'withoutForce',
  'withForce',
  'wayKnown',
  'wayUnknown',
  'voluntary',
  'enforced',
  'settled',
  'received',
  'nothingReceived',
  'reviewed',
  'upheld',
  'reversed',
  'withdrawn',
  'petitions',
  'complaints',
  'founded',
  'notFounded',
  'notifications',
  'delivered',
  'undelivered',
] as const
export type CountName = (typeof countNames)[number]

/** Which counts add up to which: what is published of one must not give away another. */
export const sums: readonly { total: CountName; parts: readonly CountName[] }[] = [
  { total: 'concluded', parts: ['completed', 'suspended', 'otherEnds'] },
  { total: 'completed', parts: ['withoutForce', 'withForce'] },
  { total: 'completed', parts: ['wayKnown', 'wayUnknown'] },
  { total: 'wayKnown', parts: ['voluntary', 'enforced', 'settled'] },
  { total: 'reviewed', parts: ['upheld', 'reversed', 'withdrawn'] },
  { total: 'concluded', parts: ['received', 'nothingReceived'] },
  { total: 'complaints', parts: ['founded', 'notFounded'] },
  { total: 'notifications', parts: ['delivered', 'undelivered'] },
]

const zone = sql.raw(`'Asia/Shanghai'`)

/** How the words of a closing that names no way, as older records do, say that all was performed. */
const allPerformed = '执行完毕|履行完毕|全部履行|全部义务|全部执行'
/** The ways of closing that are performance, told apart by who brought it about. */
const wayKnown = `('voluntary', 'enforced', 'settled')`
/** Seizure, restriction, listing, exit ban and the like, appraisal, sale: what force looks like in the steps. */
const force = `('N10', 'N11', 'N12', 'N13', 'N16', 'N17', 'N18')`

/**
 * Counts what the indicators need, month by month (seed 2 四.2). A case that was suspended, resumed and closed was
 * concluded twice, once in each month.
 */
export const countCases = (reader: Reader) =>
  reader.execute<Omit<CountedCases, 'fen'> & { fen: string }>(sql`
    with ended as (
      select distinct on (s."case_file_id", to_char(s."done_on", 'YYYY-MM'), how)
        s."case_file_id", s."court", to_char(s."done_on", 'YYYY-MM') as month, how, s."result", f."claim", f."received"
      from (
        select "case_file_id", "court", "done_on", "result",
          case when "code" = 'N26' or "result" = 'suspended' then 'suspended'
            when "result" = 'performed' or "result" in ${sql.raw(wayKnown)} then 'completed'
            when "result" is not null then 'otherEnds'
            when "text" ~ ${suspendedOnly.source} then 'suspended'
            when "text" ~ ${allPerformed} then 'completed' else 'otherEnds' end as how
        from ${steps} where "code" in ('N26', 'N30')
      ) s join ${caseFiles} f on f."id" = s."case_file_id"
      order by s."case_file_id", to_char(s."done_on", 'YYYY-MM'), how, s."result" in ${sql.raw(wayKnown)} desc nulls last
    ), forced as (
      select distinct "case_file_id" from ${steps} where "code" in ${sql.raw(force)}
    ), counted as (
      select "court", to_char("filed_on", 'YYYY-MM') as month, 'filed' as name, 0::bigint as fen from ${caseFiles}
      union all select court, month, how, 0 from ended
      union all select court, month, 'concluded', claim from ended
      union all select court, month, case when received > 0 then 'received' else 'nothingReceived' end, received
        from ended
      union all select e.court, e.month,
          case when d."case_file_id" is null then 'withoutForce' else 'withForce' end, 0
        from ended e left join forced d on d."case_file_id" = e."case_file_id" where e.how = 'completed'
      union all select court, month, unnest(case when "result" in ${sql.raw(wayKnown)}
          then array['wayKnown', "result"] else array['wayUnknown'] end), 0
        from ended where how = 'completed'
      union all select "court", to_char("done_on", 'YYYY-MM'), unnest(array['reviewed',
          case when "result" in ('revoked', 'changed') then 'reversed' else "result" end]), 0
        from ${steps} where "code" = 'N24' and "result" is not null
      union all select "court", to_char("reviewed_on", 'YYYY-MM'), unnest(array['reviewed', case "outcome"
          when 'upheld' then 'reversed' when 'rejected' then 'upheld' else 'withdrawn' end]), 0
        from ${suspensionObjections} where "outcome" is not null
      union all select "court", to_char("received_on", 'YYYY-MM'), 'petitions', 0 from ${petitions}
      union all select "court", to_char("answered_at" at time zone ${zone}, 'YYYY-MM'), unnest(array['complaints',
          case when "outcome" = 'founded' then 'founded' else 'notFounded' end]), 0
        from ${reports} where "kind" = 'complaint' and "answered_at" is not null
      union all select "court", to_char("created_at" at time zone ${zone}, 'YYYY-MM'), unnest(array['notifications',
          case when "state" = 'delivered' then 'delivered' else 'undelivered' end]), 0
        from ${notifications} where "state" in ('delivered', 'failed')
    )
    select court, month, name, count(*)::int as cases, coalesce(sum(fen), 0)::text as fen from counted group by 1, 2, 3`)
