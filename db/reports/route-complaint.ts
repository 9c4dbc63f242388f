import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id, Text, Whole } from '../fields.ts'
import { keyOf, openFields, sealText } from '../leads/sealed-content.ts'
import { inOfficeCalled } from '../petitions/in-office-called.ts'
import { petitionKinds, type PetitionKind } from '../petitions/kinds.ts'
import { addPetition } from '../petitions/register-petition.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { lockReport, officerOf } from './open-report.ts'
import { mustBeUnanswered, mustReadReport } from './rules.ts'
import { reports } from './tables.ts'

const kinds = Object.keys(petitionKinds) as [PetitionKind, ...PetitionKind[]]

const Route = z.strictObject({
  id: Id,
  version: Whole(1, 1_000_000),
  kind: z.enum(kinds),
  /** Who handles it in the bureau. */
  username: Text(1, 60),
  /** What the sender reads: that it goes to the bureau, and why. */
  text: Text(4, 2000),
})

/**
 * What is not about staff goes to the bureau as a petition (seed 1 art 17), and the sender is told to whom and why. How to
 * reach the sender stays with the supervisor; the reply comes by the same receipt.
 */
export const routeComplaint = act(Route, async (court, asked) => {
  const { tx, by, now, journal } = court
  const report = await lockReport(tx, asked.id)
  const { staffId } = mustReadReport(by, report, await officerOf(tx, report))
  if (report.kind !== 'complaint') throw new Refusal('not-found')
  if (report.version !== asked.version) throw new Refusal('changed-meanwhile')
  mustBeUnanswered(report.state)
  const key = keyOf(report)
  if (!key || !report.body) throw new Refusal('lead-erased')
  const { text = '' } = openFields(key, `reports.body:${report.id}`, report.body)
  const responsibleId = await inOfficeCalled(tx, report.court, asked.username, dayOf(now))
  if (report.accused.includes(responsibleId)) throw new Refusal('complaint-own')
  // A petition is read by the supervisor and can be handed on to anybody of the bureau.
  if (report.aboutSupervisor || report.accused.length > 0) {
    throw new Refusal('complaint-about-staff')
  }
  const petition = await addPetition(court, {
    court: report.court,
    channel: 'mailbox',
    kind: asked.kind,
    handedBy: null,
    receivedOn: dayOf(report.receivedAt),
    dueOn: null,
    caseFileId: report.caseFileId,
    responsibleId,
    receipt: null,
    reportId: report.id,
    petitioner: { name: '举报信箱来信人' },
    text,
  })
  const [changed] = await tx
    .update(reports)
    .set({
      state: 'answered',
      outcome: 'passedOn',
      answer: sealText(key, `reports.answer:${report.id}`, asked.text),
      answeredAt: now,
      ownerId: staffId,
      petitionId: petition.id,
      version: sql`${reports.version} + 1`,
    })
    .where(eq(reports.id, report.id))
    .returning({ version: reports.version })
  await journal({
    kind: 'complaint.routed',
    court: report.court,
    subject: { kind: 'report', id: report.id },
    facts: { kind: asked.kind },
  })
  return { id: report.id, petitionId: petition.id, version: changed!.version }
})
