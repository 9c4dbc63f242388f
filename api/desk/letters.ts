import { endLetter, letterBatch, letterSheet, markPrinted, postLetter } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { takeAway } from '../take-away.ts'
import { perform } from './act.ts'

const acts = { post: postLetter, end: endLetter }

/** The post room: letters to print, to post, and what came back. Fetching a file changes nothing. */
export const letters = new Hono<Env>()
  .get('/batch', async (c) =>
    takeAway(c, await letterBatch(c.var.actor, c.req.query('upTo') ?? '')),
  )
  .get('/:id/letter', async (c) => takeAway(c, await letterSheet(c.var.actor, c.req.param('id'))))
  .post('/printed', (c) =>
    posted(c, {
      page: '/desk/letters',
      name: 'printed',
      act: (values) => perform(markPrinted, c.var.actor, values),
      back: '/desk/letters?state=printed',
    }),
  )
  .post('/:id/:act{post|end}', (c) => {
    const { id, act } = c.req.param()
    return posted(c, {
      page: '/desk/letters',
      name: `${act}-${id}`,
      act: (values) => perform(acts[act as keyof typeof acts], c.var.actor, { ...values, id }),
      back: '/desk/letters',
    })
  })
