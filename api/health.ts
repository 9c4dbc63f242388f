import { storeAnswers } from '#db'
import { Hono } from 'hono'
import { jsonText, type Env, type Frame } from './frame.ts'
import { metricsText } from './metrics.ts'
import type { PageCache } from './page-cache.ts'

/** For whoever watches over the process: is it alive, is it ready, what has it done. */
export function health(cache: PageCache, waitingFor: () => string | undefined) {
  return new Hono<Env>()
    .get('/healthz', (c) => now(c, { alive: true }))
    .get('/readyz', async (c) => {
      const waiting = waitingFor() ?? ((await storeAnswers()) ? undefined : 'store')
      if (waiting === undefined) return now(c, { ready: true })
      c.header('Retry-After', '2')
      return now(c, { ready: false, waitingFor: waiting }, 503)
    })
    .get('/metrics', (c) =>
      c.body(
        metricsText({
          ...cache.size(),
          resident_bytes: process.memoryUsage.rss(),
          uptime_seconds: Math.round(process.uptime()),
        }),
        200,
        { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
      ),
    )
}

function now(c: Frame, state: object, status: 200 | 503 = 200): Response {
  c.header('Cache-Control', 'no-store')
  return jsonText(c, JSON.stringify(state), status)
}
