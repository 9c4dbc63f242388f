import { admitStaff, endOffice, type Actor } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

const courtOf = (by: Actor) => (by.kind === 'staff' ? by.court : '')

export const staff = new Hono<Env>()
  // The authenticator's secret is shown on this answer and on no other.
  .post('/new', (c) =>
    posted(c, {
      name: 'new',
      page: '/desk/staff',
      act: async (values) => {
        const asked = { ...values, court: courtOf(c.var.actor) }
        const admitted = await perform(admitStaff, c.var.actor, asked)
        return { username: values['username'], ...(admitted as { totpSecret: string }) }
      },
      back: ({ username, totpSecret }) => ({ result: { admitted: { username, totpSecret } } }),
    }),
  )
  .post('/end', (c) =>
    posted(c, {
      name: 'end',
      page: '/desk/staff',
      act: (values) => perform(endOffice, c.var.actor, values),
      back: '/desk/staff',
    }),
  )
