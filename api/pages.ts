import { drawReceipt } from '#db'
import { Hono } from 'hono'
import { addressOf, methodNotHere } from './every-request.ts'
import type { Env, Frame } from './frame.ts'
import type { Built, PageCache } from './page-cache.ts'
import { page } from './page.ts'

/** Pages that show what belongs to one person; all others are made for anyone, so that they can be kept. */
const personal = /^\/(desk|progress|leads|corrections|complaints|orders|defaulters\/check)(\/|$)/
const withReceipt = /^\/(leads|corrections|complaints)\/new$/

/** The pages of the site: the public ones through the cache, the personal ones never kept. */
export function pages(cache: PageCache) {
  return new Hono<Env>()
    .get('*', async (c) => {
      const { path } = c.req
      const address = `${path}${new URL(c.req.url).search}`
      if (personal.test(path)) return personalPage(c, path, address)
      const made = await cache.build(addressOf(c), () =>
        page(c, address, { viewer: { kind: 'anyone' } }),
      )
      return built(c, made)
    })
    .post('*', (c) => {
      throw methodNotHere(c, 'GET, HEAD')
    })
}

function personalPage(c: Frame, path: string, address: string): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return page(c, address, withReceipt.test(path) ? { draw: drawReceipt() } : {})
}

export function built(c: Frame, { status, headers, etag, body }: Built): Response {
  if (status === 200 && c.req.header('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } })
  }
  return new Response(new Uint8Array(body), { status, headers })
}
