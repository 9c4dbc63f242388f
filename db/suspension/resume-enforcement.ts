import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { partsOfCaseNumber, readCaseNumber } from '../cases/case-number.ts'
import { nextVersion } from '../cases/next-version.ts'
import { isNumberOfCourt, mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { writeStep } from '../cases/write-step.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustBeStaff, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { lockResumption, mustNotGoOnElsewhere } from './ask-resumption.ts'
import { mustBeIn } from './on-case.ts'
import { resumptions } from './tables.ts'

const Resumed = z.strictObject({
  /** The application, or what the court found of its own motion. */
  id: Id,
  version: Whole(1, 1_000_000_000),
  /** （2026）苏0114执恢1号 */
  caseNumber: Text(1, 80),
  resumedOn: Day,
  /** What the parties read as the ground. */
  ground: Text(4, 1000),
})

type CaseFile = typeof caseFiles.$inferSelect

/** Reads the number of the resumed case: 执恢, of this court. @throws Refusal resumption-number-type */
function resumedNumber(text: string, court: string): string {
  const number = readCaseNumber(text)
  if (!number || partsOfCaseNumber(number)?.type !== '执恢' || !isNumberOfCourt(number, court)) {
    throw new Refusal('resumption-number-type')
  }
  return number
}

/**
 * Resumes a suspended case under a new number (法〔2016〕373号 第九条, seed 2 三.12): N28 in the old case, which goes on
 * in the new one and is searched and visited no more; parties, claim and access codes go along, and both are told.
 */
export const resumeEnforcement = act(Resumed, async (court, asked) => {
  const { tx } = court
  const { resumption, file } = await lockResumption(court, asked)
  const staff = mustBeStaff(court.by)
  mustBeIn(file, 'closedForNow', 'resumption-any-time')
  if (resumption.state !== 'verified') throw new Refusal('resumption-verified')
  await mustNotGoOnElsewhere(court, file.id)
  mustBeDone(asked.resumedOn, dayOf(court.now))
  mustFollowFiling('N28', asked.resumedOn, file.filedOn)
  if (resumption.verifiedOn !== null && asked.resumedOn < resumption.verifiedOn) {
    throw new Refusal('resumption-day')
  }
  const number = resumedNumber(asked.caseNumber, file.court)
  const made = await openResumed(court, staff, file, number, asked.resumedOn)
  await tx
    .update(resumptions)
    .set({
      state: 'resumed',
      newCaseFileId: made.id,
      ground: asked.ground,
      resumedOn: asked.resumedOn,
      version: resumption.version + 1,
    })
    .where(eq(resumptions.id, resumption.id))
  await writeStep(court, file, staff, {
    code: 'N28',
    doneOn: asked.resumedOn,
    text: `${asked.ground}恢复执行，新案号${number}。`,
  })
  // The case itself stays as it was closed: it goes on under the new number, not under this one.
  await court.journal({
    kind: 'case.continued',
    court: file.court,
    caseFileId: file.id,
    subject: { kind: 'case', id: file.id },
    on: asked.resumedOn,
    facts: { caseFile: made.id },
  })
  const version = await nextVersion(tx, file)
  return { id: resumption.id, newCaseFileId: made.id, caseNumber: number, version }
})

/** Files the resumed case with the parties of the old one; their access codes open it too. */
async function openResumed(
  { tx, now, journal, ...rest }: Act,
  staff: Staff,
  old: CaseFile,
  caseNumber: string,
  filedOn: CourtDate,
): Promise<{ id: string }> {
  const [file] = await tx
    .insert(caseFiles)
    .values({
      court: old.court,
      caseNumber,
      filedOn,
      officer: old.officer,
      officerId: old.officerId,
      judge: old.judge,
      phone: old.phone,
      cause: old.cause,
      basisNumber: old.basisNumber,
      basisCourt: old.basisCourt,
      // What was received before stays with the old number; here the rest is claimed.
      claim: Math.max(0, old.claim - old.received),
      livelihood: old.livelihood,
      tags: old.tags,
      createdAt: now,
    })
    .returning({ id: caseFiles.id, court: caseFiles.court })
  const { id } = file!
  const people = await tx
    .select()
    .from(parties)
    .where(eq(parties.caseFileId, old.id))
    .orderBy(asc(parties.id))
  const added = await tx
    .insert(parties)
    .values(people.map(({ id: _, version: __, ...party }) => ({ ...party, caseFileId: id })))
    .returning({ id: parties.id })
  const entry = { court: old.court, caseFileId: id, on: filedOn }
  const facts = { officer: old.officer !== null }
  await journal({ ...entry, kind: 'case.filed', subject: { kind: 'case', id }, facts })
  for (const party of added) {
    await journal({ ...entry, kind: 'party.added', subject: { kind: 'party', id: party.id } })
  }
  await writeStep({ tx, now, journal, ...rest }, file!, staff, {
    code: 'N02',
    doneOn: filedOn,
    text: `由${old.caseNumber}恢复执行，已立案。`,
  })
  return { id }
}
