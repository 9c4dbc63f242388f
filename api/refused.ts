import type { Refusal } from '#db'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Frame } from './frame.ts'
import { page } from './page.ts'
import { plainPage } from './plain-page.ts'

const byKind = {
  input: 400,
  authority: 403,
  law: 409,
  missing: 404,
  gone: 410,
  conflict: 409,
  wait: 429,
  large: 413,
} as const satisfies Record<Refusal['kind'], ContentfulStatusCode>

const byRule: Partial<Record<Refusal['rule'], ContentfulStatusCode>> = {
  'sign-in-needed': 401,
  'receipt-wrong': 404,
  'method-not-here': 405,
  'body-format': 415,
  'our-fault': 500,
  'store-away': 503,
  'not-yet-open': 503,
  'intake-closed': 503,
  'intake-full': 503,
  'photos-away': 503,
}

/** The HTTP status that a refusal is answered with. */
export const statusOf = (refusal: Refusal): ContentfulStatusCode =>
  byRule[refusal.rule] ?? byKind[refusal.kind]

/** Answers a refusal in the way of the face that was asked: a problem to programs, a page to people. */
export async function refused(c: Frame, refusal: Refusal): Promise<Response> {
  adviseOn(c, refusal)
  if (c.req.path.startsWith('/api/')) return problem(c, refusal)
  const status = statusOf(refusal)
  const form = { name: '', values: {}, errors: [...refusal.fields], refusal: refusal.explain() }
  if (status < 500) {
    const shown = await page(c, '/refused', { form, viewer: { kind: 'anyone' } }).catch(() => null)
    if (shown?.status === 200) return new Response(shown.body, { status, headers: shown.headers })
  }
  return plainPage(c, refusal.explain(), status)
}

/** What HTTP itself wants said along with a refusal. */
export function adviseOn(c: Frame, refusal: Refusal): void {
  c.header('Cache-Control', 'no-store')
  const wait = statusOf(refusal) === 503 ? 5 : refusal.facts['seconds']
  if (wait !== undefined) c.header('Retry-After', String(wait))
  if (refusal.facts['allow']) c.header('Allow', String(refusal.facts['allow']))
}

/** RFC 9457, with the rule's name, its article, and a sentence in the language asked for. */
function problem(c: Frame, refusal: Refusal): Response {
  const { language } = c.var
  const { rule, document, article, says } = refusal.explain()
  const status = statusOf(refusal)
  const body = {
    type: `urn:yangguang:rule:${rule}`,
    title: says[language],
    status,
    detail: says[language],
    instance: `urn:yangguang:request:${c.var.requestId}`,
    rule,
    document,
    article,
    ...(refusal.rule === 'record-gone' && { reason: refusal.facts['reason'] }),
    ...(refusal.fields.length > 0 && {
      errors: refusal.fields.map((error) => ({ field: error.field, detail: error.says[language] })),
    }),
  }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
  })
}
