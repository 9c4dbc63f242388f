import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { act, type Act, type Actor } from '../act.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { journal } from '../journal/tables.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { timeLimitsOf } from '../rulebooks/index.ts'
import { hasVault } from '../vault/holders.ts'
import { z } from 'zod'
import { carries, isOfPeriod, namedBy } from './clocks.ts'
import { addDays, addMonths, dayOf, dayOfMonth, dayOfWeek, type CourtDate } from './days.ts'
import { periods } from './tables.ts'
import { stopClocks, type Stopping } from './move-clocks.ts'

/** What begins anew: how its first day is found, which one follows, and which entry says so. */
const kinds = {
  month: {
    entry: 'month.begun',
    first: (day: CourtDate) => dayOfMonth(day, 1),
    next: (begins: CourtDate) => addMonths(begins, 1),
  },
  week: {
    entry: 'week.begun',
    first: (day: CourtDate) => dayOfWeek(day, 1),
    next: (begins: CourtDate) => addDays(begins, 7),
  },
} as const

type Kind = keyof typeof kinds

/**
 * Writes down that a month or a week has begun in each court, which starts what is due on a fixed day of it (seed 1 art
 * 19, seed 2 三.2, 三.4, 三.14). What began while every process was down is written with its own day; doing it again
 * changes nothing.
 * @returns how many were begun
 */
export const beginPeriods: (by: Actor) => Promise<number> = (by) => begin(by, {})

const begin = act(z.strictObject({}), async (court) => {
  const { tx, by } = court
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  const all = await tx.select({ code: courts.code }).from(courts).orderBy(asc(courts.code))
  let begun = 0
  for (const { code } of all) {
    for (const kind of ['month', 'week'] as const) begun += await beginIn(court, code, kind)
  }
  return begun
})

async function beginIn(court: Act, code: string, kind: Kind): Promise<number> {
  const { tx, now } = court
  const today = dayOf(now)
  const { first, next } = kinds[kind]
  const [last] = await tx
    .select()
    .from(periods)
    .where(and(eq(periods.court, code), eq(periods.kind, kind)))
    .orderBy(desc(periods.begins))
    .limit(1)
  const current = first(today)
  if (last && last.begins >= current) return 0
  let begun = 0
  for (let begins = last ? next(last.begins) : current; begins <= current; begins = next(begins)) {
    // The first one that a court has here begins with its first day here.
    begun += await beginOne(court, code, kind, begins, last ? begins : today)
  }
  if (last && current < today) await stopWhatWasDone(court, code, last.seq)
  return begun
}

/** Whoever else begins the same one waits, and then finds it begun. */
async function beginOne(
  { tx, journal: write }: Act,
  code: string,
  kind: Kind,
  begins: CourtDate,
  on: CourtDate,
): Promise<number> {
  const [made] = await tx
    .insert(periods)
    .values({ court: code, kind, begins, seq: 0 })
    .onConflictDoNothing()
    .returning({ id: periods.id })
  if (!made) return 0
  // Where there is no vault there is nothing to drill, and nobody is late with it (house rule 53 (21)).
  const vault = kind === 'month' && (await hasVault(tx, code))
  const { seq } = await write({
    kind: kinds[kind].entry,
    court: code,
    subject: { kind: 'period', id: made.id },
    on,
    facts: { begins, ...(vault && { vault }) },
  })
  await tx.update(periods).set({ seq }).where(eq(periods.id, made.id))
  return 1
}

/** What was done since the last announced period stops what is due in those that are announced late. */
async function stopWhatWasDone({ tx, now }: Act, code: string, since: number): Promise<void> {
  const limits = timeLimitsOf(code, dayOf(now)).filter(([, limit]) => isOfPeriod(limit))
  const stops: EntryKind[] = [...new Set(limits.flatMap(([, limit]) => limit.stops))]
  if (stops.length === 0) return
  const done = await tx
    .select()
    .from(journal)
    .where(and(eq(journal.court, code), gt(journal.seq, since), inArray(journal.kind, stops)))
    .orderBy(asc(journal.seq))
  const stopping = done.flatMap((entry, at) =>
    limits
      .filter(([, limit]) => limit.stops.includes(entry.kind) && carries(entry, limit.stopsIf))
      .map(([rule]): Stopping => ({
        court: code,
        owner: null,
        rule,
        entry: at + 1,
        on: entry.on,
        ...namedBy(entry),
      })),
  )
  const numbers = done.map(({ seq }) => seq)
  if (stopping.length > 0) await stopClocks(tx, now, stopping, numbers)
}
