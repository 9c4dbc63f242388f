import { and, asc, isNotNull, lte, sql } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { appendAll } from '../journal/append.ts'
import { holdersOf, type Holder } from '../people/in-office.ts'
import type { Role } from '../people/tables.ts'
import { recordset } from '../recordset.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import type { Calendar } from './calendar.ts'
import { caseOfficersOf } from './case-officers-of.ts'
import { dayOf } from './days.ts'
import { warningMoments } from './due-of.ts'
import { clockEntry, warningsLeft } from './reckon-again.ts'
import { rememberCalendar } from './remembered-calendar.ts'
import { clocks, clockWarnings, warningLevels, type WarningLevel } from './tables.ts'

type Clock = typeof clocks.$inferSelect

const batch = 200

/** Who is told beside whoever answers for the limit: the chain officer → director → president (domain 1.1). */
const toldBeside: Record<WarningLevel, readonly Role[]> = {
  half: [],
  fourFifths: ['director'],
  whole: ['director', 'president'],
}

/** A warning that is due: of which clock, at which share of its time, and since when. */
interface Warning {
  clock: Clock
  level: WarningLevel
  at: Date
}

/**
 * Warns of the time limits of which half, four fifths or the whole has passed, each once, and writes down its true
 * moment, even where every process was down at that time. Several processes may do it at once.
 * @returns how many warnings were due
 */
export async function warnClocks(by: Actor): Promise<number> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  let total = 0
  for (;;) {
    const { looked, warned } = await inOneTransaction(by, warnSome)
    total += warned
    if (looked < batch) return total
  }
}

/** When the next warning of any clock is due; asked four times a second. */
export async function nextWarning(): Promise<Date | null> {
  const [next] = await store()
    .write.select({ at: clocks.nextWarningAt })
    .from(clocks)
    .where(isNotNull(clocks.nextWarningAt))
    .orderBy(asc(clocks.nextWarningAt))
    .limit(1)
  return next?.at ?? null
}

async function warnSome(court: Act): Promise<{ looked: number; warned: number }> {
  const { tx, now } = court
  const due = await tx
    .select()
    .from(clocks)
    .where(and(isNotNull(clocks.nextWarningAt), lte(clocks.nextWarningAt, now)))
    .orderBy(asc(clocks.nextWarningAt))
    .limit(batch)
    .for('update', { skipLocked: true })
  if (due.length === 0) return { looked: 0, warned: 0 }
  const { calendar } = await rememberCalendar(tx)
  const looked = due.map((clock) => ({ clock, ...warningsOf(clock, calendar, now) }))
  const rows = looked.map(({ clock: { id }, warned, nextWarningAt }) => ({
    id,
    warned,
    nextWarningAt,
  }))
  await tx.execute(sql`
    update ${clocks} c set "warned" = e."warned", "next_warning_at" = e."nextWarningAt"
    from ${recordset('e', { id: 'uuid', warned: 'integer', nextWarningAt: 'timestamptz' }, rows)}
    where c."id" = e."id"`)
  const warnings = looked.flatMap(({ warnings: own }) => own)
  await tell(court, warnings)
  return { looked: due.length, warned: warnings.length }
}

/** The warnings of a clock that are due by now, or were when it stood still or stopped; and which one comes next. */
function warningsOf(clock: Clock, calendar: Calendar, now: Date) {
  const limit = ruleNamed(clock.rule)
  if (limit?.kind !== 'timeLimit')
    return { warnings: [], warned: clock.warned, nextWarningAt: null }
  const moments = warningMoments(limit, clock, calendar)
  const until = clock.stoppedAt ?? clock.pausedAt ?? now
  const passed = moments.filter((moment) => moment <= now && moment <= until).length
  const warned = Math.max(clock.warned, passed)
  return {
    ...warningsLeft({ ...clock, warned }, moments, now),
    warnings: warningLevels
      .slice(clock.warned, warned)
      .map((level, at): Warning => ({ clock, level, at: moments[clock.warned + at]! })),
  }
}

async function tell(court: Act, warnings: readonly Warning[]): Promise<void> {
  if (warnings.length === 0) return
  const { tx, now } = court
  const people = await peopleOf(court, warnings)
  const told = warnings.map((warning) => ({ warning, people: people(warning) }))
  const rows = told.flatMap(({ warning: { clock, level, at }, people: some }) =>
    some.map(({ id, role }) => ({
      court: clock.court,
      clockId: clock.id,
      level,
      at,
      staffId: id,
      role,
    })),
  )
  await tx.execute(sql`
    insert into ${clockWarnings} ("court", "clock_id", "level", "staff_id", "role", "at", "noticed_at")
    select e."court", e."clockId", e."level", e."staffId", e."role", e."at", ${now.toISOString()}::timestamptz
    from ${recordset(
      'e',
      {
        court: 'text',
        clockId: 'uuid',
        level: 'text',
        staffId: 'uuid',
        role: 'text',
        at: 'timestamptz',
      },
      rows,
    )}
    on conflict ("clock_id", "level", "staff_id") do update set "at" = excluded."at", "noticed_at" = excluded."noticed_at"`)
  await appendAll(
    court,
    told.map(({ warning: { clock, level, at }, people: some }) => ({
      ...clockEntry(clock, 'clock.warned', { level, at: at.toISOString(), told: some.length }),
      on: dayOf(at),
    })),
  )
}

const limitOf = (clock: Clock): TimeLimit | undefined => {
  const limit = ruleNamed(clock.rule)
  return limit?.kind === 'timeLimit' ? limit : undefined
}

/** Finds who is told: whoever answers for the limit, and above them by the level; the director where nobody answers. */
async function peopleOf({ tx, now }: Act, warnings: readonly Warning[]) {
  const escalating = warnings.filter(({ clock }) => limitOf(clock)?.escalates)
  const officers = await caseOfficersOf(
    tx,
    escalating.map(({ clock }) => clock.subjectId),
  )
  const of = <T>(pick: (clock: Clock) => T | null) => [
    ...new Set(warnings.flatMap(({ clock }) => pick(clock) ?? [])),
  ]
  const holders = await holdersOf(
    tx,
    of(({ court }) => court) as string[],
    [...new Set<Role>(['director', 'president', ...(of(({ answers }) => answers) as Role[])])],
    [...(of(({ holder }) => holder) as string[]), ...new Set(officers.values())],
    dayOf(now),
  )
  const byCourt = Map.groupBy(holders, ({ court }) => court)
  return ({ clock, level }: Warning): Holder[] => {
    const own = byCourt.get(clock.court) ?? []
    const inOffice = (role: Role) => own.filter((one) => one.role === role)
    const answering = clock.holder
      ? own.filter(({ id }) => id === clock.holder)
      : clock.answers
        ? inOffice(clock.answers)
        : []
    const limit = limitOf(clock)
    if (limit?.alone) return answering
    const first = answering.length > 0 ? answering : inOffice('director')
    const caseOfficer = () => own.filter(({ id }) => id === officers.get(clock.subjectId))
    const beside = (limit?.escalates ?? toldBeside)[level]
    const all = [
      ...first,
      ...beside.flatMap((role) => (role === 'caseOfficer' ? caseOfficer() : inOffice(role))),
    ]
    return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].toReversed()
  }
}
