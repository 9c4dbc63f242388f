import { Refusal, signIn, signOut } from '#db'
import { Hono, type MiddlewareHandler } from 'hono'
import { client } from '../client.ts'
import { dropSession, keepSession, sessionToken } from '../cookies.ts'
import { inLanguage, type Env, type Frame } from '../frame.ts'
import { page } from '../page.ts'
import { posted } from '../posted.ts'
import { statusOf } from '../refused.ts'
import { applications } from './applications.ts'
import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { clocks } from './clocks.ts'
import { day } from './day.ts'
import { decisions } from './decisions.ts'
import { consultations } from './consultations.ts'
import { duty } from './duty.ts'
import { find } from './find.ts'
import { imports } from './imports.ts'
import { leads } from './leads.ts'
import { letters } from './letters.ts'
import { localAddress } from './local-address.ts'
import { me } from './me.ts'
import { notifications } from './notifications.ts'
import { packets } from './packets.ts'
import { performance } from './performance.ts'
import { reports } from './reports.ts'
import { retention } from './retention.ts'
import { rewards } from './rewards.ts'
import { seizures } from './seizures.ts'
import { staff } from './staff.ts'
import { suspensions } from './suspensions.ts'
import { petitions, surveys } from './petitions.ts'
import { publicSubjects } from './subjects.ts'
import { vault } from './vault.ts'

/** Who has not signed in is led to the sign-in, and back to where they wanted to go. */
const onlyStaff: MiddlewareHandler<Env> = async (c, next) => {
  const { actor } = c.var
  const open = /^\/desk\/sign-(in|out)$/.test(c.req.path)
  // Under a password that somebody else knows, nothing is done but to choose another.
  if (actor.kind === 'staff' && actor.firstPassword && !open && !/^\/desk\/me\b/.test(c.req.path)) {
    return c.redirect(inLanguage(c, '/desk/me'), 303)
  }
  if (actor.kind === 'staff' || open) return next()
  const { search } = new URL(c.req.url)
  if (c.req.method !== 'POST') {
    const wanted = encodeURIComponent(`${c.req.path}${search}`)
    return c.redirect(inLanguage(c, `/desk/sign-in?next=${wanted}`), 303)
  }
  return signInAgain(c)
}

/** A session that ended while somebody was writing: the form cannot be taken. */
function signInAgain(c: Frame): Promise<Response> {
  const refusal = new Refusal('sign-in-needed')
  const form = { name: 'sign-in', values: {}, errors: [], refusal: refusal.explain() }
  return page(c, '/desk/sign-in', { form, status: statusOf(refusal) })
}

const signing = new Hono<Env>()
  .post('/sign-in', (c) =>
    posted(c, {
      page: '/desk/sign-in',
      act: async ({ username, password, code, next }) => {
        const asked = { username, password, code, client: client(c) } as Parameters<
          typeof signIn
        >[1]
        const { token, expiresAt } = await signIn(c.var.actor, asked)
        keepSession(c, 'desk', token, expiresAt)
        return localAddress(next)
      },
      back: (next) => next,
    }),
  )
  .post('/sign-out', async (c) => {
    await signOut(c.var.actor, sessionToken(c, 'desk') ?? '')
    dropSession(c, 'desk')
    return c.redirect(inLanguage(c, '/desk/sign-in'), 303)
  })

/** The address of a form that was refused, opened again: back to the page that the form stands on. */
const elsewhere = new Hono<Env>()
  .get('/:place{import|staff|calendar}/:act{confirm|new|end}', (c) =>
    c.redirect(inLanguage(c, `/desk/${c.req.param('place')}`), 303),
  )
  .get('/:place/:id/:act{[a-z-]+}', (c) => {
    const { place, id } = c.req.param()
    return c.redirect(inLanguage(c, `/desk/${place}/${encodeURIComponent(id)}`), 303)
  })

/** The staff's side: every post below /desk, and what a page cannot say by itself. */
export const desk = new Hono<Env>()
  .use(onlyStaff)
  .route('/', signing)
  .route('/', find)
  .route('/', vault)
  .route('/calendar', calendar)
  .route('/cases', packets)
  .route('/cases', seizures)
  .route('/cases', applications)
  .route('/cases', cases)
  .route('/clocks', clocks)
  .route('/', decisions)
  .route('/consultations', consultations)
  .route('/day', day)
  .route('/me', me)
  .route('/notifications', notifications)
  .route('/import', imports)
  .route('/duty', duty)
  .route('/leads', leads)
  .route('/letters', letters)
  .route('/performance', performance)
  .route('/petitions', petitions)
  .route('/retention', retention)
  .route('/rewards', rewards)
  .route('/staff', staff)
  .route('/surveys', surveys)
  .route('/', suspensions)
  .route('/', reports)
  .route('/', publicSubjects)
  .route('/', elsewhere)
