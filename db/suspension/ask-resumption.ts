import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { lockCase, mustBeVersion } from '../cases/lock-case.ts'
import { nextVersion } from '../cases/next-version.ts'
import { mustBeDone } from '../cases/rules.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { newKey, sealText } from '../leads/sealed-content.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { caseOfApplicant } from './give-opinion.ts'
import { linkedCases } from './linked.ts'
import { caseworkers, doneOnCase, mustBeIn, openCaseFor } from './on-case.ts'
import { resumptions } from './tables.ts'

export type Resumption = typeof resumptions.$inferSelect

const Application = z.strictObject({
  /** Which property was found, where, and how it is known. */
  text: Text(4, 4000),
  once: Id,
})

/**
 * An applicant asks for enforcement to resume (法〔2016〕373号 第九条): at any time, no period of limitation counts. What
 * he names is sealed as a lead is, and investigated and answered as one (seed 2 三.12).
 */
export const askResumption = act(Application, async (court, { text, once }) => {
  const { tx, now, journal } = court
  const { party, file } = await caseOfApplicant(court)
  mustBeIn(file, 'closedForNow', 'resumption-any-time')
  await mustNotGoOnElsewhere(court, file.id)
  const id = randomUUID()
  const { key, wrapped } = newKey(id)
  const today = dayOf(now)
  const about = { court: file.court, caseFileId: file.id }
  const [written] = await tx
    .insert(resumptions)
    .values({
      ...about,
      id,
      partyId: party.id,
      askedOn: today,
      key: wrapped,
      body: sealText(key, `resumptions.body:${id}`, text),
      once,
    })
    .onConflictDoNothing({ target: resumptions.once })
    .returning({ id: resumptions.id })
  if (!written) throw new Refusal('resumption-once')
  const subject = { kind: 'case', id: file.id }
  await journal({ ...about, kind: 'resumption.asked', subject, facts: { resumption: id } })
  return { id, askedOn: today }
})

/** What goes on under a new number is asked for there. */
export async function mustNotGoOnElsewhere({ tx }: Act, caseFileId: string): Promise<void> {
  const { resumedAs } = await linkedCases(tx, caseFileId)
  if (resumedAs) throw new Refusal('resumption-continued', { number: resumedAs.caseNumber })
}

/** Locks an application and its case, as whoever acts on it has seen it. */
export async function lockResumption(
  court: Act,
  asked: { id: string; version: number },
): Promise<{ resumption: Resumption; file: Awaited<ReturnType<typeof lockCase>> }> {
  mustHold(court.by, ...caseworkers)
  const [known] = await court.tx.select().from(resumptions).where(eq(resumptions.id, asked.id))
  if (!known) throw new Refusal('not-found')
  const file = await lockCase(court, known.caseFileId)
  const [resumption] = await court.tx
    .select()
    .from(resumptions)
    .where(eq(resumptions.id, asked.id))
    .for('update')
  mustBeVersion(resumption!, asked.version)
  return { resumption: resumption!, file }
}

const onResumption = { id: Id, version: Whole(1, 1_000_000_000) } as const

const Verification = z.strictObject({
  ...onResumption,
  verifiedOn: Day,
  /** What was found out; staff alone read it. */
  verified: Text(4, 4000),
  /** What the applicant reads. */
  answer: maybe(Text(4, 2000)),
})

const stood = '经核查，您提供的财产线索属实，本院将依法恢复执行。'

/** Records that the property is verified; enforcement resumes within three working days (seed 2 三.12, T06). */
export const verifyProperty = act(Verification, async (court, asked) => {
  const { resumption, file } = await lockResumption(court, asked)
  mustBeIn(file, 'closedForNow', 'resumption-any-time')
  if (resumption.state !== 'asked') throw new Refusal('resumption-answered')
  await mustNotGoOnElsewhere(court, file.id)
  mustBeDone(asked.verifiedOn, dayOf(court.now))
  if (asked.verifiedOn < resumption.askedOn) throw new Refusal('resumption-day')
  await court.tx
    .update(resumptions)
    .set({
      state: 'verified',
      verifiedOn: asked.verifiedOn,
      verified: asked.verified,
      answer: asked.answer ?? stood,
      answeredOn: dayOf(court.now),
      version: resumption.version + 1,
    })
    .where(eq(resumptions.id, resumption.id))
  await journalOf(court, resumption, 'resumption.verified', asked.verifiedOn)
  return { id: resumption.id, version: resumption.version + 1 }
})

const Refused = z.strictObject({ ...onResumption, answer: Text(4, 2000) })

/** Answers an application that does not lead to resumption, with its reason (seed 2 三.12 “及时回告”). */
export const refuseResumption = act(Refused, async (court, asked) => {
  const { resumption } = await lockResumption(court, asked)
  if (resumption.state === 'refused' || resumption.state === 'resumed') {
    throw new Refusal('resumption-answered')
  }
  const today = dayOf(court.now)
  await court.tx
    .update(resumptions)
    .set({
      state: 'refused',
      answer: asked.answer,
      answeredOn: today,
      version: resumption.version + 1,
    })
    .where(eq(resumptions.id, resumption.id))
  await journalOf(court, resumption, 'resumption.refused', today)
  return { id: resumption.id, version: resumption.version + 1 }
})

const OwnMotion = z.strictObject({ ...doneOnCase, verified: Text(4, 4000) })

/** The court itself found property in a suspended case and verified it (法〔2016〕373号 第九条, seed 2 三.12). */
export const foundProperty = act(OwnMotion, async (court, asked) => {
  const { file } = await openCaseFor(court, asked)
  mustBeIn(file, 'closedForNow', 'resumption-any-time')
  await mustNotGoOnElsewhere(court, file.id)
  const [resumption] = await court.tx
    .insert(resumptions)
    .values({
      court: file.court,
      caseFileId: file.id,
      partyId: null,
      state: 'verified',
      askedOn: asked.doneOn,
      verifiedOn: asked.doneOn,
      verified: asked.verified,
      once: randomUUID(),
    })
    .returning()
  await journalOf(court, resumption!, 'resumption.verified', asked.doneOn)
  // A form that is sent twice has seen an older case the second time.
  await nextVersion(court.tx, file)
  return { id: resumption!.id, version: resumption!.version }
})

/** Entries about the way back belong to the case, whose clocks they start and stop. */
const journalOf = (
  court: Act,
  { id, court: code, caseFileId }: Resumption,
  kind: 'resumption.verified' | 'resumption.refused',
  on: Resumption['askedOn'],
) =>
  court.journal({
    kind,
    court: code,
    caseFileId,
    subject: { kind: 'case', id: caseFileId },
    on,
    facts: { resumption: id },
  })
