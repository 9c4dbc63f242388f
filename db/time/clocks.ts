import type { Entry } from '../journal/append.ts'
import { binds, everyTimeLimit } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths, dayOf, endOf, startOf, type CourtDate } from './days.ts'
import { dueOf, warningMoments } from './due-of.ts'
import type { Starting, Stopping } from './move-clocks.ts'
import type { Stamped } from './remembered-calendar.ts'

/** An entry with its day. */
interface Dated extends Entry {
  on: CourtDate
}

interface Match {
  entry: Dated
  /** Which of the entries it is, from one. */
  place: number
  rule: string
  limit: TimeLimit
}

/** What some entries do to clocks, and the calendar by which that was reckoned; none where nothing starts. */
export interface Moves {
  stamp: string | null
  /** Of today, so that nothing can have stopped them yet and they are no history. */
  fresh: Starting[]
  starting: Starting[]
  /** By one entry, each clock once. */
  ending: Stopping[]
  stopping: Stopping[]
}

/**
 * Finds the clocks that the rulebook of each entry's court ties to it. An entry of the past stops and starts on its own
 * day, whatever the order in which history arrives.
 * @param calendar the calendar in memory; the store refuses the moves where it has another by now
 */
export function movesOf(
  entries: readonly Dated[],
  now: Date,
  calendar: Stamped | undefined,
): Moves {
  const starting: Match[] = []
  const stopping: Stopping[] = []
  for (const [at, entry] of entries.entries()) {
    for (const { rule, limit } of limitsOn(entry)) {
      const match = { entry, place: at + 1, rule, limit }
      if (startsBy(match)) starting.push(match)
      if (limit.stops.includes(entry.kind) && carries(entry, limit.stopsIf)) {
        stopping.push(...stopsOf(match))
      }
    }
  }
  // Without a calendar the store is asked by none, refuses, and the calendar is read.
  const { stamp, calendar: years } = calendar ?? { stamp: unread, calendar: noYears }
  const clocks = starting.flatMap((match) => startOfClock(match, now, years) ?? [])
  const alone = entries.length === 1
  const today = dayOf(now)
  const isFresh = ({ startedOn, half, withinOf }: Starting) =>
    alone && startedOn >= today && half >= startOf(today).toISOString() && !withinOf
  const ends = ({ owner }: Stopping) => alone && owner !== null
  return {
    stamp: starting.length > 0 ? stamp : null,
    fresh: clocks.filter(isFresh),
    starting: clocks.filter((clock) => !isFresh(clock)),
    ending: stopping.filter(ends),
    stopping: stopping.filter((stop) => !ends(stop)),
  }
}

const unread = 'unread'
const noYears: Calendar = { years: new Set(), off: new Set(), work: new Set() }

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
const limitsOn = ({ court, on, kind }: Dated) =>
  court ? (limitsBy.get(kind) ?? []).filter(({ limit }) => binds(limit, court, on)) : []

/** Whether a limit is the court's own month's or week's work, and not that of a case. */
export const isOfPeriod = ({ starts }: TimeLimit): boolean =>
  starts.includes('month.begun') || starts.includes('week.begun')

/**
 * Whose clocks an entry stops: a clock belongs to the subject that started it, or to the case that the subject
 * belongs to; what is due every month or week, to the court.
 */
function stopsOf({ entry, place, rule, limit }: Match): Stopping[] {
  const stop = { court: entry.court!, rule, entry: place, on: entry.on, ...namedBy(entry) }
  if (isOfPeriod(limit)) return [{ ...stop, owner: null }]
  const owners = new Set([ownerOf(entry), entry.caseFileId])
  return [...owners].flatMap((owner) => (owner ? [{ ...stop, owner }] : []))
}

/** Of several months' work, or of several people's, what was done of one is done of no other. */
export const namedBy = ({ facts = {} }: Pick<Entry, 'facts'>): { clock?: string } =>
  typeof facts['clock'] === 'string' ? { clock: facts['clock'] } : {}

/** A step belongs to its case, so its clocks do too. */
const ownerOf = ({ kind, subject, caseFileId }: Dated) =>
  kind.startsWith('step.') ? (caseFileId ?? subject.id) : subject.id

function startOfClock({ entry, place, rule, limit }: Match, now: Date, calendar: Calendar) {
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
    subjectId: ownerOf(entry) ?? subject.id,
    caseFileId: entry.caseFileId ?? null,
    startedOn: on,
    entry: place,
    given: limit.unit === 'given' ? (due ?? null) : null,
    dueAt: dueAt.toISOString(),
    provisional,
    party: limit.whose === 'party',
    // The officer of the case is meant, and not everybody who holds that office.
    answers: limit.answers === 'officer' ? null : (limit.answers ?? null),
    runsFrom: runsFrom.toISOString(),
    half: half.toISOString(),
    fourFifths: fourFifths.toISOString(),
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
