import { clientOf } from '#db'
import type { Frame } from './frame.ts'

/**
 * Who is asking, for throttles alone: a keyed hash of the network address.
 * Behind a proxy of ours the last hop of X-Forwarded-For counts, the only one that the proxy wrote itself.
 */
export function client(c: Frame): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!c.var.host.trustProxy) return clientOf(peer)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return clientOf(forwarded || peer)
}
