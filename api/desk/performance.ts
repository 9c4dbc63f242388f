import { refreshPerformance } from '#db'
import { Hono } from 'hono'
import { inLanguage, type Env } from '../frame.ts'
import { posted } from '../posted.ts'

/** Counting anew, for those who answer for the figures. */
export const performance = new Hono<Env>()
  .post('/refresh', (c) =>
    posted(c, {
      page: '/desk/performance',
      name: 'refresh',
      act: () => refreshPerformance(c.var.actor),
      back: '/desk/performance',
    }),
  )
  .get('/refresh', (c) => c.redirect(inLanguage(c, '/desk/performance'), 303))
