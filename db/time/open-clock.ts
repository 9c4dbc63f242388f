import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '../act.ts'
import { holdsOfficeFor } from '../approvals/office.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { staff, type Role } from '../people/tables.ts'
import { isId } from '../public-gone.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import { isOfPeriod } from './clocks.ts'
import { dayOf, type CourtDate } from './days.ts'
import { isLate, isProvisional } from './late.ts'
import { mayRecordDone } from './record-done.ts'
import { leadClocksKnown } from './clocks-of-leads.ts'
import { hiddenFrom } from './my-clocks.ts'
import { clockReasons, clocks, clockWarnings, type WarningLevel } from './tables.ts'

/** One line of what happened to a time limit. */
export interface ClockEvent {
  seq: number
  at: Date
  on: CourtDate
  kind: EntryKind
  /** What it did to the clock. */
  did: 'started' | 'stopped' | 'changed'
  by: string | null
  /** What the person wrote who decided it. */
  reason: string | null
  /** For a date that moved. */
  from: string | null
  to: string | null
}

/** Who was told that so much of the time had passed. */
export interface ClockWarning {
  level: WarningLevel
  at: Date
  noticedAt: Date
  name: string
  role: Role
}

/** What may be done with it by whoever asks. */
export const clockActs = ['done', 'pause', 'resume', 'reassign', 'end'] as const
export type ClockAct = (typeof clockActs)[number]

/** One time limit with its rule and everything that happened to it. */
export interface ClockDetail {
  id: string
  version: number
  rule: string
  limit: Pick<
    TimeLimit,
    | 'says'
    | 'document'
    | 'article'
    | 'wording'
    | 'unit'
    | 'length'
    | 'statutory'
    | 'starts'
    | 'stops'
  >
  subject: { kind: string; id: string }
  caseFileId: string | null
  caseNumber: string | null
  holder: { id: string; name: string } | null
  answers: Role | null
  startedOn: CourtDate
  dueAt: Date
  toTheMinute: boolean
  stoppedAt: Date | null
  pausedAt: Date | null
  ended: boolean
  late: boolean
  provisional: boolean
  history: boolean
  party: boolean
  events: ClockEvent[]
  warnings: ClockWarning[]
  acts: ClockAct[]
}

/** A time limit of one's own court with its history: started, moved, stood still, warned of, stopped; by whom and why. */
export async function openClock(by: Actor, id: string): Promise<ClockDetail | undefined> {
  const reader = mustHold(by, ...caseOffices)
  if (!isId(id)) return undefined
  const { write, now } = store()
  const [found] = await write
    .select({ clock: clocks, caseNumber: caseFiles.caseNumber, name: staff.name })
    .from(clocks)
    .leftJoin(caseFiles, eq(caseFiles.id, clocks.caseFileId))
    .leftJoin(staff, eq(staff.id, clocks.holder))
    .where(and(eq(clocks.id, id), leadClocksKnown(reader)))
  const limit = found && ruleNamed(found.clock.rule)
  if (!found || limit?.kind !== 'timeLimit' || hiddenFrom(reader).includes(found.clock.rule)) {
    return undefined
  }
  const { clock, caseNumber, name } = found
  mustBeOfCourt(by, clock.court)
  const [events, warnings] = await Promise.all([eventsOf(clock), warningsOf(id)])
  const { says, document, article, wording, unit, length, statutory, starts, stops } = limit
  return {
    id,
    version: clock.version,
    rule: clock.rule,
    limit: {
      says,
      document,
      article,
      ...(wording !== undefined && { wording }),
      unit,
      length,
      statutory,
      starts,
      stops,
    },
    subject: { kind: clock.subjectKind, id: clock.subjectId },
    caseFileId: clock.caseFileId,
    caseNumber,
    holder: clock.holder && name ? { id: clock.holder, name } : null,
    answers: clock.answers,
    startedOn: clock.startedOn,
    dueAt: clock.dueAt,
    toTheMinute: unit === 'minutes' || unit === 'hours',
    stoppedAt: clock.stoppedAt,
    pausedAt: clock.pausedAt,
    ended: clock.ended,
    late: isLate(clock, now()),
    provisional: isProvisional(clock),
    history: clock.history,
    party: clock.party,
    events,
    warnings,
    acts: actsOn(by, clock, limit, now()),
  }
}

type Row = typeof clocks.$inferSelect

function actsOn(by: Actor, clock: Row, limit: TimeLimit, now: Date): ClockAct[] {
  if (by.kind !== 'staff' || clock.stoppedAt) return []
  const fits: Record<ClockAct, boolean> = {
    done: mayRecordDone(by, clock),
    pause: !clock.pausedAt && !isOfPeriod(limit),
    resume: clock.pausedAt !== null,
    reassign: true,
    end: true,
  }
  return clockActs.filter(
    (act) =>
      fits[act] &&
      (act === 'done' || act === 'resume' || clock.holder !== by.staffId) &&
      (act === 'done' || holdsOfficeFor(by, `clock.${act}`, clock.court, dayOf(now))),
  )
}

async function eventsOf(clock: Row): Promise<ClockEvent[]> {
  const person = alias(staff, 'person')
  const seqs = [clock.startedBy, ...(clock.stoppedBy ? [clock.stoppedBy] : [])]
  const rows = await store()
    .write.select({
      seq: journal.seq,
      at: journal.at,
      on: journal.on,
      kind: journal.kind,
      facts: journal.facts,
      by: person.name,
      reason: clockReasons.text,
    })
    .from(journal)
    .leftJoin(person, eq(person.id, journal.actorId))
    .leftJoin(
      clockReasons,
      and(eq(clockReasons.clockId, clock.id), eq(clockReasons.seq, journal.seq)),
    )
    .where(
      or(
        inArray(journal.seq, seqs),
        and(eq(journal.subjectId, clock.id), sql`${journal.kind} <> 'clock.warned'`),
        // Before clocks had a history of their own, a date that moved was told of the clock's subject.
        and(
          eq(journal.subjectId, clock.subjectId),
          eq(journal.kind, 'clock.moved'),
          eq(journal.rule, clock.rule),
        ),
      ),
    )
    .orderBy(asc(journal.seq))
  return rows.map(({ facts, ...row }) => ({
    ...row,
    did:
      row.seq === clock.startedBy ? 'started' : row.seq === clock.stoppedBy ? 'stopped' : 'changed',
    from: row.kind === 'clock.moved' ? String(facts['from']) : null,
    to: row.kind === 'clock.moved' ? String(facts['to']) : null,
  }))
}

const warningsOf = (id: string): Promise<ClockWarning[]> =>
  store()
    .write.select({
      level: clockWarnings.level,
      at: clockWarnings.at,
      noticedAt: clockWarnings.noticedAt,
      name: staff.name,
      role: clockWarnings.role,
    })
    .from(clockWarnings)
    .innerJoin(staff, eq(staff.id, clockWarnings.staffId))
    .where(eq(clockWarnings.clockId, id))
    .orderBy(asc(clockWarnings.at), asc(clockWarnings.id))
