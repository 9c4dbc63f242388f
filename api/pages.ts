import { drawDraft, drawReceipt } from '#db'
import { Hono } from 'hono'
import { methodNotHere } from './every-request.ts'
import type { Env, Frame } from './frame.ts'
import { keepIn } from './kept.ts'
import type { PageCache } from './page-cache.ts'
import { page } from './page.ts'

/** Pages that show what belongs to one person; all others are made for anyone, so that they can be kept. */
const personal = /^\/(desk|progress|leads|corrections|complaints|orders|defaulters\/check)(\/|$)/
const withReceipt = /^\/((corrections|complaints|desk\/petitions)\/new|progress)$/

/** The pages of the site: the public ones through the cache, the personal ones never kept. */
export function pages(cache: PageCache) {
  const keep = keepIn(cache)
  return new Hono<Env>()
    .get('*', (c) => {
      const { path } = c.req
      const address = `${path}${new URL(c.req.url).search}`
      if (personal.test(path)) return personalPage(c, path, address)
      return keep(c, () => page(c, address, { viewer: { kind: 'anyone' } }))
    })
    .post('*', (c) => {
      throw methodNotHere(c, 'GET, HEAD')
    })
}

function personalPage(c: Frame, path: string, address: string): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  if (path === '/leads/new') {
    return page(c, address, { result: { state: 'new', draft: drawDraft() } })
  }
  return page(c, address, withReceipt.test(path) ? { draw: drawReceipt() } : {})
}
