import { askAs, type Actor, type Ask } from '#db'
import type { Frame, Locals } from './frame.ts'

type Extra = Pick<Locals, 'form' | 'result' | 'draw'> & { status?: number; viewer?: Actor }

/**
 * Makes a page of the site for the person who asks.
 * @param path the page's address without /en, with its query
 * @param extra what a post found out, what was filled in wrongly, and the status to answer with
 */
export async function page(c: Frame, path: string, extra: Extra = {}): Promise<Response> {
  const { status, viewer = c.var.actor, ...shown } = extra
  const locals: Locals = {
    language: c.var.language,
    path,
    ask: watched(c, askAs(viewer)),
    viewer,
    demo: c.var.demo,
    publicUrl: c.var.publicUrl,
    ...shown,
  }
  const made = await c.var.render(new Request(new URL(path, c.var.publicUrl)), locals)
  // Read whole, so that a question which fails halfway never leaves half a page that looks complete.
  const body = await made.arrayBuffer()
  if (c.var.fault !== undefined) throw c.var.fault
  const headers = new Headers(made.headers)
  headers.delete('content-length')
  return new Response(body.byteLength > 0 ? body : null, { status: status ?? made.status, headers })
}

/** The site turns whatever a page throws into “500”; the reason is kept here, for an honest answer. */
function watched(c: Frame, ask: Ask): Ask {
  const watch =
    (question: (...args: never[]) => unknown) =>
    async (...args: never[]) => {
      try {
        return await question(...args)
      } catch (error) {
        c.set('fault', error)
        throw new Error('A question of this page could not be answered.')
      }
    }
  const entries = Object.entries(ask).map(([name, question]) => [name, watch(question)])
  return Object.fromEntries(entries) as Ask
}
