import {
  admitStaff,
  appointStaff,
  askSignInReset,
  confirmSignInReset,
  endOffice,
  Refusal,
  tieOfficer,
  type Actor,
} from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const courtOf = (by: Actor) => (by.kind === 'staff' ? by.court : '')

/** What may be posted about one member of staff: the last part of the address, its act, and how the act names them. */
const acts: Record<string, { act: DeskAct; names?: 'staffId' }> = {
  appoint: { act: appointStaff, names: 'staffId' },
  end: { act: endOffice },
  'ask-reset': { act: askSignInReset, names: 'staffId' },
}

export const staff = new Hono<Env>()
  // The authenticator's secret is shown on this answer and on no other.
  .post('/new', (c) =>
    posted(c, {
      name: 'new',
      page: '/desk/staff',
      act: async (values) => {
        const asked = { ...values, court: courtOf(c.var.actor) }
        const admitted = await perform(admitStaff, c.var.actor, asked)
        const { totpSecret, password } = admitted as { totpSecret: string; password: string }
        return { username: values['username'], totpSecret, password }
      },
      back: (admitted) => ({ result: { admitted } }),
    }),
  )
  .post('/tie', (c) =>
    posted(c, {
      name: 'tie',
      page: '/desk/staff',
      act: ({ officerName, ...values }) =>
        perform(tieOfficer, c.var.actor, { ...values, name: officerName ?? '' }),
      back: '/desk/staff',
    }),
  )
  // So are the new password and secret of a reset.
  .post('/:id/confirm-reset', (c) =>
    posted(c, {
      name: 'confirm-reset',
      page: `/desk/staff/${encodeURIComponent(c.req.param('id'))}`,
      act: ({ resetId }) => perform(confirmSignInReset, c.var.actor, { id: resetId }),
      back: (reset) => ({ result: { reset } }),
    }),
  )
  .post('/:id/:act', (c) => {
    const { id, act: name } = c.req.param()
    const found = Object.hasOwn(acts, name) ? acts[name] : undefined
    if (!found) throw new Refusal('not-found')
    const page = `/desk/staff/${encodeURIComponent(id)}`
    return posted(c, {
      name,
      page,
      act: (values) =>
        perform(found.act, c.var.actor, {
          ...values,
          ...(found.names && { [found.names]: id }),
        }),
      back: page,
    })
  })
