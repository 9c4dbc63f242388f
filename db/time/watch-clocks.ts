import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { nextWarning, warnClocks } from './warn-clocks.ts'

const portal: Actor = { kind: 'portal' }

/** How often the clocks are looked at whatever happens, and the longest that a timer is set for. */
const sweepMs = 250

/**
 * Watches the clocks until it is stopped: a timer is armed for the next warning, and a sweep four times a second stands
 * behind it for what another process started (seed 1 art 23: five minutes are five minutes).
 * @param report told of a fault; the next sweep comes a second later
 */
export function watchClocks(report: (fault: unknown) => void = () => {}): {
  stop(): Promise<void>
} {
  let over = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const again = (ms: number) => {
    if (!over) timer = setTimeout(look, ms)
  }
  const look = () => {
    running = sweep().then(again, (fault: unknown) => {
      report(fault)
      again(1000)
    })
  }
  look()
  return {
    stop: async () => {
      over = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Gives the warnings that are due; says in how many milliseconds to look again. */
async function sweep(): Promise<number> {
  const next = await nextWarning()
  if (!next) return sweepMs
  const left = next.getTime() - store().now().getTime()
  if (left > 0) return Math.min(left, sweepMs)
  await warnClocks(portal)
  return sweepMs
}
