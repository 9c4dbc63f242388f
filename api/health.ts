import { storeAnswers } from '#db'
import { Hono } from 'hono'
import type { Env } from './frame.ts'
import { metricsText } from './metrics.ts'
import type { PageCache } from './page-cache.ts'

/** For whoever watches over the process: is it alive, is it ready, what has it done. */
export function health(cache: PageCache, waitingFor: () => string | undefined) {
  return new Hono<Env>()
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      await next()
    })
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      const waiting = waitingFor() ?? ((await storeAnswers()) ? undefined : 'store')
      if (waiting === undefined) return c.json({ ready: true })
      return c.json({ ready: false, waitingFor: waiting }, 503, { 'Retry-After': '2' })
    })
    .get('/metrics', (c) =>
      c.body(
        metricsText({
          ...cache.size(),
          resident_bytes: process.memoryUsage.rss(),
          uptime_seconds: Math.round(process.uptime()),
        }),
        200,
        { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
      ),
    )
}
