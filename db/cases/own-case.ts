import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { journal } from '../journal/tables.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { limitsOfParties, ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { outrunBy, type OutrunBy } from '../rulebooks/stricter.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { isLate, isPaused, isProvisional } from '../time/late.ts'
import { clocks } from '../time/tables.ts'
import { seesStep, stepName, type PartyRole } from './step-catalogue.ts'
import { caseFiles, parties, steps, type CaseState } from './tables.ts'

/** A time limit of a case, in plain words and with its article. */
export interface ShownClock {
  says: Says
  article: string
  document: string
  startedOn: CourtDate
  dueOn: CourtDate
  stopped: boolean
  /** Of the court's limits alone: runs and is over or, when stopped, was stopped after its day. */
  late: boolean
  /** Runs, and its year's calendar is not announced yet. */
  provisional: boolean
  /** Stands still; its day moves by as long as it does. */
  paused: boolean
  /** Somebody ended it with a reason; what it waited for was not done. */
  ended: boolean
  /** Another rule asks the same sooner, and decides. */
  outrunBy?: OutrunBy
}

/** How far a case is, as one of its parties may see it. */
export interface CaseProgress {
  caseNumber: string
  court: string
  courtName: string
  courtNameEn: string
  filedOn: CourtDate
  cause: string
  officer: string | null
  phone: string
  state: CaseState
  role: PartyRole
  /** Amounts in fen. */
  claim: number
  received: number
  steps: { code: string; name: Says; doneOn: CourtDate; text: string }[]
  clocks: ShownClock[]
  documents: []
}

/**
 * The case that a party came in to: the applicant and the debtor see different steps, and neither sees an
 * investigative one before it is done (C-3).
 */
export async function ownCase(by: Actor): Promise<CaseProgress> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const { write, now } = store()
  const [found] = await write
    .select({ file: caseFiles, role: parties.role, court: courts })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .innerJoin(courts, eq(courts.code, caseFiles.court))
    .where(and(eq(parties.id, by.partyId), eq(caseFiles.id, by.caseFileId)))
  if (!found) throw new Refusal('not-found')
  const { file, role, court } = found
  const today = dayOf(now())
  const done = await write
    .select({ code: steps.code, doneOn: steps.doneOn, text: steps.text })
    .from(steps)
    .where(eq(steps.caseFileId, file.id))
    .orderBy(asc(steps.doneOn), asc(steps.code), asc(steps.recordedAt))
  const running = await clocksOf(file.id)
  const outrun = outrunBy(running.map(({ clock }) => clock))
  return {
    caseNumber: file.caseNumber,
    court: court.code,
    courtName: court.name,
    courtNameEn: court.nameEn,
    filedOn: file.filedOn,
    cause: file.cause,
    officer: file.officer,
    phone: file.phone ?? court.phone,
    state: file.state,
    role,
    claim: file.claim,
    received: file.received,
    steps: done
      .filter((step) => seesStep(role, step, today))
      .map((step) => ({ ...step, name: stepName(step.code) })),
    clocks: running
      .filter(({ clock, stoppedBy }) => !lapsed(clock, file.state, stoppedBy))
      .flatMap(({ clock }) => shown(clock, role, now(), outrun.get(clock)) ?? []),
    documents: [],
  }
}

type Clock = typeof clocks.$inferSelect

/** The clocks that belong to the case itself, each with what stopped it; a lead's or a listing's are the court's affair. */
const clocksOf = (caseFileId: string) =>
  store()
    .write.select({ clock: clocks, stoppedBy: journal.kind })
    .from(clocks)
    .leftJoin(journal, eq(journal.seq, clocks.stoppedBy))
    .where(and(eq(clocks.caseFileId, caseFileId), eq(clocks.subjectId, caseFileId)))
    .orderBy(sql`${clocks.stoppedAt} is not null`, asc(clocks.dueAt), asc(clocks.rule))

/** The case itself was suspended, closed or resumed. */
const turns: readonly (EntryKind | null)[] = [
  'case.closedForNow',
  'case.closed',
  // Told anew, the time begins anew.
  'suspension.told',
  'step.N26',
  'step.N28',
  'step.N30',
]

/**
 * A party's own limit that runs no more and of which nobody has done what it speaks of: the case itself ended it, or
 * somebody at the desk did; it stays ended when the case goes on.
 */
const lapsed = (
  { rule, stoppedAt, ended }: Clock,
  state: CaseState,
  stoppedBy: EntryKind | null,
): boolean =>
  stoppedAt !== null &&
  limitsOfParties.includes(rule) &&
  (state !== 'open' || ended || turns.includes(stoppedBy))

function shown(
  clock: Clock,
  role: PartyRole,
  now: Date,
  outrun: OutrunBy | undefined,
): ShownClock | undefined {
  const limit = ruleNamed(clock.rule)
  if (limit?.kind !== 'timeLimit' || !limit.shown) return undefined
  if (limit.seenBy && !limit.seenBy.includes(role)) return undefined
  return {
    says: limit.says,
    article: limit.article,
    document: limit.document,
    startedOn: clock.startedOn,
    dueOn: dayOf(clock.dueAt),
    stopped: clock.stoppedAt !== null,
    late: isLate(clock, now),
    provisional: isProvisional(clock),
    paused: isPaused(clock),
    ended: clock.ended,
    ...(outrun && { outrunBy: outrun }),
  }
}
