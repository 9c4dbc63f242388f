import { addressOf } from './every-request.ts'
import type { Frame } from './frame.ts'
import type { Make, PageCache } from './page-cache.ts'

/** Answers with what is made, and keeps it under the public number that it was made of. */
export type Keep = (c: Frame, make: Make) => Promise<Response>

/** Public pages and public answers of the API are kept in the same way. */
export const keepIn =
  (cache: PageCache): Keep =>
  async (c, make) => {
    const { status, headers, etag, body } = await cache.build(addressOf(c), make)
    if (etag && c.req.header('if-none-match')?.includes(etag)) {
      return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } })
    }
    return new Response(body, { status, headers })
  }
