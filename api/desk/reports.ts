import { answerReport, nameAccused, Refusal, routeComplaint } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { asLines, perform, type DeskAct } from './act.ts'

const acts = new Map<string, DeskAct>([
  ['answer', answerReport],
  ['accused', asLines(nameAccused, 'usernames')],
  ['route', routeComplaint],
])

/** What is done with corrections and complaints. */
export const reports = new Hono<Env>().post('/:kind{corrections|complaints}/:id/:act', (c) => {
  const { kind, id, act: name } = c.req.param()
  const act = acts.get(name)
  if (!act || (kind === 'corrections' && name !== 'answer')) throw new Refusal('not-found')
  const report = `/desk/${kind}/${encodeURIComponent(id)}`
  return posted(c, {
    name,
    page: report,
    act: (values) => perform(act, c.var.actor, { ...values, id }),
    // Whoever names a supervisor does not see it any more.
    back: (done) =>
      (done as { aboutSupervisor?: boolean }).aboutSupervisor ? `/desk/${kind}` : report,
  })
})
