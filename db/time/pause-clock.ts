import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { isOfPeriod } from './clocks.ts'
import { ClockQuestion, keepReason, lockClock, stillDue } from './lock-clock.ts'
import { clockEntry } from './reckon-again.ts'
import { clockPauses, clocks } from './tables.ts'

/**
 * Lets a time limit stand still, with a reason (使用规则 四十（一）). Nobody is warned of it meanwhile, and it is not
 * over as long as it stands still.
 */
export const pauseClock = act(
  z.strictObject(ClockQuestion),
  async (court, { id, reason, version }) => {
    const { tx, now, journal } = court
    const { clock, limit } = await lockClock(court, 'clock.pause', { id, version })
    if (clock.pausedAt) throw new Refusal('clock-standing')
    if (isOfPeriod(limit)) throw new Refusal('clock-of-period')
    const { seq } = await journal(clockEntry(clock, 'clock.paused'))
    await keepReason(court, clock, seq, reason)
    await tx.insert(clockPauses).values({ court: clock.court, clockId: id, from: now })
    await tx
      .update(clocks)
      .set({ pausedAt: now, nextWarningAt: stillDue(clock, now), version: version + 1 })
      .where(eq(clocks.id, id))
    return { version: version + 1 }
  },
)
