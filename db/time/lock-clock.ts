import { eq } from 'drizzle-orm'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import type { Act } from '../act.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { Id, Text, Whole } from '../fields.ts'
import { mustBeOfCourt, mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { TimeLimit } from '../rulebooks/rule.ts'
import { dayOf } from './days.ts'
import { hiddenFrom } from './my-clocks.ts'
import { clockReasons, clocks } from './tables.ts'

export type ClockRow = typeof clocks.$inferSelect

/** What every decision about a running time limit says. */
export const ClockQuestion = {
  id: Id,
  reason: Text(4, 500),
  version: Whole(1, 1_000_000_000),
}

interface Asked {
  id: string
  version: number
}

/**
 * Locks a running clock of one's own court for somebody who may decide about it, and who does not answer for it.
 */
export async function lockClock(
  { tx, by, now }: Act,
  act: 'clock.pause' | 'clock.resume' | 'clock.reassign' | 'clock.end',
  asked: Asked,
): Promise<{ clock: ClockRow; limit: TimeLimit }> {
  const reader = mustBeStaff(by)
  const { staffId, court } = reader
  mustHoldOfficeFor(by, act, court, dayOf(now))
  const [clock] = await tx.select().from(clocks).where(eq(clocks.id, asked.id)).for('update')
  const limit = clock && ruleNamed(clock.rule)
  if (!clock || limit?.kind !== 'timeLimit') throw new Refusal('not-found')
  if (hiddenFrom(reader).includes(clock.rule)) throw new Refusal('not-found')
  mustBeOfCourt(by, clock.court)
  mustBeVersion(clock, asked.version)
  if (clock.stoppedAt) throw new Refusal('clock-stopped')
  if (clock.holder === staffId && act !== 'clock.resume') throw new Refusal('clock-own')
  return { clock, limit }
}

/** Keeps what somebody wrote beside the journal entry it belongs to. */
export async function keepReason(
  { tx }: Act,
  clock: ClockRow,
  seq: number,
  text: string,
): Promise<void> {
  await tx.insert(clockReasons).values({ court: clock.court, clockId: clock.id, seq, text })
}

/** A warning that was due before a clock stood still or was ended is given all the same. */
export const stillDue = ({ nextWarningAt }: ClockRow, now: Date): Date | null =>
  nextWarningAt && nextWarningAt <= now ? nextWarningAt : null
