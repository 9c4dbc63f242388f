import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { actorOfSession, Refusal, type Actor } from '#db'
import type { MiddlewareHandler } from 'hono'
import { isPlainAddress, patternOf } from './address.ts'
import { sessionToken } from './cookies.ts'
import { faultOf } from './direct.ts'
import { refusalOf } from './fault.ts'
import type { Env, Frame, Host, Language } from './frame.ts'
import { makeHold } from './held-bytes.ts'
import { countAnswer } from './metrics.ts'
import { fromThisSite } from './origin.ts'
import { makePatience } from './patience.ts'
import { refused } from './refused.ts'

/** The frame around every request: who asks, in which language, and how a refusal is answered. */
export function makeFrame(host: Host, waitingFor: () => string | undefined = () => undefined) {
  const app = new OpenAPIHono<Env>({ getPath: withoutLanguage })
  app.onError((error, c) => refused(c, refusalOf(c, error)))
  app.notFound((c) => refused(c, new Refusal('not-found')))
  app.use(async (c, next) => {
    c.set('host', host)
    c.set('requestId', randomUUID())
    c.set('language', languageOf(c))
    c.set('actor', { kind: 'anyone' })
    await next()
    countAnswer(c.req.method, patternOf(c.req.path), c.res.status)
  })
  app.use(async (c, next) => {
    const fault = faultOf(c.env?.incoming)
    if (fault !== undefined) throw fault
    if (!isPlainAddress(addressOf(c))) throw new Refusal('address-unusable')
    if (!/^(GET|HEAD|POST)$/.test(c.req.method)) throw methodNotHere(c, 'GET, HEAD, POST')
    if (
      waitingFor() !== undefined &&
      !/^\/(healthz|readyz|metrics|api\/plain\.css)$/.test(c.req.path)
    ) {
      throw new Refusal('not-yet-open')
    }
    await next()
  })
  app.use(fromThisSite)
  app.use(withinPatience)
  app.use(withinMemory)
  app.use('/desk/*', signedIn('desk', 'staff'))
  app.use('/progress/*', signedIn('party', 'party'))
  // Who follows a case may tip about it without writing its number again; the tip itself names nobody.
  app.use('/leads/new/*', signedIn('party', 'party'))
  return app
}

/** Nobody waits for ever, except for what staff hand in, which may take its time. */
const withinPatience: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'POST' && c.req.path.startsWith('/desk/')) return next()
  const patience = makePatience()
  c.set('patience', patience)
  patience.start()
  const done = next()
  done.catch(() => undefined)
  await Promise.race([done, patience.over]).finally(patience.rest)
}

const withinMemory: MiddlewareHandler<Env> = async (c, next) => {
  const hold = makeHold()
  c.set('hold', hold)
  await next().finally(hold.letGo)
}

/** The address as it was sent, before anything tidied it up. */
export const addressOf = (c: Frame) =>
  c.env?.incoming?.url ?? c.req.url.slice(c.req.url.indexOf('/', c.req.url.indexOf('://') + 3))

export const methodNotHere = (c: Frame, allow: string) =>
  new Refusal('method-not-here', { method: c.req.method, allow })

/** Finds out whose session a page's cookie names; on pages of staff a party's counts for nothing. */
const signedIn =
  (cookie: 'desk' | 'party', kind: Actor['kind']): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const actor = await actorOfSession(sessionToken(c, cookie))
    if (actor.kind === kind) c.set('actor', actor)
    await next()
  }

/** English addresses are the same ones under /en. */
function withoutLanguage(request: Request): string {
  const path = plain(pathOf(request.url))
  return isEnglish(path) ? path.slice(3) || '/' : path
}

/** One way of writing each address, so that no escaped letter leads past what guards it. */
function plain(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.search(/[?#]/)
  if (start === -1 || (end !== -1 && end < start)) return '/'
  return url.slice(start, end === -1 ? undefined : end)
}

const isEnglish = (path: string) => path === '/en' || path.startsWith('/en/')

function languageOf(c: Frame): Language {
  if (isEnglish(plain(pathOf(c.req.url)))) return 'en'
  if (!c.req.path.startsWith('/api/')) return 'zh'
  return preferred(c.req.header('accept-language') ?? '')
}

/** The first of a program's languages that we speak; the others are Chinese. */
function preferred(accept: string): Language {
  const wanted = accept
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ tag, weight }) => /^(zh|en)\b/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh'
}
