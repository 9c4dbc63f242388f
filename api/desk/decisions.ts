import {
  approveInEmergency,
  carryOutDecision,
  countersignDecision,
  draftDecision,
  editDecision,
  makeDelegation,
  proposeDecision,
  refuseCountersignature,
  refuseDecision,
  revokeDelegation,
  signDecision,
  submitDecision,
  withdrawDecision,
} from '#db'
import { Hono } from 'hono'
import type { Form } from '../form.ts'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const acts: Record<string, DeskAct> = {
  sign: signDecision,
  'approve-in-emergency': approveInEmergency,
  countersign: countersignDecision,
  'refuse-countersignature': refuseCountersignature,
  propose: submitDecision,
  'carry-out': carryOutDecision,
  refuse: refuseDecision,
  edit: editDecision,
  withdraw: withdrawDecision,
}

/** The answers of a proposal are fields named `facts.` and their name. */
function withFacts(values: Form['values']): Record<string, unknown> {
  const entries = Object.entries(values)
  const isFact = ([name]: [string, unknown]) => name.startsWith('facts.')
  const facts = entries.filter(isFact).map(([name, value]) => [name.slice(6), value])
  return {
    ...Object.fromEntries(entries.filter((entry) => !isFact(entry))),
    facts: Object.fromEntries(facts),
  }
}

/** What is done with decisions, and with written delegations. */
export const decisions = new Hono<Env>()
  .post('/decisions/new', (c) =>
    posted(c, {
      page: '/desk/decisions/new',
      act: ({ draft, ...values }) =>
        perform(draft ? draftDecision : proposeDecision, c.var.actor, withFacts(values)),
      back: (made) => `/desk/decisions/${(made as { id: string }).id}`,
    }),
  )
  .post('/decisions/:id/:act', (c, next) => {
    const { id, act } = c.req.param()
    const run = acts[act]
    if (!run) return next()
    const page = `/desk/decisions/${encodeURIComponent(id)}`
    return posted(c, {
      name: act,
      page,
      act: (values) =>
        perform(run, c.var.actor, { ...(act === 'edit' ? withFacts(values) : values), id }),
      back: act === 'withdraw' || act === 'refuse' ? '/desk/decisions' : page,
    })
  })
  .post('/delegations', (c) =>
    posted(c, {
      name: 'delegate',
      page: '/desk/delegations',
      act: (values) => perform(makeDelegation, c.var.actor, values),
      back: '/desk/delegations',
    }),
  )
  .post('/delegations/:id/revoke', (c) => {
    const { id } = c.req.param()
    return posted(c, {
      name: `revoke-${id}`,
      page: '/desk/delegations',
      act: (values) => perform(revokeDelegation, c.var.actor, { ...values, id }),
      back: '/desk/delegations',
    })
  })
