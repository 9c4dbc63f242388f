import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { courts } from '../people/tables.ts'
import { recordset } from '../recordset.ts'
import { countCases, type CountedCases } from './count-cases.ts'
import {
  confidential,
  countAnswers,
  countClocks,
  type CountedLimit,
  type CountedOfficer,
} from './count-clocks.ts'
import { publishCounts, publishRule, type PublishedClock } from './publish.ts'
import {
  performanceClocks,
  performanceCounts,
  performanceFigures,
  performanceOfficers,
  performanceRuns,
  performanceTallies,
} from './tables.ts'

/**
 * Counts anew how every court keeps its limits and what its cases came to, and decides what of it may be public
 * (seed 2 四.2: the system itself takes the figures from the cases). The counting reads outside of the transaction:
 * followers of the journal wait for nothing but the short writing.
 */
export async function refreshPerformance(by: Actor): Promise<{ asOf: Date }> {
  if (by.kind !== 'portal') mustHaveDuty(by, 'performance.see')
  const { write, now } = store()
  const asOf = now()
  const counted = await write.transaction(
    async (tx) => {
      // Room to group millions of rows in memory; a transaction that only reads holds nobody up.
      await tx.execute(sql`set local work_mem = '128MB'`)
      return countClocks(tx, asOf)
    },
    { accessMode: 'read only' },
  )
  const limits = [...counted.limits, ...(await countAnswers(write))]
  const cases = (await countCases(write)).map((row) => ({ ...row, fen: Number(row.fen) }))
  const clocks: PublishedClock[] = []
  for (const [rule, own] of Map.groupBy(limits, (limit) => limit.rule)) {
    if (!confidential.includes(rule)) clocks.push(...publishRule(rule, own))
    // Deciding what stays hidden is work; requests of the same process go on meanwhile.
    await breathe()
  }
  const figures = publishCounts(cases)
  await inOneTransaction(by, async (court) => {
    await court.tx.execute(sql`select pg_advisory_xact_lock(hashtext('performance'))`)
    await writeOwn(court, { limits, officers: counted.officers, cases })
    await writePublic(court, clocks, figures)
    await court.tx.delete(performanceRuns)
    await court.tx.execute(sql`
      insert into ${performanceRuns} ("court", "as_of")
      select "code", ${asOf.toISOString()}::timestamptz from ${courts}`)
    await court.journal({
      kind: 'performance.refreshed',
      court: by.kind === 'staff' ? by.court : null,
      subject: { kind: 'performance', id: null },
      facts: { rules: new Set(limits.map(({ rule }) => rule)).size, rows: clocks.length },
    })
  })
  return { asOf }
}

interface Counted {
  limits: CountedLimit[]
  officers: CountedOfficer[]
  cases: CountedCases[]
}

async function writeOwn({ tx }: Act, { limits, officers, cases }: Counted) {
  await tx.delete(performanceTallies)
  await tx.execute(sql`
    insert into ${performanceTallies} ("court", "rule", "month", "outcome", "days", "count")
    select r."court", r."rule", r."month", r."outcome", r."days", r."count"
    from ${recordset(
      'r',
      {
        court: 'text',
        rule: 'text',
        month: 'text',
        outcome: 'text',
        days: 'integer',
        count: 'integer',
      },
      limits,
    )}`)
  await tx.delete(performanceOfficers)
  await tx.execute(sql`
    insert into ${performanceOfficers} ("court", "month", "officer", "outcome", "count")
    select r."court", r."month", r."officer", r."outcome", r."count"
    from ${recordset(
      'r',
      { court: 'text', month: 'text', officer: 'text', outcome: 'text', count: 'integer' },
      officers,
    )}`)
  await tx.delete(performanceCounts)
  await tx.execute(sql`
    insert into ${performanceCounts} ("court", "month", "name", "cases", "fen")
    select r."court", r."month", r."name", r."cases", r."fen"
    from ${recordset(
      'r',
      { court: 'text', month: 'text', name: 'text', cases: 'integer', fen: 'bigint' },
      cases,
    )}`)
}

async function writePublic(
  { tx }: Act,
  clocks: PublishedClock[],
  figures: ReturnType<typeof publishCounts>,
) {
  await tx.delete(performanceClocks)
  await tx.execute(sql`
    insert into ${performanceClocks} ("court", "period", "rule", "started", "in_time", "late", "running", "overdue",
      "median_days", "worst_days")
    select r."court", r."period", r."rule", r."started", r."inTime", r."late", r."running", r."overdue",
      r."medianDays", r."worstDays"
    from ${recordset(
      'r',
      {
        court: 'text',
        period: 'text',
        rule: 'text',
        started: 'integer',
        inTime: 'integer',
        late: 'integer',
        running: 'integer',
        overdue: 'integer',
        medianDays: 'integer',
        worstDays: 'integer',
      },
      clocks,
    )}`)
  await tx.delete(performanceFigures)
  await tx.execute(sql`
    insert into ${performanceFigures} ("court", "period", "name", "cases", "fen")
    select r."court", r."period", r."name", r."cases", r."fen"
    from ${recordset(
      'r',
      { court: 'text', period: 'text', name: 'text', cases: 'integer', fen: 'bigint' },
      figures,
    )}`)
}
