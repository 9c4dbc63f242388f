interface Counter {
  count: number
  at: number
}

/**
 * Counts per key, in memory only: each count is halved every `halfMinutes`, so that nothing is held against anybody
 * for long. Forgets the oldest when it is full.
 * @returns `add` counts one more and gives the count; `of` looks at it
 */
export function makeCounters({ halfMinutes = 5, most = 50_000 } = {}) {
  const counters = new Map<string, Counter>()
  const of = (key: string, now: Date): number => {
    const counter = counters.get(key)
    if (!counter) return 0
    const minutes = Math.max(0, now.getTime() - counter.at) / 60_000
    return counter.count * 2 ** (-minutes / halfMinutes)
  }
  return {
    of,
    add(key: string, now: Date): number {
      const count = of(key, now) + 1
      counters.delete(key)
      counters.set(key, { count, at: now.getTime() })
      const [oldest] = counters.keys()
      if (counters.size > most && oldest !== undefined) counters.delete(oldest)
      return count
    },
  }
}
