import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { foldNumber } from '../cases/case-number.ts'
import { proposeDecision } from '../decisions/propose-decision.ts'
import { maybe, Text, Yuan } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { mustBeIn, onCase, openCaseFor } from './on-case.ts'
import { draftedRuling, textOf } from './ruling.ts'
import { suspensionRulings } from './tables.ts'

const Draft = z.strictObject({
  ...onCase,
  number: maybe(Text(4, 80).transform(foldNumber)),
  result: maybe(z.enum(['nothing', 'notDisposable'])),
  propertyFound: maybe(Text(1, 4000)),
  sealDates: maybe(Text(1, 2000)),
  coerciveMeasures: maybe(Text(1, 2000)),
  debtorSought: maybe(Text(1, 2000)),
  notListedReason: maybe(Text(4, 1000)),
  /** Why a court’s own longer wait does not bind here (seed 2 三.10 “原则上”). */
  exception: maybe(Text(4, 500)),
  unperformed: maybe(Yuan),
  reasons: maybe(Text(4, 4000)),
})

/**
 * Writes the draft of a ruling of 终本, or writes it anew (M07); it may have gaps, which the gates name. A change
 * after it was proposed takes the decision back to its beginning, because the signatures bind the words.
 */
export const draftSuspension = act(Draft, async (court, asked) => {
  const { tx, now, journal } = court
  const { staff, file } = await openCaseFor(court, asked)
  mustBeIn(file, 'open', 'suspension-case-open')
  const { caseFileId: _, version: __, ...given } = asked
  const content = {
    number: given.number ?? null,
    result: given.result ?? null,
    propertyFound: given.propertyFound ?? null,
    sealDates: given.sealDates ?? null,
    coerciveMeasures: given.coerciveMeasures ?? null,
    debtorSought: given.debtorSought ?? null,
    notListedReason: given.notListedReason ?? null,
    exception: given.exception ?? null,
    unperformed: given.unperformed ?? null,
    reasons: given.reasons ?? null,
  }
  const before = await draftedRuling(tx, file.id)
  const [ruling] = before
    ? await tx
        .update(suspensionRulings)
        .set({ ...content, version: before.version + 1 })
        .where(eq(suspensionRulings.id, before.id))
        .returning({ id: suspensionRulings.id })
    : await tx
        .insert(suspensionRulings)
        .values({
          court: file.court,
          caseFileId: file.id,
          ...content,
          draftedBy: staff.staffId,
          at: now,
        })
        .returning({ id: suspensionRulings.id })
  const { id } = ruling!
  await journal({
    kind: 'suspension.drafted',
    court: file.court,
    caseFileId: file.id,
    subject: { kind: 'ruling', id },
  })
  return { id, version: await nextVersion(tx, file) }
})

const draftText = act(z.strictObject(onCase), async (court, asked) => {
  const { file } = await openCaseFor(court, asked)
  mustBeIn(file, 'open', 'suspension-case-open')
  const ruling = await draftedRuling(court.tx, file.id)
  if (!ruling) throw new Refusal('suspension-by-ruling')
  return textOf(ruling)
})

/** Lays the draft of a ruling before the director, and after him the vice president (seed 2 三.10, A08). */
export async function proposeSuspension(
  by: Actor,
  asked: { caseFileId: string; version: number },
): Promise<Awaited<ReturnType<typeof proposeDecision>>> {
  const text = await draftText(by, asked)
  return proposeDecision(by, { caseFileId: asked.caseFileId, matter: 'suspension', text })
}
