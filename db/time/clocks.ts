import type { Tx } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import { binds, everyTimeLimit } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths, dayOf, endOf, type CourtDate } from './days.ts'
import { dueOf, warningMoments } from './due-of.ts'
import { followOfficers } from './follow-officers.ts'
import { rememberCalendar, rememberedCalendar } from './remembered-calendar.ts'
import { moveClocks, type Starting, type Stopping } from './move-clocks.ts'

/** An entry that the journal has numbered and dated. */
interface Numbered extends Entry {
  seq: number
  on: CourtDate
}

interface Match {
  entry: Numbered
  rule: string
  limit: TimeLimit
  /** Nothing else came in with it. */
  alone: boolean
}

/**
 * Starts and stops the clocks that the rulebook of each entry's court ties to it, in the entries' transaction and with
 * one statement. An entry of the past stops and starts on its own day, whatever the order in which history arrives.
 * @param announced what the followers of the journal are told of the entries, in the same statement
 * @returns whether there were any, so that the followers were told
 */
export async function runClocks(
  act: { tx: Tx; now: Date },
  entries: Numbered[],
  announced: string,
): Promise<boolean> {
  const starting: Match[] = []
  const stopping: Stopping[] = []
  for (const entry of entries) {
    for (const { rule, limit } of limitsOn(entry)) {
      const match = { entry, rule, limit, alone: entries.length === 1 }
      if (startsBy(match)) starting.push(match)
      if (limit.stops.includes(entry.kind) && carries(entry, limit.stopsIf)) {
        stopping.push(...stopsOf(match))
      }
    }
  }
  const moves = starting.length + stopping.length > 0
  if (moves) await moveByCalendar(act, starting, { stopping, announced })
  const changed = entries.flatMap(({ kind, caseFileId }) =>
    kind === 'case.changed' && caseFileId ? [caseFileId] : [],
  )
  if (changed.length > 0) await followOfficers(act.tx, changed)
  return moves
}

const startsBy = ({ entry, limit }: Match): boolean =>
  limit.starts.includes(entry.kind) &&
  carries(entry, limit.startsIf) &&
  !(limit.unlessGiven && entry.due !== undefined)

/** Whether an entry has the facts by which it starts or stops a limit. */
export const carries = (
  { facts = {} }: Pick<Entry, 'facts'>,
  wanted: TimeLimit['startsIf'] = {},
): boolean => Object.entries(wanted).every(([name, value]) => facts[name] === value)

/** Every limit by the entries that start or stop it. */
const limitsBy = Map.groupBy(
  everyTimeLimit().flatMap(([rule, limit]) =>
    [...new Set([...limit.starts, ...limit.stops])].map((kind) => ({ kind, rule, limit })),
  ),
  ({ kind }) => kind,
)

/** The limits that an entry starts or stops, of those that bind its court on its day. */
const limitsOn = ({ court, on, kind }: Numbered) =>
  court ? (limitsBy.get(kind) ?? []).filter(({ limit }) => binds(limit, court, on)) : []

/** Whether a limit is the court's own month's or week's work, and not that of a case. */
export const isOfPeriod = ({ starts }: TimeLimit): boolean =>
  starts.includes('month.begun') || starts.includes('week.begun')

/**
 * Whose clocks an entry stops: a clock belongs to the subject that started it, or to the case that the subject
 * belongs to; what is due every month or week, to the court.
 */
function stopsOf({ entry, rule, limit }: Match): Stopping[] {
  const stop = { court: entry.court!, rule, seq: entry.seq, on: entry.on, ...namedBy(entry) }
  if (isOfPeriod(limit)) return [{ ...stop, owner: null }]
  const owners = [...new Set([entry.subject.id, entry.caseFileId])]
  return owners.flatMap((owner) => (owner ? [{ ...stop, owner }] : []))
}

/** Of several months' work, or of several people's, what was done of one is done of no other. */
export const namedBy = ({ facts = {} }: Pick<Entry, 'facts'>): { clock?: string } =>
  typeof facts['clock'] === 'string' ? { clock: facts['clock'] } : {}

/** Moves them by the calendar in memory; where Postgres says that it has another by now, by that. */
async function moveByCalendar(
  { tx, now }: { tx: Tx; now: Date },
  starting: Match[],
  others: { stopping: readonly Stopping[]; announced: string },
): Promise<void> {
  if (starting.length === 0) return void (await moveClocks(tx, { now, ...others }))
  const move = ({ stamp, calendar }: { stamp: string; calendar: Calendar }) =>
    moveClocks(tx, {
      now,
      stamp,
      starting: starting.flatMap((match) => startOfClock(match, now, calendar) ?? []),
      ...others,
    })
  const remembered = rememberedCalendar()
  if (remembered && (await move(remembered))) return
  await move(await rememberCalendar(tx))
}

function startOfClock({ entry, rule, limit, alone }: Match, now: Date, calendar: Calendar) {
  const { court, subject, on, due } = entry
  if (!court || !subject.id) return undefined
  // Of a past day the hour is not known: what counts in hours begins with its end.
  const at = on < dayOf(now) ? endOf(on) : now
  const { runsFrom, dueAt, provisional } = dueOf(limit, { on, at, given: due }, calendar)
  // A court that begins within a month is not late with what was due before it began.
  if (isOfPeriod(limit) && dayOf(dueAt) < on) return undefined
  const [half, fourFifths] = warningMoments(limit, { runsFrom, dueAt }, calendar)
  const clock: Starting = {
    court,
    rule,
    subjectKind: subject.kind,
    // A step belongs to its case, so its clocks do too.
    subjectId: entry.kind.startsWith('step.') ? (entry.caseFileId ?? subject.id) : subject.id,
    caseFileId: entry.caseFileId ?? null,
    startedOn: on,
    startedBy: entry.seq,
    given: limit.unit === 'given' ? (due ?? null) : null,
    dueAt: dueAt.toISOString(),
    provisional,
    party: limit.whose === 'party',
    // The officer of the case is meant, and not everybody who holds that office.
    answers: limit.answers === 'officer' ? null : (limit.answers ?? null),
    runsFrom: runsFrom.toISOString(),
    half: half.toISOString(),
    fourFifths: fourFifths.toISOString(),
    mayBeOver: !alone || on < dayOf(now),
    stops: limit.stops,
    stopsIf: limit.stopsIf ?? {},
    ...horizonOf(limit, on),
  }
  return clock
}

/** Until when after which entry a limit starts again, and when it ends; rest days change nothing of that. */
const horizonOf = ({ within, unit, length }: TimeLimit, on: CourtDate) =>
  within && {
    withinOf: within.of,
    withinMonths: within.months,
    endsOn: unit === 'months' ? addMonths(on, length) : addDays(on, length),
  }
