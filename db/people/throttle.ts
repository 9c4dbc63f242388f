import { Refusal } from '../refusal.ts'

interface Bucket {
  misses: number
  until: number
}

/**
 * Makes wrong guesses cost time, for who guesses and nobody else: the bucket is one client at one thing.
 * Lives in memory only and forgets the oldest when it is full.
 * @param free how many misses cost nothing
 * @returns `mustNotWait` refuses with the seconds left; `missed` counts; `hit` forgets
 */
export function makeThrottle({ free = 3, longest = 300, most = 50_000 } = {}) {
  const buckets = new Map<string, Bucket>()
  return {
    mustNotWait(key: string, now: Date): void {
      const left = (buckets.get(key)?.until ?? 0) - now.getTime()
      if (left > 0) throw new Refusal('too-many-tries', { seconds: Math.ceil(left / 1000) })
    },
    missed(key: string, now: Date): void {
      const misses = (buckets.get(key)?.misses ?? 0) + 1
      const wait = misses < free ? 0 : Math.min(longest, 2 ** (misses - free))
      buckets.delete(key)
      buckets.set(key, { misses, until: now.getTime() + wait * 1000 })
      const [oldest] = buckets.keys()
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
    },
    hit: (key: string): void => void buckets.delete(key),
  }
}
