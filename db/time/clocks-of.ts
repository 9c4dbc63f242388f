import { asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { outrunBy, type OutrunBy } from '../rulebooks/stricter.ts'
import type { CourtDate } from './days.ts'
import { isLate, isPaused, isProvisional } from './late.ts'
import { clocks } from './tables.ts'

/** A clock with the words and the article of its rule. */
export interface Clock {
  id: string
  rule: string
  says: Says
  document: string
  article: string
  startedOn: CourtDate
  dueAt: Date
  stoppedAt: Date | null
  /** Over and not stopped in time: runs still, or was stopped after it was due. */
  late: boolean
  /** Runs, and was computed without the year's official calendar. */
  provisional: boolean
  paused: boolean
  ended: boolean
  /** Another rule asks the same sooner, and decides. */
  outrunBy?: OutrunBy
}

type Row = typeof clocks.$inferSelect

function shown(row: Row, now: Date, outrun: OutrunBy | undefined): Clock[] {
  const rule = ruleNamed(row.rule)
  if (rule?.kind !== 'timeLimit') return []
  const { says, document, article } = rule
  const { startedOn, dueAt, stoppedAt } = row
  const late = isLate(row, now)
  const provisional = isProvisional(row)
  return [
    {
      id: row.id,
      rule: row.rule,
      paused: isPaused(row),
      ended: row.ended,
      says,
      document,
      article,
      startedOn,
      dueAt,
      stoppedAt,
      late,
      provisional,
      ...(outrun && { outrunBy: outrun }),
    },
  ]
}

/** The clocks of some subjects, soonest first, by the subject's id. */
export async function clocksOf(
  reader: Reader,
  subjectIds: readonly string[],
  now: Date,
): Promise<Map<string, Clock[]>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await reader
    .select()
    .from(clocks)
    .where(
      subjectIds.length === 1
        ? eq(clocks.subjectId, subjectIds[0]!)
        : inArray(clocks.subjectId, [...subjectIds]),
    )
    .orderBy(asc(clocks.dueAt))
  const bySubject = Map.groupBy(rows, (row) => row.subjectId)
  return new Map(
    [...bySubject].map(([id, own]) => {
      const outrun = outrunBy(own)
      return [id, own.flatMap((row) => shown(row, now, outrun.get(row)))]
    }),
  )
}
