import { Refusal, type Gone } from '#db'
import { addressOf } from '../every-request.ts'
import type { Frame } from '../frame.ts'
import type { PageCache } from '../page-cache.ts'
import { built } from '../pages.ts'

/** Keeps a public answer like a public page: under the public number that it was made of. */
export type Keep = (c: Frame, make: () => Promise<Response>) => Promise<Response>

export const keepIn =
  (cache: PageCache): Keep =>
  async (c, make) =>
    built(c, await cache.build(addressOf(c), make))

/** What an address leads to. @throws Refusal not-found, or record-gone with the class of the reason */
export function mustBeThere<T extends object>(found: T | Gone | undefined): T {
  if (!found) throw new Refusal('not-found')
  if ('gone' in found) throw new Refusal('record-gone', { reason: found.gone })
  return found
}
