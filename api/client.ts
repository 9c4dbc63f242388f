import { clientOf, networkOf } from '#db'
import type { Frame } from './frame.ts'

/**
 * Who is asking, for throttles alone: a keyed hash of the network address.
 * Behind a proxy of ours the last hop of X-Forwarded-For counts, the only one that the proxy wrote itself.
 */
export const client = (c: Frame): string => clientOf(addressOf(c))

/** The network that asks, for the price of a proof of work; hashed under a key that is gone tomorrow. */
export const network = (c: Frame): string => networkOf(addressOf(c))

function addressOf(c: Frame): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!c.var.host.trustProxy) return peer
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded || peer
}
