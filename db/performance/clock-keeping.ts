import { and, eq, like } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { countsHiddenFrom } from '../reports/counts-hidden.ts'
import { summarise } from './summary.ts'
import { performanceTallies } from './tables.ts'
import { publicClocks } from './views.ts'

/** How one rule was kept in a year. */
export interface RuleKept {
  rule: string
  started: number | null
  inTime: number | null
  /** Not kept: stopped after the day, or still running after it. */
  late: number | null
  running: number | null
  medianDays: number | null
  worstDays: number | null
}

/** How often a court met each of its time limits that began in a year, for its own staff (M19). */
export async function clockKeeping(court: string, year: number): Promise<RuleKept[]> {
  const rows = await store()
    .write.select({
      rule: performanceTallies.rule,
      outcome: performanceTallies.outcome,
      days: performanceTallies.days,
      count: performanceTallies.count,
    })
    .from(performanceTallies)
    .where(and(eq(performanceTallies.court, court), like(performanceTallies.month, `${year}-%`)))
  return [...Map.groupBy(rows, ({ rule }) => rule)]
    .map(([rule, tallies]) => {
      const { late, overdue, medianDays, worstDays, ...rest } = summarise(tallies)
      return {
        rule,
        ...rest,
        late: late + overdue,
        medianDays: medianDays ?? null,
        worstDays: worstDays ?? null,
      }
    })
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** The same as one of its staff may know it: whether anybody complained is not told by small numbers (domain C-8). */
export async function ownClockKeeping(by: Actor, year: number): Promise<RuleKept[]> {
  if (by.kind !== 'staff') return []
  const hidden = countsHiddenFrom(by)
  return (await clockKeeping(by.court, year)).filter(({ rule }) => !hidden.has(rule))
}

/** The same for anyone: counts that are small, or would betray a small one, are null. */
export async function publicClockKeeping(court: string, year: number): Promise<RuleKept[]> {
  const rows = await store()
    .read.select()
    .from(publicClocks)
    .where(and(eq(publicClocks.court, court), eq(publicClocks.period, String(year))))
    .orderBy(publicClocks.rule)
  return rows.map(({ rule, started, inTime, late, overdue, running, medianDays, worstDays }) => ({
    rule,
    started,
    inTime,
    late: late === null || overdue === null ? null : late + overdue,
    running,
    medianDays,
    worstDays,
  }))
}
