import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id, maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { lockConsultation, lockListed } from './lock.ts'
import { mustHoldChair } from './move-consultation.ts'
import { mustBeJoined, mustHaveBegun } from './rules.ts'
import { consultationCases, consultations } from './tables.ts'

const version = Whole(1, 1_000_000_000)
const Attended = z.strictObject({ id: Id, attended: YesOrNo, heard: maybe(Text(1, 4000)), version })

/** Records whether the applicant came, and what was said and explained (seed 1 art 19(6), (8)). */
export const recordAttendance = act(Attended, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const { listed, consultation } = await lockListed(court, asked)
  mustHaveBegun(consultation.heldOn, dayOf(now))
  await tx
    .update(consultationCases)
    .set({
      attended: asked.attended,
      heard: asked.heard ?? listed.heard,
      version: listed.version + 1,
    })
    .where(eq(consultationCases.id, listed.id))
  await journal({
    kind: 'consultation.attended',
    court: listed.court,
    subject: { kind: 'consultationCase', id: listed.id },
    caseFileId: listed.caseFileId,
    facts: { attended: asked.attended },
  })
})

const Held = z.strictObject({
  id: Id,
  minutes: Text(4, 20_000),
  joinedBy: maybe(z.enum(['vicePresident', 'president', 'both'])),
  version,
})

/**
 * Records that the consultation was held, with its minutes, by the director who chaired it (seed 1 art 19(3)); first it
 * is recorded of each case whether its applicant came.
 */
export const holdConsultation = act(Held, async (court, asked) => {
  const { tx, by, now, journal } = court
  const { staff } = mustHoldChair(by, dayOf(now))
  const found = await lockConsultation(court, asked, { zh: '登记举行', en: 'record it as held' })
  mustHaveBegun(found.heldOn, dayOf(now))
  const listed = await tx
    .select({
      attended: consultationCases.attended,
      special: consultationCases.specialBecause,
    })
    .from(consultationCases)
    .where(
      and(eq(consultationCases.consultationId, found.id), isNull(consultationCases.removedBecause)),
    )
  const unheard = listed.filter(({ attended }) => attended === null).length
  if (unheard > 0) throw new Refusal('consultation-unheard', { count: unheard })
  mustBeJoined(listed.filter(({ special }) => special !== null).length, asked.joinedBy)
  const next = found.version + 1
  await tx
    .update(consultations)
    .set({
      state: 'held',
      minutes: asked.minutes,
      chair: staff.name,
      joinedBy: asked.joinedBy ?? null,
      heldAt: now,
      version: next,
    })
    .where(eq(consultations.id, found.id))
  await journal({
    kind: 'consultation.held',
    court: found.court,
    subject: { kind: 'consultation', id: found.id },
    facts: {
      cases: listed.length,
      attended: listed.filter(({ attended }) => attended === true).length,
    },
  })
  return { version: next }
})
