import { receiveApplication, refuseApplication } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

/** Requests to list a debtor, on the page of their case. */
export const applications = new Hono<Env>()
  .post('/:id/applications', (c) => {
    const { id } = c.req.param()
    const page = `/desk/cases/${encodeURIComponent(id)}`
    return posted(c, {
      name: 'apply',
      page,
      act: (values) => perform(receiveApplication, c.var.actor, { ...values, caseFileId: id }),
      back: `${page}#applications`,
    })
  })
  .post('/:id/applications/:application/refuse', (c) => {
    const { id, application } = c.req.param()
    const page = `/desk/cases/${encodeURIComponent(id)}`
    return posted(c, {
      name: `refuse-${application}`,
      page,
      act: (values) => perform(refuseApplication, c.var.actor, { ...values, id: application }),
      back: `${page}#applications`,
    })
  })
