import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { count } from './metrics.ts'

/** How the cache learns of the public number, and how much it may hold. */
export interface CacheOptions {
  /** The public number of what this process reads now. */
  publicNumber: () => Promise<number>
  /** Headers that stand on every answer. */
  headers: Record<string, string>
  now?: () => number
  mostPages?: number
  mostBytes?: number
}

export type Bytes = Buffer<ArrayBuffer>

/** How a page is made: an answer of any kind, or the bytes of good JSON, for which no answer has to be taken apart. */
export type Make = () => Promise<Response | Bytes>

interface Kept {
  number: number
  minute: number
  etag: string
  headers: string[]
  unchangedHeaders: string[]
  body: Bytes
  used: boolean
}

/** A page that was built: what the one who asked for it gets, kept or not. */
export interface Built {
  status: number
  headers: Record<string, string>
  etag?: string
  body: Bytes
}

/** After this long without word from the store, nothing is served from memory and nothing is kept. */
const trustedFor = 1000
const joinableFor = 300
const longestAddress = 1024

/**
 * Public pages in memory, under the public number that held before and after they were built: in between
 * nothing that the public sees was committed, so the page is of one snapshot. A page is right or it is rebuilt.
 */
export function makePageCache(options: CacheOptions) {
  const { publicNumber, now = Date.now, mostPages = 5000, mostBytes = 64 * 1024 * 1024 } = options
  const pages = new Map<string, Kept>()
  /** Addresses that were asked for lately; one that is asked for once is not worth its room. */
  const asked = new Set<string>()
  const building = new Map<string, { since: number; built: Promise<Built> }>()
  let bytes = 0
  /** The highest number that anybody announced; a standby that is behind it confirms nothing. */
  let announced = -1
  let confirmedAt = -Infinity
  let asking: Promise<void> | undefined

  const minute = () => Math.floor(now() / 60_000)
  const isConfirmed = () => now() - confirmedAt < trustedFor
  const isUsable = (kept: Kept) =>
    kept.number === announced && kept.minute === minute() && isConfirmed()

  /** Takes word of a new public number; all that was kept under another is dropped. */
  function heard(number: number): void {
    if (number <= announced) return
    announced = number
    pages.clear()
    bytes = 0
  }

  /** Asks the store, and counts the answer from the moment of asking. */
  async function ask(): Promise<number> {
    const since = now()
    const number = await publicNumber()
    heard(number)
    if (number === announced) confirmedAt = Math.max(confirmedAt, since)
    return number
  }

  /** Asks the store for its number, once at a time; a store that does not answer in time confirms nothing. */
  function confirm(): Promise<void> {
    asking ??= Promise.race([ask(), sleep(trustedFor, undefined, { ref: false })])
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => (asking = undefined))
    return asking
  }

  /** Answers a request from memory. @returns false when the page has to be built */
  function answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const { method, url = '' } = incoming
    if (method !== 'GET' && method !== 'HEAD') return false
    const kept = pages.get(url)
    if (!kept || !isUsable(kept)) return false
    kept.used = true
    count('cache_hits')
    if (incoming.headers['if-none-match']?.includes(kept.etag)) {
      outgoing.writeHead(304, kept.unchangedHeaders).end()
      return true
    }
    outgoing.writeHead(200, kept.headers)
    outgoing.end(method === 'HEAD' ? undefined : kept.body)
    return true
  }

  function isWanted(address: string): boolean {
    if (address.length > longestAddress) return false
    const again = asked.delete(address)
    asked.add(address)
    if (asked.size > mostPages * 4) asked.delete(asked.keys().next().value!)
    return again
  }

  /**
   * Builds a page, and keeps one that is asked for again when the same public number held before and after.
   * Who asks for a page whose building has just begun gets that one.
   */
  function build(address: string, make: Make): Promise<Built> {
    if (!isConfirmed() || !isWanted(address)) return made(make)
    const key = `${announced} ${minute()} ${address}`
    const running = building.get(key)
    if (running && now() - running.since < joinableFor) return running.built
    const begun = { since: now(), built: buildAndKeep(address, make) }
    building.set(key, begun)
    const over = () => {
      if (building.get(key) === begun) building.delete(key)
    }
    begun.built.then(over, over)
    return begun.built
  }

  async function buildAndKeep(address: string, make: Make): Promise<Built> {
    count('cache_misses')
    const startedIn = minute()
    const before = await ask().catch(() => undefined)
    const built = await made(make)
    if (built.status !== 200 || before === undefined) return built
    const after = await ask().catch(() => undefined)
    if (before !== after || after !== announced) return built
    const kept = built.etag ? { ...built, etag: built.etag } : marked(built)
    keep(address, kept, after, startedIn)
    return kept
  }

  function keep(
    address: string,
    built: ReturnType<typeof marked>,
    number: number,
    startedIn: number,
  ): void {
    drop(address)
    const headers = Object.entries({ ...options.headers, ...built.headers })
    pages.set(address, {
      number,
      minute: startedIn,
      etag: built.etag,
      headers: headers.flat(),
      unchangedHeaders: headers.filter(([name]) => !/^content-(length|type)$/i.test(name)).flat(),
      body: built.body,
      used: false,
    })
    bytes += built.body.length
    makeRoom()
  }

  /** Drops what was kept first, unless it was asked for since. */
  function makeRoom(): void {
    for (const [address, kept] of pages) {
      if (pages.size <= mostPages && bytes <= mostBytes) return
      if (kept.used && isUsable(kept)) {
        kept.used = false
        pages.delete(address)
        pages.set(address, kept)
      } else drop(address)
    }
  }

  function drop(address: string): void {
    bytes -= pages.get(address)?.body.length ?? 0
    pages.delete(address)
  }

  return {
    answer,
    build,
    confirm,
    heard,
    size: () => ({ cached_pages: pages.size, cached_bytes: bytes }),
  }
}

export type PageCache = ReturnType<typeof makePageCache>

async function made(make: Make): Promise<Built> {
  const answer = await make()
  if (!Buffer.isBuffer(answer)) return takenApart(answer)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(answer.length),
    'cache-control': 'no-cache',
  }
  return { status: 200, headers, body: answer }
}

async function takenApart(response: Response): Promise<Built> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = {
    'cache-control': 'no-cache',
    ...Object.fromEntries(response.headers),
    'content-length': String(body.length),
  }
  const { status } = response
  return status === 200 ? marked({ status, headers, body }) : { status, headers, body }
}

/** With the mark by which a browser finds out that nothing changed; JSON bears the moment, so only what is kept has one. */
function marked({ status, headers, body }: Built): Built & { etag: string } {
  const etag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`
  return { status, headers: { ...headers, etag }, etag, body }
}
