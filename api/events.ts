import { stream } from 'hono/streaming'
import type { Frame } from './frame.ts'

const open = new Set<() => void>()

/** More open streams than this in one process are asked to come back later. */
const most = 500
const heartbeat = 20_000

/**
 * Answers with a stream of server-sent events. An event holds a name and ids, never content.
 * @param follow subscribes; its `send` is called for each event, its `end` when there is nothing more to hear,
 *   and what it returns unsubscribes
 */
export function eventStream(
  c: Frame,
  follow: (send: (event: string, data?: string) => void, end: () => void) => () => void,
): Response {
  if (open.size >= most) return c.body(null, 503, { 'Retry-After': '30' })
  c.header('Content-Type', 'text/event-stream; charset=utf-8')
  c.header('Cache-Control', 'no-store')
  c.header('X-Accel-Buffering', 'no')
  return stream(c, async (out) => {
    await new Promise<void>((ended) => {
      const write = (text: string) => void out.write(text).catch(() => ended())
      const unfollow = follow(
        (event, data = '') => write(`event: ${event}\ndata: ${data}\n\n`),
        () => end(),
      )
      const beat = setInterval(() => write(':\n\n'), heartbeat)
      const end = () => {
        clearInterval(beat)
        unfollow()
        open.delete(end)
        ended()
      }
      open.add(end)
      out.onAbort(end)
      write('retry: 2000\n\n')
    })
  })
}

/** Ends every stream, so that the server can stop. */
export function endEventStreams(): void {
  for (const end of open) end()
}
