import {
  acknowledgeLead,
  actorOfSession,
  answerLead,
  arriveLead,
  askAs,
  concludeLead,
  dispatchLead,
  handLead,
  mergeLeads,
  onJournal,
  Refusal,
  splitLead,
} from '#db'
import { Hono } from 'hono'
import { sessionToken } from '../cookies.ts'
import { eventStream } from '../events.ts'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'
import { withAlong } from './with-along.ts'
import { makeLeadWatch } from './lead-watch.ts'

const acts = new Map<string, DeskAct>([
  ['acknowledge', acknowledgeLead],
  ['dispatch', dispatchLead],
  ['arrive', arriveLead],
  ['answer', answerLead],
  ['conclude', withAlong(concludeLead)],
  ['hand', handLead],
  ['merge', mergeLeads],
  ['split', splitLead],
])

const watch = makeLeadWatch(onJournal)

export const leads = new Hono<Env>()
  .get('/events', async (c) => {
    const ask = askAs(c.var.actor)
    const [{ order }, { noticedAt }] = await Promise.all([ask.newestLead(), ask.newestAlarm()])
    const token = sessionToken(c, 'desk')
    const who = () => actorOfSession(token)
    return eventStream(c, (send, end) => watch({ who, told: order, alarmed: noticedAt, send, end }))
  })
  .get('/:id/photos/:photo', async (c) => {
    const { id, photo } = c.req.param()
    const bytes = await askAs(c.var.actor).leadPhoto(id, photo)
    // Whatever a picture could be taken for, it runs nothing and reaches nothing.
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline; filename="photo.jpg"',
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    })
  })
  .post('/:id/:act', (c) => {
    const { id, act: name } = c.req.param()
    const act = acts.get(name)
    if (!act) throw new Refusal('not-found')
    const lead = `/desk/leads/${encodeURIComponent(id)}`
    return posted(c, {
      name,
      page: lead,
      act: (values) => perform(act, c.var.actor, { ...values, id }),
      back: lead,
    })
  })
