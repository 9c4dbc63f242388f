import {
  addToConsultation,
  briefCase,
  dropConsultation,
  endPromise,
  fileNames,
  holdConsultation,
  inviteApplicants,
  keepPromise,
  makePromise,
  markSpecial,
  moveConsultation,
  noteAnswer,
  prepareConsultation,
  receiveLeadHere,
  recordAttendance,
  Refusal,
  removeFromConsultation,
} from '#db'
import { Hono } from 'hono'
import { inLanguage, type Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const acts = new Map<string, DeskAct>([
  ['add', addToConsultation],
  ['invite', inviteApplicants],
  ['names', fileNames],
  ['move', moveConsultation],
  ['hold', holdConsultation],
])
const ofCase = new Map<string, DeskAct>([
  ['remove', removeFromConsultation],
  ['special', markSpecial],
  ['brief', briefCase],
  ['answer', noteAnswer],
  ['attend', recordAttendance],
  ['promise', makePromise],
  ['lead', receiveLeadHere],
])
const ofPromise = new Map<string, DeskAct>([
  ['keep', keepPromise],
  ['end', endPromise],
])

const named = (known: Map<string, DeskAct>, name: string): DeskAct => {
  const act = known.get(name)
  if (!act) throw new Refusal('not-found')
  return act
}

const all = '/desk/consultations'
const one = (id: string) => `${all}/${encodeURIComponent(id)}`

/** The consultations: from the list to what was promised there. */
export const consultations = new Hono<Env>()
  .post('/new', (c) =>
    posted(c, {
      page: all,
      name: 'prepare',
      act: (values) => perform(prepareConsultation, c.var.actor, values),
      back: (made) => one((made as { id: string }).id),
    }),
  )
  .post('/drop', (c) =>
    posted(c, {
      page: all,
      name: 'drop',
      act: (values) => perform(dropConsultation, c.var.actor, values),
      back: (made) => one((made as { id: string }).id),
    }),
  )
  .post('/:id/:act', (c) => {
    const { id, act } = c.req.param()
    return posted(c, {
      page: one(id),
      name: act,
      act: (values) => perform(named(acts, act), c.var.actor, { ...values, id }),
      back: one(id),
    })
  })
  // A lead's receipt is shown on this answer and on no other.
  .post('/:id/cases/:listed/:act', (c) => {
    const { id, listed, act } = c.req.param()
    return posted(c, {
      page: one(id),
      name: `${act}-${listed}`,
      act: (values) => perform(named(ofCase, act), c.var.actor, { ...values, id: listed }),
      back: (done) =>
        act === 'lead'
          ? { result: { receipt: (done as { receipt: string }).receipt } }
          : `${one(id)}#case-${encodeURIComponent(listed)}`,
    })
  })
  .post('/:id/promises/:promise/:act', (c) => {
    const { id, promise, act } = c.req.param()
    return posted(c, {
      page: one(id),
      name: `${act}-${promise}`,
      act: (values) => perform(named(ofPromise, act), c.var.actor, { ...values, id: promise }),
      back: one(id),
    })
  })
  .get('/:id/:part{cases|promises}/:of/:act', (c) =>
    c.redirect(inLanguage(c, one(c.req.param('id'))), 303),
  )
