import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import { timeLimitsOf } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import { addWorkingDays, readCalendar, rollOver, type Calendar } from './calendar.ts'
import { addDays, addMonths, endOf, type CourtDate } from './days.ts'
import { clocks } from './tables.ts'

interface Written extends Entry {
  seq: number
  on: CourtDate
}

/** When a time limit that starts at a moment of a legal day is over, and whether its year is not loaded yet. */
export function dueOf(limit: TimeLimit, on: CourtDate, now: Date, calendar: Calendar) {
  if (limit.unit === 'minutes' || limit.unit === 'hours') {
    const length = limit.length * (limit.unit === 'minutes' ? 60_000 : 3_600_000)
    return { dueAt: new Date(now.getTime() + length), provisional: false }
  }
  const last = lastDay(limit, on, calendar)
  return { dueAt: endOf(last), provisional: !calendar.years.has(last.slice(0, 4)) }
}

/** The last day of a limit in days, working days or months; statutory ones roll over rest days. */
export function lastDay(
  limit: Pick<TimeLimit, 'unit' | 'length' | 'statutory'>,
  on: CourtDate,
  calendar: Calendar,
): CourtDate {
  if (limit.unit === 'workingDays') return addWorkingDays(on, limit.length, calendar)
  const last = limit.unit === 'months' ? addMonths(on, limit.length) : addDays(on, limit.length)
  return limit.statutory ? rollOver(last, calendar) : last
}

/** Stops and starts the clocks that the rulebook of the entry's court ties to it, in the entry's transaction. */
export async function runClocks({ tx, now }: { tx: Tx; now: Date }, entry: Written): Promise<void> {
  if (!entry.court) return
  const limits = timeLimitsOf(entry.court, entry.on)
  const stopped = limits.filter(([, limit]) => limit.stops.includes(entry.kind)).map(([id]) => id)
  const started = limits.filter(([, limit]) => limit.starts.includes(entry.kind))
  if (stopped.length > 0) await stopClocks(tx, now, entry, stopped)
  if (started.length > 0) await startClocks(tx, now, entry, started)
}

/** A clock belongs to the subject that started it, or to the case that the subject belongs to. */
async function stopClocks(tx: Tx, now: Date, entry: Written, rules: string[]): Promise<void> {
  const owner = [entry.subject.id, entry.caseFileId].filter((id) => typeof id === 'string')
  if (owner.length === 0) return
  await tx
    .update(clocks)
    .set({ stoppedAt: now, stoppedBy: entry.seq })
    .where(
      and(inArray(clocks.subjectId, owner), inArray(clocks.rule, rules), isNull(clocks.stoppedAt)),
    )
}

async function startClocks(
  tx: Tx,
  now: Date,
  entry: Written,
  limits: [string, TimeLimit][],
): Promise<void> {
  const { court, subject } = entry
  if (!court || !subject.id) return
  const calendar = await readCalendar(tx)
  // A step belongs to its case, so its clocks do too.
  const owner = entry.kind.startsWith('step.') ? (entry.caseFileId ?? subject.id) : subject.id
  await tx.insert(clocks).values(
    limits.map(([rule, limit]) => ({
      court,
      rule,
      subjectKind: subject.kind,
      subjectId: owner,
      caseFileId: entry.caseFileId ?? null,
      startedOn: entry.on,
      startedBy: entry.seq,
      ...dueOf(limit, entry.on, now, calendar),
    })),
  )
}
