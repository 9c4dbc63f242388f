import { holdLead, releaseLead } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

const acts = { hold: holdLead, release: releaseLead }

/** What the director and the president decide about how long a lead is kept. */
export const retention = new Hono<Env>().post('/:id/:act{hold|release}', (c) => {
  const { id, act } = c.req.param()
  const page = `/desk/retention/${encodeURIComponent(id)}`
  return posted(c, {
    name: act,
    page,
    act: (values) => perform(acts[act as keyof typeof acts], c.var.actor, { ...values, id }),
    back: page,
  })
})
