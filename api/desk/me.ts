import { changePassword, renewAuthenticator } from '#db'
import { Hono, type Context } from 'hono'
import { dropSession } from '../cookies.ts'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

/** Changes one's own sign-in; every session ends, and the new one begins at the sign-in. */
const changes = (name: string, act: DeskAct) => (c: Context<Env>) =>
  posted(c, {
    name,
    page: '/desk/me',
    act: async (values) => {
      await perform(act, c.var.actor, values)
      dropSession(c, 'desk')
    },
    back: '/desk/sign-in?changed=on',
  })

export const me = new Hono<Env>()
  .post('/password', changes('password', changePassword))
  .post('/authenticator', changes('authenticator', renewAuthenticator))
