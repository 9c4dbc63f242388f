import { sendAgain, servedOnPaper } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

const acts = { again: sendAgain, paper: servedOnPaper }

/** What a clerk does about a notification that arrived nowhere, on the page of the ledger. */
export const notifications = new Hono<Env>().post('/:id/:act{again|paper}', (c) => {
  const { id, act } = c.req.param()
  return posted(c, {
    name: `${act}-${id}`,
    page: '/desk/notifications',
    act: (values) =>
      perform(acts[act as keyof typeof acts], c.var.actor, { ...values, notificationId: id }),
    back: '/desk/notifications',
  })
})
