import { endClock, pauseClock, reassignClock, recordDone, resumeClock } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

const acts = {
  done: recordDone,
  pause: pauseClock,
  resume: resumeClock,
  reassign: reassignClock,
  end: endClock,
}

/** What the director and those above decide about a running time limit. */
export const clocks = new Hono<Env>().post('/:id/:act{done|pause|resume|reassign|end}', (c) => {
  const { id, act } = c.req.param()
  const clock = `/desk/clocks/${encodeURIComponent(id)}`
  return posted(c, {
    name: act,
    page: clock,
    act: (values) => perform(acts[act as keyof typeof acts], c.var.actor, { ...values, id }),
    back: clock,
  })
})
