import {
  closePetition,
  closeWeek,
  gatherWeek,
  raiseComplaint,
  reassignPetition,
  Refusal,
  registerPetition,
  replyPetition,
  reportPetition,
} from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const acts = new Map<string, DeskAct>([
  ['report', reportPetition],
  ['reply', replyPetition],
  ['close', closePetition],
  ['reassign', reassignPetition],
])

/** The register of petitions and its weeks. */
export const petitions = new Hono<Env>()
  // The receipt is shown on this answer and on no other: an address to go to could not carry it.
  .post('/new', (c) =>
    posted(c, {
      page: '/desk/petitions/new',
      act: (values) => perform(registerPetition, c.var.actor, values),
      back: (made) => ({ result: { registered: made } }),
    }),
  )
  .post('/weeks/gather', (c) =>
    posted(c, {
      name: 'gather',
      page: '/desk/petitions/weeks',
      act: () => gatherWeek(c.var.actor, {}),
      back: (gathered) => ({ result: { gathered } }),
    }),
  )
  .post('/weeks/close', (c) =>
    posted(c, {
      name: 'close',
      page: '/desk/petitions/weeks',
      act: (values) => perform(closeWeek, c.var.actor, values),
      back: (closed) => `/desk/petitions/weeks/${(closed as { id: string }).id}`,
    }),
  )
  .post('/:id/:act', (c) => {
    const { id, act: name } = c.req.param()
    const act = acts.get(name)
    if (!act) throw new Refusal('not-found')
    const petition = `/desk/petitions/${encodeURIComponent(id)}`
    return posted(c, {
      name,
      page: petition,
      act: (values) => perform(act, c.var.actor, { ...values, id }),
      back: name === 'reassign' ? '/desk/petitions' : petition,
    })
  })

/** What the supervisor makes of a questionnaire. */
export const surveys = new Hono<Env>().post('/:id/raise', (c) => {
  const { id } = c.req.param()
  return posted(c, {
    name: `raise-${id}`,
    page: '/desk/surveys',
    act: () => raiseComplaint(c.var.actor, { id }),
    back: ({ reportId }) => `/desk/complaints/${reportId}`,
  })
})
