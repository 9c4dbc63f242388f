import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { parties } from '../cases/tables.ts'
import { Id, Whole, YesOrNo } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { lockListed } from './lock.ts'
import { mustBePrepared } from './rules.ts'
import { consultationCases, consultations } from './tables.ts'

const Own = z.strictObject({ coming: YesOrNo })

/** The applicant says on the progress page whether they will come; they may change their mind until it is held. */
export const answerInvitation = act(Own, async ({ tx, by, now, journal }, { coming }) => {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const [found] = await tx
    .select({ id: consultationCases.id, court: consultationCases.court })
    .from(consultationCases)
    .innerJoin(consultations, eq(consultations.id, consultationCases.consultationId))
    .innerJoin(parties, eq(parties.caseFileId, consultationCases.caseFileId))
    .where(
      and(
        eq(parties.id, by.partyId),
        eq(parties.role, 'applicant'),
        eq(consultationCases.caseFileId, by.caseFileId),
        isNotNull(consultationCases.invitedAt),
        isNull(consultationCases.removedBecause),
        eq(consultations.state, 'prepared'),
      ),
    )
    .orderBy(desc(consultations.heldOn))
    .limit(1)
    .for('update', { of: consultationCases })
  if (!found) throw new Refusal('consultation-not-invited')
  await tx
    .update(consultationCases)
    .set({
      coming,
      answeredBy: 'applicant',
      answeredAt: now,
      // Whoever at the desk has not seen this answer does not write over it.
      version: sql`${consultationCases.version} + 1`,
    })
    .where(eq(consultationCases.id, found.id))
  await journal({
    kind: 'consultation.answered',
    court: found.court,
    subject: { kind: 'consultationCase', id: found.id },
    caseFileId: by.caseFileId,
    facts: { coming },
  })
})

const OfStaff = z.strictObject({ id: Id, coming: YesOrNo, version: Whole(1, 1_000_000_000) })

/** Staff note what the applicant said by phone. */
export const noteAnswer = act(OfStaff, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const { listed, consultation } = await lockListed(court, asked)
  mustBePrepared(consultation, { zh: '登记答复', en: 'note an answer' })
  if (listed.invitedAt === null) throw new Refusal('consultation-not-invited')
  await tx
    .update(consultationCases)
    .set({
      coming: asked.coming,
      answeredBy: 'staff',
      answeredAt: now,
      version: listed.version + 1,
    })
    .where(eq(consultationCases.id, listed.id))
  await journal({
    kind: 'consultation.answered',
    court: listed.court,
    subject: { kind: 'consultationCase', id: listed.id },
    caseFileId: listed.caseFileId,
    facts: { coming: asked.coming },
  })
})
