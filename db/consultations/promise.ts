import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { lockListed, lockPromise, nextVersionOf } from './lock.ts'
import { mustHaveBegun, mustLieAhead } from './rules.ts'
import { promises } from './tables.ts'

const version = Whole(1, 1_000_000_000)

const Made = z.strictObject({
  /** The case on the consultation's list. */
  id: Id,
  kind: z.enum(['promise', 'task']),
  what: Text(4, 1000),
  /** Always needed: the rule asks for a definite day. */
  dueOn: maybe(Day),
  version,
})

/**
 * Promises an applicant something until a definite day, or sets the court a task (seed 1 art 19(6), (8)). A clock runs
 * to that day and warns up the chain.
 * @throws Refusal promise-needs-day where nobody says until when
 */
export const makePromise = act(Made, async (court, asked) => {
  const staff = mustHaveDuty(court.by, 'consultation.keep')
  const { listed, consultation } = await lockListed(court, asked)
  mustHaveBegun(consultation.heldOn, dayOf(court.now))
  if (asked.dueOn === undefined) throw new Refusal('promise-needs-day')
  const { kind, what, dueOn } = asked
  await nextVersionOf(court, listed)
  return { id: await writePromise(court, listed, { kind, what, dueOn, madeBy: staff.name }) }
})

interface Promised {
  kind: 'promise' | 'task'
  what: string
  dueOn: CourtDate
  madeBy: string
}

/** Writes a promise and starts its clock. */
export async function writePromise(
  { tx, now, journal }: Act,
  listed: { id: string; court: string; caseFileId: string },
  { kind, what, dueOn, madeBy }: Promised,
): Promise<string> {
  mustLieAhead(dueOn, dayOf(now))
  const [made] = await tx
    .insert(promises)
    .values({
      court: listed.court,
      consultationCaseId: listed.id,
      caseFileId: listed.caseFileId,
      kind,
      text: what,
      dueOn,
      madeAt: now,
      madeBy,
    })
    .returning({ id: promises.id })
  await journal({
    kind: kind === 'promise' ? 'promise.made' : 'task.set',
    court: listed.court,
    subject: { kind: 'promise', id: made!.id },
    caseFileId: listed.caseFileId,
    due: dueOn,
    facts: { dueOn },
  })
  return made!.id
}

const Kept = z.strictObject({ id: Id, note: Text(2, 1000), version })

/** Records what was done on a promise or task. Its clock stops; the applicant sees what was done, and when. */
export const keepPromise = act(Kept, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const found = await lockPromise(court, asked)
  await tx
    .update(promises)
    .set({ keptAt: now, keptNote: asked.note, version: found.version + 1 })
    .where(eq(promises.id, found.id))
  await journal({
    kind: found.kind === 'promise' ? 'promise.kept' : 'task.done',
    court: found.court,
    subject: { kind: 'promise', id: found.id },
    caseFileId: found.caseFileId,
  })
})

const Ended = z.strictObject({ id: Id, reason: Text(4, 500), version })

/** Ends a promise that has lost its object, with the reason, which the applicant reads; a late one stays late. */
export const endPromise = act(Ended, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHold(by, 'director')
  const found = await lockPromise(court, asked)
  await tx
    .update(promises)
    .set({ endedAt: now, endedBecause: asked.reason, version: found.version + 1 })
    .where(eq(promises.id, found.id))
  await journal({
    kind: found.kind === 'promise' ? 'promise.ended' : 'task.ended',
    court: found.court,
    subject: { kind: 'promise', id: found.id },
    caseFileId: found.caseFileId,
  })
})
