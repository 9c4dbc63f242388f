import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Text } from '../fields.ts'
import { appendAll } from '../journal/append.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, dayOfMonth, type CourtDate } from '../time/days.ts'
import { eligibleCases } from './eligible.ts'
import { mustNotBePast } from './rules.ts'
import { mustConsult } from './scope.ts'
import { consultationCases, consultations } from './tables.ts'

/** Who prepares consultations and invites to them. */
export const consultationOffices = ['officer', 'clerk', 'judge', 'director'] as const

export const Month = z
  .string()
  .trim()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请写成 2026-11 | write 2026-11')

const Asked = z.strictObject({
  month: Month,
  at: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 09:30 | write 09:30'),
  place: Text(2, 200),
})

/**
 * Prepares the consultation of a month: on the day of the rule, with the director in the chair, and with every case that
 * qualifies on its list (seed 1 art 19(2), (3)). Whoever prepares answers for the list and may change it; nobody is
 * invited by this.
 */
export const prepareConsultation = act(Asked, async (court, { month, at, place }) => {
  const { tx, by, now, journal } = court
  const staff = mustHaveDuty(by, 'consultation.keep')
  const today = dayOf(now)
  const rules = mustConsult(staff.court, today)
  mustNotBePast(month, today)
  const heldOn = dayOfMonth(`${month}-01` as CourtDate, rules.heldOn)
  const [made] = await tx
    .insert(consultations)
    .values({ court: staff.court, month, heldOn, at, place, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: consultations.id })
  if (!made) throw new Refusal('consultation-once', { month })
  const eligible = await eligibleCases(tx, staff.court, rules, heldOn)
  await journal({
    kind: 'consultation.prepared',
    court: staff.court,
    subject: { kind: 'consultation', id: made.id },
    facts: { month, heldOn, cases: eligible.length },
  })
  const ids = await listCases(
    court,
    { id: made.id, court: staff.court },
    eligible.map(({ caseFileId }) => ({ caseFileId, origin: 'list' as const })),
  )
  return { id: made.id, cases: ids.length, version: 1 }
})

interface Listing {
  caseFileId: string
  origin: 'list' | 'added'
  addedBecause?: string
}

/** Puts cases on a list, each with its entry: that stops the clock of the 45 days. */
export async function listCases(
  court: Act,
  consultation: { id: string; court: string },
  cases: readonly Listing[],
): Promise<string[]> {
  if (cases.length === 0) return []
  const rows = await court.tx
    .insert(consultationCases)
    .values(
      cases.map((one) => ({ court: consultation.court, consultationId: consultation.id, ...one })),
    )
    .onConflictDoNothing()
    .returning({ id: consultationCases.id, caseFileId: consultationCases.caseFileId })
  await appendAll(
    court,
    rows.map(({ id, caseFileId }) => ({
      kind: 'consultation.listed' as const,
      court: consultation.court,
      subject: { kind: 'consultationCase', id },
      caseFileId,
    })),
  )
  return rows.map(({ id }) => id)
}
