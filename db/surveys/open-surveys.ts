import { and, desc, eq, gte } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { seesStep, stepName, type PartyRole, type StepCode } from '../cases/step-catalogue.ts'
import { caseFiles, parties, steps } from '../cases/tables.ts'
import { store, type Reader } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { Refusal } from '../refusal.ts'
import { mandatesOf } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { daysToAnswer } from './questions.ts'
import { surveys } from './tables.ts'

/** A step about which a party may answer the questions now. */
export interface OpenSurvey {
  stepId: string
  code: string
  name: Says
  doneOn: CourtDate
  until: CourtDate
}

/** A keyed hash of step and party, so that nobody reads from an answer whose it is. */
export const onceOf = (stepId: string, partyId: string): Uint8Array =>
  keyedHash(store().keys, 'survey', `${stepId}\n${partyId}`)

/** Whether the rulebook of a court has the questions asked of this side after this step. */
const isAsked = (court: string, day: CourtDate, role: PartyRole, code: string): boolean =>
  mandatesOf(court, day).some(
    ([, mandate]) =>
      mandate.on === `step.${code as StepCode}` &&
      mandate.tells === role &&
      mandate.templates.includes('A12'),
  )

/** The party who asks, and the case. */
export async function partyAsking(read: Reader, by: Actor) {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const [found] = await read
    .select({ party: parties, file: caseFiles })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(parties.id, by.partyId), eq(caseFiles.id, by.caseFileId)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The steps of the party's own case about which the questions stand open: asked by the court's rulebook, seen by this
 * party, done within sixty days, and not answered (seed 2 三.14). */
export async function openSurveys(by: Actor): Promise<OpenSurvey[]> {
  const { write, now } = store()
  const { party, file } = await partyAsking(write, by)
  const today = dayOf(now())
  const rows = await write
    .select({ id: steps.id, code: steps.code, doneOn: steps.doneOn })
    .from(steps)
    .where(and(eq(steps.caseFileId, file.id), gte(steps.doneOn, addDays(today, -daysToAnswer))))
    .orderBy(desc(steps.doneOn), desc(steps.recordedAt))
  const asked = rows.filter(
    (step) =>
      step.doneOn <= today &&
      seesStep(party.role, step, today) &&
      isAsked(file.court, step.doneOn, party.role, step.code),
  )
  if (asked.length === 0) return []
  const answered = await write
    .select({ once: surveys.once })
    .from(surveys)
    .where(eq(surveys.caseFileId, file.id))
  const given = new Set(answered.map(({ once }) => Buffer.from(once).toString('hex')))
  return asked
    .filter(({ id }) => !given.has(Buffer.from(onceOf(id, party.id)).toString('hex')))
    .map(({ id, code, doneOn }) => ({
      stepId: id,
      code,
      name: stepName(code),
      doneOn,
      until: addDays(doneOn, daysToAnswer),
    }))
}
