import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { startOf } from './days.ts'
import { ClockQuestion, keepReason, lockClock, stillDue } from './lock-clock.ts'
import { clockEntry } from './reckon-again.ts'
import { clocks } from './tables.ts'

/**
 * Ends a time limit that nobody needs any more, with a reason (使用规则 四十（四）). What was late by then stays late.
 */
export const endClock = act(
  z.strictObject(ClockQuestion),
  async (court, { id, reason, version }) => {
    const { tx, now, journal } = court
    const { clock } = await lockClock(court, 'clock.end', { id, version })
    const { seq } = await journal(clockEntry(clock, 'clock.ended'))
    await keepReason(court, clock, seq, reason)
    await tx
      .update(clocks)
      .set({
        // A machine's clock that was set back ends nothing before it began.
        stoppedAt: later(now, startOf(clock.startedOn)),
        stoppedBy: seq,
        ended: true,
        nextWarningAt: stillDue(clock, now),
        version: version + 1,
      })
      .where(eq(clocks.id, id))
    return { version: version + 1 }
  },
)

const later = (one: Date, other: Date) => (one > other ? one : other)
