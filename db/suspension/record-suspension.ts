import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { writeStep } from '../cases/write-step.ts'
import type { Tx } from '../connection.ts'
import { mustHaveDecision } from '../decisions/must-have-decision.ts'
import { decisions } from '../decisions/tables.ts'
import { Day, Id } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { mustBeIn, onCase, openCaseFor } from './on-case.ts'
import { draftedRuling, textOf, type Ruling } from './ruling.ts'
import { suspensionRulings, suspensionServices } from './tables.ts'
import { parties } from '../cases/tables.ts'

const Recorded = z.strictObject({ ...onCase, ruledOn: Day })

/**
 * Records the ruling of 终本 as it was approved (N26): every condition of 法〔2016〕373号 and of the court is judged once
 * more, the decision of director and vice president is used up, and the case is closed for now. 终本≠结束.
 */
export const recordSuspension = act(Recorded, async (court, asked) => {
  const { tx, journal } = court
  const { staff, file } = await openCaseFor(court, { ...asked, doneOn: asked.ruledOn })
  mustBeIn(file, 'open', 'suspension-case-open')
  const ruling = await draftedRuling(tx, file.id)
  if (!ruling) throw new Refusal('suspension-by-ruling')
  if (ruling.number === null) {
    const said = { missing: '裁定书文号', missingEn: 'the number of the ruling' }
    throw new Refusal('suspension-ruling-content', said)
  }
  const decision = await mustHaveDecision(court, {
    caseFileId: file.id,
    matter: 'suspension',
    decisionId: await approvedFor(tx, ruling),
  })
  const approvedOn = decision.approvedAt ?? decision.emergencyAt
  if (approvedOn && asked.ruledOn < dayOf(approvedOn)) throw new Refusal('suspension-ruling-day')
  const { id: stepId } = await writeStep(court, file, staff, {
    code: 'N26',
    doneOn: asked.ruledOn,
    text: `${ruling.number}：裁定终结本次执行程序。${ruling.reasons ?? ''}发现财产后可以随时申请恢复执行。`,
  })
  await tx
    .update(suspensionRulings)
    .set({ state: 'made', stepId, ruledOn: asked.ruledOn, version: ruling.version + 1 })
    .where(eq(suspensionRulings.id, ruling.id))
  const about = {
    court: file.court,
    caseFileId: file.id,
    subject: { kind: 'case', id: file.id },
    on: asked.ruledOn,
  }
  await journal({ ...about, kind: 'suspension.ruled' })
  await journal({ ...about, kind: 'case.closedForNow' })
  const version = await nextVersion(tx, file, { state: 'closedForNow' })
  return { id: ruling.id, stepId, state: 'closedForNow' as const, version }
})

/** The approved decision that says what the draft says now, where an earlier one was approved too. */
async function approvedFor(tx: Tx, ruling: Ruling): Promise<string | undefined> {
  const [decision] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseFileId, ruling.caseFileId),
        eq(decisions.matter, 'suspension'),
        eq(decisions.state, 'approved'),
        eq(decisions.text, textOf(ruling)),
      ),
    )
    .limit(1)
  return decision?.id
}

const methods = ['direct', 'left', 'post', 'electronic', 'announcement'] as const
const methodNames = {
  direct: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const

const Service = z.strictObject({
  ...onCase,
  rulingId: Id,
  partyId: Id,
  servedOn: Day,
  method: z.enum(methods),
})

/** Records the service of the ruling on an applicant (seed 2 三.10 “应当及时向申请执行人送达裁定书”). */
export const serveSuspension = act(Service, async (court, asked) => {
  const { tx, now, journal } = court
  const { staff, file } = await openCaseFor(court, { ...asked, doneOn: asked.servedOn })
  const [ruling] = await tx
    .select()
    .from(suspensionRulings)
    .where(eq(suspensionRulings.id, asked.rulingId))
  if (ruling?.caseFileId !== file.id || ruling.state !== 'made') throw new Refusal('not-found')
  if (ruling.ruledOn !== null && asked.servedOn < ruling.ruledOn) {
    throw new Refusal('suspension-ruling-day')
  }
  const applicants = await tx
    .select({ id: parties.id, role: parties.role, name: parties.name })
    .from(parties)
    .where(eq(parties.caseFileId, file.id))
  const everyApplicant = applicants.filter(({ role }) => role === 'applicant')
  const served = everyApplicant.find(({ id }) => id === asked.partyId)
  if (!served) throw new Refusal('not-found')
  const about = { court: file.court, caseFileId: file.id }
  await tx.insert(suspensionServices).values({
    ...about,
    rulingId: ruling.id,
    partyId: asked.partyId,
    servedOn: asked.servedOn,
    method: asked.method,
    staffId: staff.staffId,
    at: now,
  })
  const text = `终本裁定书${ruling.number ?? ''}已送达申请执行人${served.name}（${methodNames[asked.method]}）。`
  await writeStep(court, file, staff, { code: 'N05', doneOn: asked.servedOn, text })
  const all = await tx
    .select({ partyId: suspensionServices.partyId })
    .from(suspensionServices)
    .where(eq(suspensionServices.rulingId, ruling.id))
  if (all.length === everyApplicant.length) {
    await journal({
      ...about,
      kind: 'suspension.served',
      subject: { kind: 'case', id: file.id },
      on: asked.servedOn,
    })
  }
  return { id: ruling.id, version: await nextVersion(tx, file) }
})
