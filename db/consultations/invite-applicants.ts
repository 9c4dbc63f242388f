import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id, Whole } from '../fields.ts'
import { appendAll } from '../journal/append.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { lockConsultation } from './lock.ts'
import { consultationCases, consultations } from './tables.ts'

const Asked = z.strictObject({ id: Id, version: Whole(1, 1_000_000_000) })

/**
 * Invites the applicants of every case on the list who were not invited yet (seed 1 art 19(4)): each case gets its
 * entry, of which the message is made, and one more says that all invitations are out.
 */
export const inviteApplicants = act(Asked, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const found = await lockConsultation(court, asked, { zh: '发出邀请', en: 'invite to it' })
  const invited = await tx
    .update(consultationCases)
    .set({ invitedAt: now })
    .where(
      and(
        eq(consultationCases.consultationId, found.id),
        isNull(consultationCases.removedBecause),
        isNull(consultationCases.invitedAt),
      ),
    )
    .returning({ id: consultationCases.id, caseFileId: consultationCases.caseFileId })
  if (invited.length === 0) throw new Refusal('consultation-nobody')
  await appendAll(
    court,
    invited.map(({ id, caseFileId }) => ({
      kind: 'consultation.invited' as const,
      court: found.court,
      subject: { kind: 'consultationCase', id },
      caseFileId,
    })),
  )
  await journal({
    kind: 'consultation.invitationsSent',
    court: found.court,
    subject: { kind: 'consultation', id: found.id },
    facts: { cases: invited.length },
  })
  const version = found.version + 1
  await tx.update(consultations).set({ version }).where(eq(consultations.id, found.id))
  return { invited: invited.length, version }
})

/** The name list has gone to the general office, which sees to the room (seed 1 art 19(5)). */
export const fileNames = act(Asked, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const found = await lockConsultation(court, asked, { zh: '报送名单', en: 'file its names' })
  const version = found.version + 1
  await tx
    .update(consultations)
    .set({ namesFiledAt: now, version })
    .where(eq(consultations.id, found.id))
  await journal({
    kind: 'consultation.namesFiled',
    court: found.court,
    subject: { kind: 'consultation', id: found.id },
  })
  return { version }
})
