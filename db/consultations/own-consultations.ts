import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { promiseRow, type PromiseRow } from './desk-consultation.ts'
import { consultationCases, consultations, promises } from './tables.ts'

/** What an applicant sees of the consultations in their case. */
export interface OwnConsultations {
  /** The consultation to which they are invited and that is still to be held. */
  invitation: {
    heldOn: CourtDate
    at: string
    place: string
    movedBecause: string | null
    coming: boolean | null
  } | null
  /** When their case was talked about. */
  held: { heldOn: CourtDate; attended: boolean | null }[]
  /** What they were promised, until when, and whether it was kept. */
  promises: Omit<PromiseRow, 'madeBy' | 'version' | 'kind'>[]
}

/**
 * The invitation of an applicant who came in with the access code, and what they were promised: with its day and
 * whether it was kept (seed 1 art 19(4), (6)). The court's own tasks are not told; a debtor sees nothing of it.
 */
export async function ownConsultations(by: Actor): Promise<OwnConsultations> {
  const none: OwnConsultations = { invitation: null, held: [], promises: [] }
  if (by.kind !== 'party') return none
  const { write, now } = store()
  const [applicant] = await write
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(
        eq(parties.id, by.partyId),
        eq(parties.caseFileId, by.caseFileId),
        eq(parties.role, 'applicant'),
      ),
    )
  if (!applicant) return none
  const [listed, promised] = await Promise.all([
    write
      .select({ consultation: consultations, listed: consultationCases })
      .from(consultationCases)
      .innerJoin(consultations, eq(consultations.id, consultationCases.consultationId))
      .where(
        and(
          eq(consultationCases.caseFileId, by.caseFileId),
          isNotNull(consultationCases.invitedAt),
          isNull(consultationCases.removedBecause),
          ne(consultations.state, 'dropped'),
        ),
      )
      .orderBy(desc(consultations.heldOn)),
    write
      .select()
      .from(promises)
      .where(and(eq(promises.caseFileId, by.caseFileId), eq(promises.kind, 'promise')))
      .orderBy(asc(promises.dueOn), asc(promises.id)),
  ])
  const open = listed.find(({ consultation }) => consultation.state === 'prepared')
  const today = dayOf(now())
  return {
    invitation: open
      ? {
          heldOn: open.consultation.heldOn,
          at: open.consultation.at,
          place: open.consultation.place,
          movedBecause: open.consultation.movedBecause,
          coming: open.listed.coming,
        }
      : null,
    held: listed
      .filter(({ consultation }) => consultation.state === 'held')
      .map(({ consultation, listed: own }) => ({
        heldOn: consultation.heldOn,
        attended: own.attended,
      })),
    promises: promised.map((promise) => {
      const { madeBy: _, version: __, kind: ___, ...shown } = promiseRow(promise, today)
      return shown
    }),
  }
}
