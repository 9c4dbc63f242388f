/** One thing that the server told, or how the line to it stands. */
export interface Heard {
  event: 'lead' | 'alarm' | 'live' | 'off'
  urgent?: boolean
}

const name = 'yangguang-alarm'
const shortest = 2000
const longest = 30_000

/**
 * Listens for leads and alarms on every page of the desk. A browser keeps few lines to one server open at once, so of all
 * open pages one has the line and tells the others; when it is closed the next one takes over.
 */
export function listen(address: string, told: (heard: Heard) => void): void {
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined
  let last: Heard = { event: 'off' }
  let leading = false
  const tell = (heard: Heard) => {
    if (heard.event === 'live' || heard.event === 'off') last = heard
    others?.postMessage(heard)
    told(heard)
  }
  others?.addEventListener('message', ({ data }: MessageEvent<Heard | { event: 'hello' }>) => {
    if (data.event !== 'hello') told(data)
    else if (leading) others.postMessage(last)
  })
  const lead = () => {
    leading = true
    keepOpen(address, tell)
    return new Promise<never>(() => {})
  }
  if (others && 'locks' in navigator) {
    others.postMessage({ event: 'hello' })
    void navigator.locks.request(name, lead)
  } else {
    void lead()
  }
}

/** The browser reconnects by itself after a broken line, but not after a refusal; that is done here, ever more slowly. */
function keepOpen(address: string, tell: (heard: Heard) => void, wait = shortest): void {
  const source = new EventSource(address)
  let next = wait
  source.addEventListener('open', () => {
    next = shortest
    tell({ event: 'live' })
  })
  source.addEventListener('away', () => tell({ event: 'off' }))
  source.addEventListener('lead', ({ data }: MessageEvent<string>) => {
    const { urgent } = JSON.parse(data) as { urgent: boolean }
    tell({ event: 'lead', urgent })
  })
  source.addEventListener('alarm', () => tell({ event: 'alarm' }))
  source.addEventListener('error', () => {
    tell({ event: 'off' })
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => keepOpen(address, tell, Math.min(next * 2, longest)), next)
  })
}
