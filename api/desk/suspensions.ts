import {
  correctMoney,
  draftSuspension,
  foundProperty,
  holdBack,
  payOut,
  proposeSuspension,
  recordMoneyIn,
  recordOpinion,
  recordSearch,
  recordSuspension,
  recordVisit,
  Refusal,
  refuseResumption,
  registerObjection,
  resumeEnforcement,
  reviewObjection,
  serveSuspension,
  tellBeforeSuspension,
  verifyProperty,
} from '#db'
import { Hono } from 'hono'
import type { Env, Frame } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

/** What is done about a case on its way to 终本 and back, and about one of its objections or applications. */
const onCase = new Map<string, DeskAct>([
  ['search', recordSearch],
  ['tell', tellBeforeSuspension],
  ['opinion', recordOpinion],
  ['draft', draftSuspension],
  ['propose', proposeSuspension],
  ['rule', recordSuspension],
  ['serve', serveSuspension],
  ['visit', recordVisit],
  ['found', foundProperty],
])
const onRecord = new Map<string, DeskAct>([
  ['register', registerObjection],
  ['review', reviewObjection],
  ['verify', verifyProperty],
  ['refuse', refuseResumption],
  ['resume', resumeEnforcement],
])
const onMoney = new Map<string, DeskAct>([
  ['receive', recordMoneyIn],
  ['pay', payOut],
  ['hold', holdBack],
])

function actIn(acts: ReadonlyMap<string, DeskAct>, name: string): DeskAct {
  const act = acts.get(name)
  if (!act) throw new Refusal('not-found')
  return act
}

/** Runs an act about a case and shows its page again. */
function aboutCase(c: Frame, acts: ReadonlyMap<string, DeskAct>, place: string) {
  const { id = '', act = '' } = c.req.param() as Record<string, string>
  const page = `/desk/${place}/${encodeURIComponent(id)}`
  const done = actIn(acts, act)
  return posted(c, {
    name: act,
    page,
    act: (values) => perform(done, c.var.actor, { ...values, caseFileId: id }),
    back: page,
  })
}

export const suspensions = new Hono<Env>()
  .post('/suspensions/:id/:act', (c) => aboutCase(c, onCase, 'suspensions'))
  .post('/suspensions/:id/:act/:record', (c) => {
    const { id, act, record } = c.req.param()
    const page = `/desk/suspensions/${encodeURIComponent(id)}`
    const done = actIn(onRecord, act)
    return posted(c, {
      name: `${act}-${record}`,
      page,
      act: (values) => perform(done, c.var.actor, { ...values, id: record }),
      back: page,
    })
  })
  .post('/money/:id/correct/:record', (c) => {
    const { id, record } = c.req.param()
    const page = `/desk/money/${encodeURIComponent(id)}`
    return posted(c, {
      name: `correct-${record}`,
      page,
      act: (values) =>
        perform(correctMoney, c.var.actor, { ...values, caseFileId: id, id: record }),
      back: page,
    })
  })
  .post('/money/:id/:act', (c) => aboutCase(c, onMoney, 'money'))
