import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { journal } from '../journal/tables.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { leads, type LeadState } from '../leads/tables.ts'
import { notifications, type NotificationState } from '../notifications/tables.ts'
import type { Page } from '../page.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { readCalendar, rollOver } from '../time/calendar.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { consultationReaders } from './desk-consultations.ts'
import { consultationCases, consultationLeads, consultations, promises } from './tables.ts'

/** A promise or task with how it stands today. */
export interface PromiseRow {
  id: string
  kind: 'promise' | 'task'
  text: string
  dueOn: CourtDate
  madeAt: Date
  madeBy: string
  /** Kept in time, kept after its day, running, over, or ended with a reason. */
  standing: 'kept' | 'keptLate' | 'running' | 'late' | 'ended'
  keptAt: Date | null
  keptNote: string | null
  endedBecause: string | null
  version: number
}

/** A case on the list, with everything that was done about it. */
export interface ListedCase {
  id: string
  caseFileId: string
  caseNumber: string
  filedOn: CourtDate
  officer: string | null
  applicants: { name: string; phone: string | null }[]
  origin: 'list' | 'added'
  addedBecause: string | null
  removedBecause: string | null
  specialBecause: string | null
  briefing: string | null
  briefedBy: string | null
  invitedAt: Date | null
  /** How far the messages to the applicants are: one state each. */
  delivery: NotificationState[]
  coming: boolean | null
  answeredBy: 'applicant' | 'staff' | null
  attended: boolean | null
  heard: string | null
  promises: PromiseRow[]
  leads: { id: string; order: number; state: LeadState; atOnce: boolean }[]
  version: number
}

/** Everything that the desk shows of one consultation. */
export interface ConsultationDetail extends Omit<typeof consultations.$inferSelect, 'createdAt'> {
  cases: ListedCase[]
  /** The day is a rest day, and this is the working day to which the chair may move it. */
  restDay: CourtDate | null
  /** The day has come. */
  begun: boolean
  trace: TraceRow[]
}

/** One consultation of one's own court, or undefined when there is none. */
export async function deskConsultation(
  by: Actor,
  id: string,
): Promise<ConsultationDetail | undefined> {
  mustHold(by, ...consultationReaders)
  if (!isId(id)) return undefined
  const { write, now } = store()
  const [found] = await write.select().from(consultations).where(eq(consultations.id, id))
  if (!found) return undefined
  mustBeOfCourt(by, found.court)
  const { createdAt: _, ...consultation } = found
  const today = dayOf(now())
  const moved = rollOver(found.heldOn, await readCalendar(write))
  return {
    ...consultation,
    cases: await listedCases(id, today),
    restDay: moved === found.heldOn ? null : moved,
    begun: found.heldOn <= today,
    trace: await traceOf(write, id),
  }
}

async function listedCases(consultationId: string, today: CourtDate): Promise<ListedCase[]> {
  const { write } = store()
  const rows = await write
    .select({ listed: consultationCases, file: caseFiles })
    .from(consultationCases)
    .innerJoin(caseFiles, eq(caseFiles.id, consultationCases.caseFileId))
    .where(eq(consultationCases.consultationId, consultationId))
    .orderBy(asc(caseFiles.filedOn), asc(consultationCases.id))
  if (rows.length === 0) return []
  const ids = rows.map(({ listed }) => listed.id)
  const files = rows.map(({ file }) => file.id)
  const [people, messages, promised, given] = await Promise.all([
    write
      .select({ caseFileId: parties.caseFileId, name: parties.name, phone: parties.phone })
      .from(parties)
      .where(and(inArray(parties.caseFileId, files), eq(parties.role, 'applicant')))
      .orderBy(asc(parties.id)),
    write
      .select({ listedId: journal.subjectId, state: notifications.state })
      .from(notifications)
      .innerJoin(journal, eq(journal.seq, notifications.entry))
      .where(and(inArray(notifications.caseFileId, files), inArray(journal.subjectId, ids))),
    write
      .select()
      .from(promises)
      .where(inArray(promises.consultationCaseId, ids))
      .orderBy(asc(promises.dueOn), asc(promises.id)),
    write
      .select({
        id: leads.id,
        listedId: consultationLeads.consultationCaseId,
        order: leads.order,
        state: leads.state,
        atOnce: consultationLeads.atOnce,
      })
      .from(consultationLeads)
      .innerJoin(leads, eq(leads.id, consultationLeads.leadId))
      .where(inArray(consultationLeads.consultationCaseId, ids))
      .orderBy(asc(leads.order)),
  ])
  return rows.map(({ listed, file }) => {
    const { court: _, consultationId: __, answeredAt: ___, ...own } = listed
    return {
      ...own,
      caseNumber: file.caseNumber,
      filedOn: file.filedOn,
      officer: file.officer,
      applicants: people
        .filter(({ caseFileId }) => caseFileId === file.id)
        .map(({ name, phone }) => ({ name, phone })),
      delivery: messages.filter(({ listedId }) => listedId === listed.id).map(({ state }) => state),
      promises: promised
        .filter(({ consultationCaseId }) => consultationCaseId === listed.id)
        .map((promise) => promiseRow(promise, today)),
      leads: given
        .filter(({ listedId }) => listedId === listed.id)
        .map(({ listedId: ____, ...lead }) => lead),
    }
  })
}

/** A promise as it stands on a day. */
export function promiseRow(promise: typeof promises.$inferSelect, today: CourtDate): PromiseRow {
  const { id, kind, text, dueOn, madeAt, madeBy, keptAt, keptNote, endedBecause, version } = promise
  const standing = promise.endedAt
    ? 'ended'
    : keptAt
      ? dayOf(keptAt) <= dueOn
        ? 'kept'
        : 'keptLate'
      : dueOn < today
        ? 'late'
        : 'running'
  return {
    id,
    kind,
    text,
    dueOn,
    madeAt,
    madeBy,
    standing,
    keptAt,
    keptNote,
    endedBecause,
    version,
  }
}

/** One line of the name list for the general office, which sees to the room (seed 1 art 19(5)). */
export type NameRow = Pick<
  ListedCase,
  'id' | 'caseNumber' | 'filedOn' | 'officer' | 'applicants' | 'coming'
>

const Names = z.object({ consultation: Id })

/** The names of those who take part in a consultation, for the general office. */
export async function consultationNames(
  by: Actor,
  raw: z.input<typeof Names>,
): Promise<Page<NameRow>> {
  const { consultation } = readInput(Names, raw)
  const found = await deskConsultation(by, consultation)
  return { rows: (found?.cases ?? []).filter(({ removedBecause }) => removedBecause === null) }
}
