import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { partsOfCaseNumber, readCaseNumber } from '../cases/case-number.ts'
import { lockCase, mustBeVersion } from '../cases/lock-case.ts'
import { isNumberOfCourt, mustBeDone } from '../cases/rules.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustBeOutside } from '../decisions/outside-bureau.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { objectionOutcomes, suspensionObjections } from './tables.ts'

const onObjection = { id: Id, version: Whole(1, 1_000_000_000) } as const

/** Locks an objection and its case, as whoever acts on it has seen it. */
async function lockObjection(court: Act, asked: { id: string; version: number }) {
  const { tx, by } = court
  const staff = mustHaveDuty(by, 'objection.review')
  const [known] = await tx
    .select()
    .from(suspensionObjections)
    .where(eq(suspensionObjections.id, asked.id))
  if (!known) throw new Refusal('not-found')
  const file = await lockCase(court, known.caseFileId)
  mustBeOutside(staff, file, dayOf(court.now))
  const [objection] = await tx
    .select()
    .from(suspensionObjections)
    .where(eq(suspensionObjections.id, asked.id))
    .for('update')
  mustBeVersion(objection!, asked.version)
  return objection!
}

type Objection = Awaited<ReturnType<typeof lockObjection>>

const entryOf = ({ id, court, caseFileId }: Objection, on: CourtDate) => ({
  court,
  caseFileId,
  subject: { kind: 'objection', id },
  on,
})

function mustBeADayOf({ receivedOn }: Objection, on: CourtDate, today: CourtDate): void {
  mustBeDone(on, today)
  if (on < receivedOn) throw new Refusal('objection-day')
}

/** Reads the number of an objection’s own case: 执异, of this court. @throws Refusal objection-number-type */
function objectionNumber(text: string, court: string): string {
  const number = readCaseNumber(text)
  if (!number || partsOfCaseNumber(number)?.type !== '执异' || !isNumberOfCourt(number, court)) {
    throw new Refusal('objection-number-type')
  }
  return number
}

const Registration = z.strictObject({ ...onObjection, number: Text(1, 80), registeredOn: Day })

/** Registers an objection to a coming 终本 under its number (seed 2 三.10 “必须立案审查”, 异议复议规定 第二条). */
export const registerObjection = act(Registration, async (court, asked) => {
  const objection = await lockObjection(court, asked)
  if (objection.number !== null) throw new Refusal('objection-order')
  const number = objectionNumber(asked.number, objection.court)
  mustBeADayOf(objection, asked.registeredOn, dayOf(court.now))
  const version = objection.version + 1
  await court.tx
    .update(suspensionObjections)
    .set({ number, registeredOn: asked.registeredOn, version })
    .where(eq(suspensionObjections.id, objection.id))
  await court.journal({
    ...entryOf(objection, asked.registeredOn),
    kind: 'objection.registered',
  })
  return { id: objection.id, number, version }
})

const Review = z.strictObject({
  ...onObjection,
  outcome: z.enum(objectionOutcomes),
  reviewedOn: Day,
  /** What the applicant reads. */
  review: Text(4, 4000),
})

/**
 * Records how an objection was decided (民事诉讼法 第二百三十六条). While one is open or upheld, nothing is suspended;
 * after an upheld one the applicants are told and heard anew.
 */
export const reviewObjection = act(Review, async (court, asked) => {
  const objection = await lockObjection(court, asked)
  if (objection.number === null || objection.outcome !== null) throw new Refusal('objection-order')
  mustBeADayOf(objection, asked.reviewedOn, dayOf(court.now))
  const version = objection.version + 1
  await court.tx
    .update(suspensionObjections)
    .set({
      outcome: asked.outcome,
      reviewedOn: asked.reviewedOn,
      review: asked.review,
      version,
    })
    .where(eq(suspensionObjections.id, objection.id))
  await court.journal({
    ...entryOf(objection, asked.reviewedOn),
    kind: 'objection.reviewed',
    facts: { outcome: asked.outcome },
  })
  return { id: objection.id, version }
})
