import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Text } from '../fields.ts'
import { inOfficeCalled } from '../people/in-office.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from './days.ts'
import { ClockQuestion, keepReason, lockClock } from './lock-clock.ts'
import { clockEntry } from './reckon-again.ts'
import { clocks } from './tables.ts'

/**
 * Gives a time limit to another member of staff, who answers for it and is warned from now on; it no longer follows the
 * officer of the case (使用规则 四十（三）).
 */
export const reassignClock = act(
  z.strictObject({ ...ClockQuestion, username: Text(1, 40) }),
  async (court, { id, reason, version, username }) => {
    const { tx, now, journal } = court
    const { clock } = await lockClock(court, 'clock.reassign', { id, version })
    const holder = await inOfficeCalled(tx, clock.court, username, dayOf(now))
    if (!holder) throw new Refusal('clock-holder-unknown')
    await tx
      .update(clocks)
      .set({ holder: holder.id, assigned: true, version: version + 1 })
      .where(eq(clocks.id, id))
    const { seq } = await journal(
      clockEntry(clock, 'clock.reassigned', { from: clock.holder, to: holder.id }),
    )
    await keepReason(court, clock, seq, reason)
    return { version: version + 1 }
  },
)
