import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { mustBeDone } from '../cases/rules.ts'
import { Day, Id, Whole } from '../fields.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { dayOf } from './days.ts'
import type { ClockRow } from './lock-clock.ts'
import { clocks } from './tables.ts'

const Done = z.strictObject({ id: Id, doneOn: Day, version: Whole(1, 1_000_000_000) })

const keepers: readonly Role[] = ['officer', 'clerk', 'judge', 'director']

/** Who records it: those who keep the files of cases, and whoever holds the office that answers for it. */
const recorders = ({ answers }: Pick<ClockRow, 'answers'>) =>
  answers ? [...keepers, answers] : keepers

/** Whether a time limit waits for something of which the portal knows only that it was done, and somebody may say so. */
export function mayRecordDone(
  by: Actor,
  clock: Pick<ClockRow, 'rule' | 'answers' | 'court' | 'stoppedAt'>,
): boolean {
  const limit = ruleNamed(clock.rule)
  return (
    by.kind === 'staff' &&
    by.court === clock.court &&
    clock.stoppedAt === null &&
    limit?.kind === 'timeLimit' &&
    limit.stops.includes('duty.done') &&
    recorders(clock).some((role) => by.roles.includes(role))
  )
}

/**
 * Records that a duty was done which leaves no other trace here: the family of a detained person was told (seed 0 art
 * 4), the month's list was screened (seed 2 三.2), the week was planned (seed 1 art 25). Its clock stops with the entry.
 */
export const recordDone = act(Done, async (court, { id, doneOn, version }) => {
  const { tx, by, now, journal } = court
  const [clock] = await tx.select().from(clocks).where(eq(clocks.id, id)).for('update')
  if (!clock) throw new Refusal('not-found')
  mustHold(by, ...recorders(clock))
  mustBeOfCourt(by, clock.court)
  mustBeVersion(clock, version)
  if (clock.stoppedAt) throw new Refusal('clock-stopped')
  if (!mayRecordDone(by, clock)) throw new Refusal('not-found')
  mustBeDone(doneOn, dayOf(now))
  if (doneOn < clock.startedOn) {
    throw new Refusal('duty-before-start', { startedOn: clock.startedOn })
  }
  const { seq } = await journal({
    kind: 'duty.done',
    court: clock.court,
    subject: { kind: clock.subjectKind, id: clock.subjectId },
    caseFileId: clock.caseFileId,
    rule: clock.rule,
    on: doneOn,
    facts: { rule: clock.rule, clock: clock.id },
  })
  return { seq }
})
