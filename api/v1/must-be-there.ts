import { Refusal, type Gone } from '#db'

/** What an address leads to. @throws Refusal not-found, or record-gone with the class of the reason */
export function mustBeThere<T extends object>(found: T | Gone | undefined): T {
  if (!found) throw new Refusal('not-found')
  if ('gone' in found) throw new Refusal('record-gone', { reason: found.gone })
  return found
}
