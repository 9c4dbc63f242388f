import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { makeThrottle } from '../people/throttle.ts'
import { Refusal } from '../refusal.ts'
import { mustBeReceipt, receiptHash } from './receipt.ts'

/** Eighty bits cannot be guessed; the wait only keeps a machine from trying all day. */
const throttle = makeThrottle({ free: 5, longest: 60 })

/**
 * Finds what a receipt belongs to. A mistyped one is told before anything is looked up; a well-formed one that
 * belongs to nothing costs this client time, and nobody else.
 * @param client who asks, as the face knows them; kept in memory only, as a keyed hash
 */
export async function followReceipt<Found>(
  asked: { receipt: string; client?: string | undefined },
  find: (receipt: Uint8Array) => Promise<Found | undefined>,
): Promise<Found> {
  const receipt = mustBeReceipt(asked.receipt)
  const { keys, now } = store()
  const client =
    asked.client === undefined
      ? undefined
      : Buffer.from(keyedHash(keys, 'receipt-client', asked.client)).toString('base64')
  const found = await find(receiptHash(receipt))
  // Whoever has a right one waits for nobody: others may sit behind the same address.
  if (found) return found
  if (client) throttle.mustNotWait(client, now())
  if (client) throttle.missed(client, now())
  throw new Refusal('receipt-wrong')
}
