import { askAs, type Actor } from '#db'

type Send = (event: string, data?: string) => void
type Follow = (heard: () => void) => () => Promise<void>

/**
 * Tells the open pages of leads when something new came in. All of them share one ear on the journal;
 * an event carries the newest order number and whether it is urgent, and nothing of the lead.
 */
export function makeLeadWatch(follow: Follow) {
  const watchers = new Set<() => void>()
  let stop: (() => Promise<void>) | undefined
  const wake = () => watchers.forEach((watcher) => watcher())
  return (by: Actor, send: Send) => {
    const watcher = watchFor(by, send)
    watchers.add(watcher)
    stop ??= follow(wake)
    watcher()
    return () => {
      watchers.delete(watcher)
      if (watchers.size > 0) return
      void stop?.()
      stop = undefined
    }
  }
}

/** Looks again when woken, never twice at once, and tells only what changed. */
function watchFor(by: Actor, send: Send): () => void {
  let told: number | undefined
  let busy = false
  let again = false
  const look = async () => {
    const { rows } = await askAs(by).leads({ state: 'received' })
    const newest = Math.max(0, ...rows.map(({ order }) => order))
    if (told !== undefined && newest > told) {
      const urgent = rows.some(({ order, urgent: hurry }) => hurry && order > (told ?? 0))
      send('lead', JSON.stringify({ order: newest, urgent }))
    }
    told = Math.max(newest, told ?? 0)
  }
  const run = async () => {
    busy = true
    do {
      again = false
      await look().catch(() => send('away'))
    } while (again)
    busy = false
  }
  return () => {
    again = true
    if (!busy) void run()
  }
}
