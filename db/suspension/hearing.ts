import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { parties } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { attempts, notifications } from '../notifications/tables.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { readCalendar } from '../time/calendar.ts'
import { dueOf } from '../time/due-of.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import {
  suspensionHearings,
  suspensionOpinions,
  type HearingMeans,
  type OpinionKind,
} from './tables.ts'

export type Hearing = typeof suspensionHearings.$inferSelect

/** Whether an applicant was reached, what he said last, and until when he may say it. */
export interface Heard {
  partyId: string
  name: string
  /** The day on which the applicant was told; absent while no message has arrived. */
  reachedOn: CourtDate | undefined
  /** The last day for an opinion. */
  until: CourtDate | undefined
  opinion: OpinionKind | undefined
  /** An opinion was given, or its time is over for certain. */
  heard: boolean
}

/** The latest 终本前告知 of a case. */
export async function latestHearing(
  reader: Reader,
  caseFileId: string,
): Promise<Hearing | undefined> {
  const [row] = await reader
    .select()
    .from(suspensionHearings)
    .where(eq(suspensionHearings.caseFileId, caseFileId))
    .orderBy(desc(suspensionHearings.at), desc(suspensionHearings.id))
    .limit(1)
  return row
}

/**
 * Every applicant of a case with what he answered to a telling (seed 2 三.10). A person’s own time is over only when
 * the message has reached him, the day has passed, and the calendar that the day was reckoned by is announced.
 */
export async function whoWasHeard(reader: Reader, hearing: Hearing, now: Date): Promise<Heard[]> {
  const applicants = await reader
    .select({ id: parties.id, name: parties.name })
    .from(parties)
    .where(and(eq(parties.caseFileId, hearing.caseFileId), eq(parties.role, 'applicant')))
    .orderBy(asc(parties.id))
  const said = await reader
    .select({ partyId: suspensionOpinions.partyId, opinion: suspensionOpinions.opinion })
    .from(suspensionOpinions)
    .where(eq(suspensionOpinions.hearingId, hearing.id))
    .orderBy(asc(suspensionOpinions.order))
  const reached = await reachedDays(reader, hearing)
  const calendar = await readCalendar(reader)
  const clock = await opinionClock(reader, hearing)
  return applicants.map(({ id, name }) => {
    const opinion = said.findLast(({ partyId }) => partyId === id)?.opinion
    const reachedOn = reached(id)
    const limit = ruleNamed('suspension-opinion')
    const reckoned =
      reachedOn && limit?.kind === 'timeLimit'
        ? dueOf(limit, { on: reachedOn, at: now }, calendar)
        : undefined
    const ends = reckoned && latest(reckoned.dueAt, clock?.dueAt)
    const over =
      ends !== undefined && ends < now && !reckoned!.provisional && clock?.pausedAt == null
    const until = ends && dayOf(ends)
    return { partyId: id, name, reachedOn, until, opinion, heard: opinion !== undefined || over }
  })
}

const latest = (one: Date, other: Date | undefined) => (other && other > one ? other : one)

/** The running clock of the telling: somebody may have paused it, or given the applicant longer. */
async function opinionClock(reader: Reader, { caseFileId, entry }: Hearing) {
  const [clock] = await reader
    .select({ dueAt: clocks.dueAt, pausedAt: clocks.pausedAt })
    .from(clocks)
    .where(
      and(
        eq(clocks.subjectId, caseFileId),
        eq(clocks.rule, 'suspension-opinion'),
        eq(clocks.startedBy, entry),
        isNull(clocks.stoppedAt),
      ),
    )
  return clock
}

/** When each applicant was reached: at once by word or paper, else when the message was accepted. */
async function reachedDays(reader: Reader, { means, toldOn, entry }: Hearing) {
  if ((means satisfies HearingMeans) !== 'message') return () => toldOn
  const accepted = await reader
    .select({ partyId: notifications.partyId, at: attempts.at })
    .from(attempts)
    .innerJoin(notifications, eq(notifications.id, attempts.notificationId))
    .where(and(eq(notifications.entry, entry), inArray(attempts.outcome, ['accepted'])))
    .orderBy(asc(attempts.at))
  return (partyId: string) => {
    const first = accepted.find((one) => one.partyId === partyId)
    return first && dayOf(first.at)
  }
}
