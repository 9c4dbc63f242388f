import { createApp } from 'astro/app/entrypoint'
import { takeFailure } from './failure.ts'

const app = createApp({ streaming: false })

// All pages now: the first reader of one need not wait, and a later build cannot take one away.
await Promise.all(Array.from(app.manifest.pageMap?.values() ?? [], (load) => load()))

/**
 * Shows the page at the request's address (without /en: the language is in the locals).
 * What a page throws is thrown on unchanged, so that the server can translate it once.
 */
export async function render(request: Request, locals: App.Locals): Promise<Response> {
  const response = await app.render(request, { locals })
  const failure = takeFailure(locals)
  if (failure) throw failure.error
  if (!response.headers.get('content-type')?.startsWith('text/csv')) {
    response.headers.set('content-type', 'text/html; charset=utf-8')
  }
  return response
}
