import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from './days.ts'
import { after, warningMoments } from './due-of.ts'
import { ClockQuestion, keepReason, lockClock } from './lock-clock.ts'
import { clockEntry, movedEntry, warningsLeft } from './reckon-again.ts'
import { rememberCalendar } from './remembered-calendar.ts'
import { clockPauses, clocks } from './tables.ts'

/**
 * Lets a time limit go on. Its end moves by the legal days that it stood still, counted in its own unit, so that nobody
 * has less time than before (使用规则 四十（二）).
 */
export const resumeClock = act(
  z.strictObject(ClockQuestion),
  async (court, { id, reason, version }) => {
    const { tx, now, journal } = court
    const { clock, limit } = await lockClock(court, 'clock.resume', { id, version })
    if (!clock.pausedAt) throw new Refusal('clock-running')
    // The machine's clock may have been set back meanwhile: nobody loses time by it.
    const to = now < clock.pausedAt ? clock.pausedAt : now
    const pause = { from: clock.pausedAt, to }
    await tx
      .update(clockPauses)
      .set({ to })
      .where(and(eq(clockPauses.clockId, id), isNull(clockPauses.to)))
    const { calendar } = await rememberCalendar(tx)
    const due = after(pause, limit, clock, calendar)
    const running = { ...clock, pausedAt: null }
    await tx
      .update(clocks)
      .set({
        ...due,
        ...warningsLeft(running, warningMoments(limit, due, calendar), now),
        pausedAt: null,
        version: version + 1,
      })
      .where(eq(clocks.id, id))
    const { seq } = await journal(clockEntry(clock, 'clock.resumed'))
    await keepReason(court, clock, seq, reason)
    if (due.dueAt.getTime() !== clock.dueAt.getTime()) await journal(movedEntry(clock, due.dueAt))
    return { version: version + 1, dueOn: dayOf(due.dueAt), dueAt: due.dueAt }
  },
)
