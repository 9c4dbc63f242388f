import {
  addHolder,
  askAs,
  askToOpen,
  finishDrill,
  giveHalf,
  Refusal,
  refuseOpening,
  resealHalves,
  retireHolder,
  startDrill,
  takeHalves,
  withdrawOpening,
} from '#db'
import { Hono } from 'hono'
import { inLanguage, type Env, type Frame } from '../frame.ts'
import { mayRunWasm } from '../headers.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const acts = new Map<string, DeskAct>([
  ['give', giveHalf],
  ['refuse', refuseOpening],
  ['withdraw', withdrawOpening],
  ['finish', finishDrill],
])

const openingPage = (id: string) => `/desk/vault/${encodeURIComponent(id)}`

/** A file for the offline command; nothing in it can be read without the holder’s key. */
function handFile(c: Frame, name: string, content: unknown): Response {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${name}.json"`)
  return c.body(`${JSON.stringify(content, null, 2)}\n`)
}

const vaultPosts = new Hono<Env>()
  .post('/holders', (c) =>
    posted(c, {
      name: 'holder',
      page: '/desk/vault',
      act: (values) => perform(addHolder, c.var.actor, values),
      back: '/desk/vault#holders',
    }),
  )
  .post('/holders/:id/retire', (c) =>
    posted(c, {
      name: `retire-${c.req.param('id')}`,
      page: '/desk/vault',
      act: () => perform(retireHolder, c.var.actor, { id: c.req.param('id') }),
      back: '/desk/vault#holders',
    }),
  )
  .post('/holders/:id/reseal', (c) => {
    const { id } = c.req.param()
    const holder = `/desk/vault/holders/${encodeURIComponent(id)}`
    return posted(c, {
      name: 'reseal',
      page: holder,
      most: 500_000,
      act: (values) => perform(resealHalves, c.var.actor, { ...values, id }),
      back: holder,
    })
  })
  .post('/new', (c) =>
    posted(c, {
      name: 'ask',
      page: `/desk/vault/new${new URL(c.req.url).search}`,
      act: (values) => perform(askToOpen, c.var.actor, values) as ReturnType<typeof askToOpen>,
      back: ({ id }) => openingPage(id),
    }),
  )
  .post('/drill', (c) =>
    posted(c, {
      name: 'drill',
      page: '/desk/vault/new?drill=1',
      act: (values) => perform(startDrill, c.var.actor, values) as ReturnType<typeof startDrill>,
      back: ({ id }) => openingPage(id),
    }),
  )
  .post('/:id/take', (c) =>
    posted(c, {
      name: 'take',
      page: openingPage(c.req.param('id')),
      act: () => takeHalves(c.var.actor, { id: c.req.param('id') }),
      back: (taken) => ({ result: { taken: { yangguang: 'vault-taken', ...taken } } }),
    }),
  )
  .post('/:id/:act', (c) => {
    const { id, act: name } = c.req.param()
    const act = acts.get(name)
    if (!act) throw new Refusal('not-found')
    return posted(c, {
      name,
      page: openingPage(id),
      act: (values) => perform(act, c.var.actor, { ...values, id }),
      back: openingPage(id),
    })
  })

/**
 * The vault at the desk. Keys are made and used in the browser, by the one library that may compile WebAssembly: on
 * these pages and on no others.
 */
export const vault = new Hono<Env>()
  .use('/vault/*', async (c, next) => {
    c.header('Content-Security-Policy', mayRunWasm)
    await next()
  })
  .get('/vault/holders/:id/request.json', async (c) => {
    const resealing = await askAs(c.var.actor).resealing(c.req.param('id'))
    return handFile(c, 'vault-resealing', { yangguang: 'vault-resealing', ...resealing })
  })
  .get('/vault/:id/:role{supervisor|custodian}/request.json', async (c) => {
    const { id, role } = c.req.param()
    const { requests } = await askAs(c.var.actor).opening(id)
    const own = requests.find((request) => request.role === role)
    if (!own) throw new Refusal('holder-none')
    return handFile(c, `vault-${role}`, own)
  })
  .get('/vault/:act{take|drill}', (c) => c.redirect(inLanguage(c, '/desk/vault'), 303))
  .route('/vault', vaultPosts)
