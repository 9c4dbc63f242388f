import { askAs, Refusal, type Actor } from '#db'

type Follow = (heard: () => void) => () => Promise<void>

/** An open page of leads. */
interface Listener {
  /** Who it is now: a session ends and an office is taken away while the page stays open. */
  who: () => Promise<Actor>
  /** The newest order number that the page knows. */
  told: number
  /** The newest alarm that it knows: when it was noticed. */
  alarmed: string
  send: (event: string, data?: string) => void
  end: () => void
}

/**
 * Tells the open pages of leads when something new came in, and when the minutes of an urgent lead are over. All of
 * them share one ear on the journal; an event carries the newest order number and whether it is urgent, and nothing of
 * the lead.
 */
export function makeLeadWatch(follow: Follow) {
  const watchers = new Set<() => void>()
  let stop: (() => Promise<void>) | undefined
  const wake = () => watchers.forEach((watcher) => watcher())
  return (listener: Listener) => {
    const watcher = watchFor(listener)
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
function watchFor({ who, told: known, alarmed: heard, send, end }: Listener): () => void {
  let told = known
  let alarmed = heard
  let busy = false
  let again = false
  const look = async () => {
    const ask = askAs(await who())
    const [{ order, urgent }, { noticedAt }] = await Promise.all([
      ask.newestLead({ after: told }),
      ask.newestAlarm({ after: alarmed }),
    ])
    if (order > told) send('lead', JSON.stringify({ order, urgent }))
    told = Math.max(order, told)
    if (noticedAt > alarmed) send('alarm')
    alarmed = noticedAt
  }
  const run = async () => {
    busy = true
    do {
      again = false
      await look().catch((error: unknown) => (isOver(error) ? end() : send('away')))
    } while (again)
    busy = false
  }
  return () => {
    again = true
    if (!busy) void run()
  }
}

/** Signed out, or no office left that serves leads. */
const isOver = (error: unknown) =>
  error instanceof Refusal && (error.rule === 'sign-in-needed' || error.rule === 'role-needed')
