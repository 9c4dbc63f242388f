import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { countsHiddenFrom } from '../reports/counts-hidden.ts'
import { dayOf } from '../time/days.ts'
import { isPeriod, monthsOf } from './periods.ts'
import {
  clockFigure,
  isQuestion,
  measureFigures,
  type ClockFigure,
  type MeasureFigure,
} from './show.ts'
import { summarise, type Tally } from './summary.ts'
import {
  performanceCounts,
  performanceOfficers,
  performanceRuns,
  performanceTallies,
  type Outcome,
} from './tables.ts'

const Asked = z.strictObject({ period: maybe(z.string().max(10)) })

/** How the limits in the cases of one officer stand, for those who answer for the bureau. */
export interface OfficerFigure {
  officer: string
  started: number
  inTime: number
  late: number
  running: number
  overdue: number
}

/** How one’s own court works, every count as it is. */
export interface DeskPerformance {
  period: string
  periods: string[]
  asOf: Date | null
  clocks: ClockFigure[]
  answers: ClockFigure[]
  measures: MeasureFigure[]
  /** In the order of names: nobody is ranked. */
  officers: OfficerFigure[]
}

/**
 * The figures of one’s own court, unsuppressed, by rule and by officer: for the court alone, so that whoever directs
 * the work sees where it waits (seed 2 四.2 随时发现问题、查找弱项). Complaints, and how many were found valid, are the
 * supervisor’s and the president’s to know (domain C-8).
 */
export async function deskPerformance(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<DeskPerformance> {
  const staff = mustHaveDuty(by, 'performance.see')
  const { court, roles } = staff
  const asked = readInput(Asked, raw)
  if (asked.period !== undefined && !isPeriod(asked.period)) throw new Refusal('performance-period')
  const { write, now } = store()
  const period = asked.period ?? dayOf(now()).slice(0, 4)
  const months = monthsOf(period)
  const ofPeriod = and(
    eq(performanceTallies.court, court),
    inArray(performanceTallies.month, months),
  )
  const [runs, tallies, officers, counts, known] = await Promise.all([
    write.select().from(performanceRuns).where(eq(performanceRuns.court, court)),
    write.select().from(performanceTallies).where(ofPeriod),
    write
      .select()
      .from(performanceOfficers)
      .where(and(eq(performanceOfficers.court, court), inArray(performanceOfficers.month, months))),
    write
      .select({
        name: performanceCounts.name,
        cases: sql<number>`sum(${performanceCounts.cases})::int`,
        fen: sql<number>`sum(${performanceCounts.fen})::float8`,
      })
      .from(performanceCounts)
      .where(and(eq(performanceCounts.court, court), inArray(performanceCounts.month, months)))
      .groupBy(performanceCounts.name),
    write
      .selectDistinct({ year: sql<string>`left(${performanceCounts.month}, 4)` })
      .from(performanceCounts)
      .where(eq(performanceCounts.court, court)),
  ])
  const hidden = countsHiddenFrom(staff)
  const clocks = [...Map.groupBy(tallies, ({ rule }) => rule)]
    .filter(([rule]) => !hidden.has(rule))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, own]) => clockFigure(rule, countsOf(own)) ?? [])
  const knowsComplaints = roles.includes('supervisor') || roles.includes('president')
  return {
    period,
    periods: known
      .map(({ year }) => year)
      .toSorted((a, b) => (a < b ? 1 : -1))
      .flatMap((year) => [year, ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)]),
    asOf: runs[0]?.asOf ?? null,
    clocks: clocks.filter(({ rule }) => !isQuestion(rule)),
    answers: clocks.filter(({ rule }) => isQuestion(rule)),
    measures: measureFigures(new Map(counts.map((row) => [row.name, row]))).filter(
      ({ name }) => name !== 'misconduct' || knowsComplaints,
    ),
    officers: officersOf(officers),
  }
}

function countsOf(tallies: readonly Tally[]) {
  const { medianDays, worstDays, ...counts } = summarise(tallies)
  return { ...counts, medianDays: medianDays ?? null, worstDays: worstDays ?? null }
}

/** The limits in the cases of each officer, in the order of names: nobody is ranked. */
function officersOf(counted: readonly { officer: string; outcome: Outcome; count: number }[]) {
  return [...Map.groupBy(counted, ({ officer }) => officer)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'zh-CN'))
    .map(([officer, own]): OfficerFigure => {
      const {
        medianDays: _,
        worstDays: __,
        ...counts
      } = summarise(own.map(({ outcome, count }) => ({ outcome, count, days: 0 })))
      return { officer, ...counts }
    })
}
