import { askAs, type Actor } from '#db'
import { findListings } from '#search'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Frame, Locals } from './frame.ts'

type Extra = Pick<Locals, 'form' | 'result' | 'draw'> & {
  status?: ContentfulStatusCode
  viewer?: Actor
}

/**
 * Makes a page of the site for the person who asks.
 * @param path the page's address without /en, with its query
 * @param extra what a post found out, what was filled in wrongly, and the status to answer with
 * @throws what a question of the page threw, for the one translation of errors
 */
export async function page(c: Frame, path: string, extra: Extra = {}): Promise<Response> {
  const { status, viewer = c.var.actor, ...shown } = extra
  let couldCheck = true
  const find: Locals['find'] = async (query) => {
    const answer = await findListings(query)
    if (answer.outcome === 'couldNotCheck') couldCheck = false
    return answer
  }
  const locals: Locals = {
    language: c.var.language,
    path,
    ask: askAs(viewer),
    find,
    viewer,
    demo: c.var.host.demo,
    publicUrl: c.var.host.publicUrl,
    ...shown,
  }
  const made = await c.var.host.render(new Request(new URL(path, c.var.host.publicUrl)), locals)
  const headers = Object.fromEntries(made.headers)
  delete headers['content-length']
  if (!couldCheck) c.header('Retry-After', '5')
  const found = couldCheck ? made.status : 503
  return c.body(await made.arrayBuffer(), status ?? (found as ContentfulStatusCode), headers)
}
