import type { APIRoute } from 'astro'
import { fileOf } from '../../desk/list-file.ts'
import { askedOf } from '../../desk/list.ts'
import { lists } from '../../desk/lists/index.ts'
import { speakDesk } from '../../desk/speak.ts'

/** A list as a file: what the filter shows, in the same order, all pages of it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['list'] ?? ''
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (!list) return new Response(null, { status: 404 })
  const text = await fileOf(list, locals.ask, askedOf(list, locals), speakDesk(locals))
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  })
}
