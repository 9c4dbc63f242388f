import { editParty, issueAccessCode, openCase, recordStep, tagCase } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

export const cases = new Hono<Env>()
  .post('/new', (c) =>
    posted(c, {
      page: '/desk/cases/new',
      act: (values) => perform(openCase, c.var.actor, values),
      back: (made) => `/desk/cases/${(made as { id: string }).id}`,
    }),
  )
  .post('/:id/step', (c) => {
    const { id } = c.req.param()
    return posted(c, {
      name: 'step',
      page: `/desk/cases/${encodeURIComponent(id)}`,
      act: ({ step, ...values }) =>
        perform(recordStep, c.var.actor, { ...values, code: step ?? '', caseFileId: id }),
      back: `/desk/cases/${encodeURIComponent(id)}`,
    })
  })
  .post('/:id/tag', (c) => {
    const { id } = c.req.param()
    return posted(c, {
      name: 'tag',
      page: `/desk/cases/${encodeURIComponent(id)}`,
      act: (values) => perform(tagCase, c.var.actor, { ...values, caseFileId: id }),
      back: `/desk/cases/${encodeURIComponent(id)}`,
    })
  })
  .post('/:id/parties/:partyId', (c) => {
    const { id, partyId } = c.req.param()
    return posted(c, {
      name: `party-${partyId}`,
      page: `/desk/cases/${encodeURIComponent(id)}`,
      act: (values) => perform(editParty, c.var.actor, { ...values, partyId }),
      back: `/desk/cases/${encodeURIComponent(id)}`,
    })
  })
  // The code is shown on this answer and on no other: an address to go to could not carry it.
  .post('/:id/access-code', (c) => {
    const { id } = c.req.param()
    return posted(c, {
      name: 'access-code',
      page: `/desk/cases/${encodeURIComponent(id)}`,
      act: async ({ partyId = '' }) => ({
        partyId,
        ...(await issueAccessCode(c.var.actor, { partyId: String(partyId) })),
      }),
      back: ({ partyId, code }) => ({ result: { accessCode: { partyId, code } } }),
    })
  })
