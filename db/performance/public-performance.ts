import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { findCourt, listCourts, type Court } from '../people/courts.ts'
import { asRefusal } from '../refuse-input.ts'
import { Refusal } from '../refusal.ts'
import { everyCourt, isPeriod } from './periods.ts'
import {
  clockFigure,
  isQuestion,
  measureFigures,
  type ClockFigure,
  type MeasureFigure,
} from './show.ts'
import { publicClocks, publicFigures, publicRuns } from './views.ts'

const Asked = z.strictObject({
  court: maybe(z.string().max(20)),
  period: maybe(z.string().max(10)),
})

/** How a court works, as anyone may know it (M19, domain Y17). */
export interface Performance {
  /** null: all courts together. */
  court: Pick<Court, 'code' | 'name' | 'nameEn'> | null
  period: string
  /** The years and quarters that can be asked for, the latest first. */
  periods: string[]
  /** When it was counted; null before the first time. */
  asOf: Date | null
  clocks: ClockFigure[]
  answers: ClockFigure[]
  measures: MeasureFigure[]
  /** Cases filed and concluded in each quarter of the year. */
  quarters: { period: string; filed: number | null; concluded: number | null }[]
}

/**
 * What is public of how the courts keep their limits and what their cases came to: sums alone, none of them small, and
 * nothing of any officer.
 * @throws Refusal not-found for an unknown court, performance-period for what is no year or quarter
 */
export async function publicPerformance(raw: z.input<typeof Asked> = {}): Promise<Performance> {
  const asked = readInput(Asked, raw)
  if (asked.period !== undefined && !isPeriod(asked.period)) throw new Refusal('performance-period')
  const court = await chosenCourt(asked.court)
  const code = court?.code ?? everyCourt
  const { read } = store()
  const [runs, known] = await Promise.all([
    read
      .select({ asOf: sql<string | null>`min(${publicRuns.asOf})` })
      .from(publicRuns)
      .catch(asRefusal),
    read
      .selectDistinct({ period: publicFigures.period })
      .from(publicFigures)
      .where(eq(publicFigures.court, code))
      .catch(asRefusal),
  ])
  const asOf = runs[0]?.asOf ? new Date(runs[0].asOf) : null
  const periods = known.map((row) => row.period).toSorted(latestFirst)
  const period = asked.period ?? periods.find((each) => each.length === 4) ?? yearOf(asOf)
  const of = { code, period }
  const [clocks, figures, ofYear] = await Promise.all([
    clocksOf(of),
    figuresOf(of),
    read
      .select()
      .from(publicFigures)
      .where(
        and(
          eq(publicFigures.court, code),
          sql`${publicFigures.period} like ${`${period.slice(0, 4)}Q%`}`,
          sql`${publicFigures.name} in ('filed', 'concluded')`,
        ),
      ),
  ])
  const quarters = [...new Set(ofYear.map((row) => row.period))].toSorted()
  const caseCount = (quarter: string, name: string) => {
    const row = ofYear.find((one) => one.period === quarter && one.name === name)
    return row ? row.cases : 0
  }
  return {
    court: court ? { code: court.code, name: court.name, nameEn: court.nameEn } : null,
    period,
    periods,
    asOf,
    clocks: clocks.filter(({ rule }) => !isQuestion(rule)),
    answers: clocks.filter(({ rule }) => isQuestion(rule)),
    measures: measureFigures(figures),
    quarters: quarters.map((quarter) => ({
      period: quarter,
      filed: caseCount(quarter, 'filed'),
      concluded: caseCount(quarter, 'concluded'),
    })),
  }
}

/** The court that was named; where there is only one, that one. */
async function chosenCourt(named: string | undefined): Promise<Court | undefined> {
  if (named !== undefined) {
    const found = await findCourt(named)
    if (!found) throw new Refusal('not-found')
    return found
  }
  const [only, ...others] = await listCourts()
  return others.length === 0 ? only : undefined
}

/** Years before their quarters, the latest first. */
const latestFirst = (a: string, b: string) =>
  a.slice(0, 4) === b.slice(0, 4) ? (a < b ? -1 : 1) : a < b ? 1 : -1

const yearOf = (asOf: Date | null) => (asOf ?? store().now()).toISOString().slice(0, 4)

async function clocksOf({ code, period }: { code: string; period: string }) {
  const rows = await store()
    .read.select()
    .from(publicClocks)
    .where(and(eq(publicClocks.court, code), eq(publicClocks.period, period)))
    .orderBy(publicClocks.rule)
  return rows.flatMap(
    ({ rule, court: _, period: __, ...counts }) => clockFigure(rule, counts) ?? [],
  )
}

async function figuresOf({ code, period }: { code: string; period: string }) {
  const rows = await store()
    .read.select()
    .from(publicFigures)
    .where(and(eq(publicFigures.court, code), eq(publicFigures.period, period)))
  return new Map(rows.map((row) => [row.name, row]))
}
