import { answerReport, Refusal } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

export const reports = new Hono<Env>().post('/:kind{corrections|complaints}/:id/:act', (c) => {
  const { kind, id, act } = c.req.param()
  if (act !== 'answer') throw new Refusal('not-found')
  const report = `/desk/${kind}/${encodeURIComponent(id)}`
  return posted(c, {
    name: act,
    page: report,
    act: (values) => perform(answerReport, c.var.actor, { ...values, id }),
    back: report,
  })
})
