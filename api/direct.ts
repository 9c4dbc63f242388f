import type { IncomingMessage, ServerResponse } from 'node:http'
import { countAnswer } from './metrics.ts'
import type { Built, Bytes, PageCache } from './page-cache.ts'

/** An answer of the API that its query alone decides: which fields it may have, and how it is made. */
export interface Direct {
  fields: readonly string[]
  make(query: Record<string, string>): Promise<Bytes>
}

/** Words that need no decoding, each field at most once: whatever else may stand in an address is the frame's to read. */
const plainQuery = /^(?:[a-z]+=[\w.-]+(?:&|$))*$/

const faults = new WeakMap<object, unknown>()

/** Why a request could not be answered directly, if that was tried: the frame says so, and does not try again. */
export const faultOf = (incoming: object | undefined): unknown => incoming && faults.get(incoming)

/**
 * Answers the plain questions for a public list without the frame around every request, which has nothing to add to
 * them and costs as much as finding the list does. Whatever is refused, the frame answers in its own words.
 * @returns false when the request is not one of these
 */
export const answerDirectly =
  (cache: PageCache, secure: Record<string, string>, lists: Readonly<Record<string, Direct>>) =>
  (incoming: IncomingMessage, outgoing: ServerResponse, otherwise: () => void): boolean => {
    const { method, url = '', headers } = incoming
    if (method !== 'GET') return false
    const at = url.indexOf('?')
    const path = at === -1 ? url : url.slice(0, at)
    const list = Object.hasOwn(lists, path) ? lists[path] : undefined
    const query = list && fieldsOf(at === -1 ? '' : url.slice(at + 1), list.fields)
    if (!query) return false
    cache
      .build(url, () => list!.make(query))
      .then(
        (built) => {
          send(outgoing, built, secure, headers['if-none-match'])
          countAnswer('GET', path, outgoing.statusCode)
        },
        (fault: unknown) => {
          faults.set(incoming, fault)
          otherwise()
        },
      )
    return true
  }

function fieldsOf(text: string, fields: readonly string[]): Record<string, string> | undefined {
  if (!plainQuery.test(text)) return undefined
  const query: Record<string, string> = {}
  for (const pair of text === '' ? [] : text.split('&')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, equals)
    if (!fields.includes(name) || name in query) return undefined
    query[name] = pair.slice(equals + 1)
  }
  return query
}

function send(
  outgoing: ServerResponse,
  { status, headers, etag, body }: Built,
  secure: Record<string, string>,
  known: string | undefined,
): void {
  if (etag && known?.includes(etag)) {
    outgoing.writeHead(304, { ...secure, etag, 'cache-control': 'no-cache' }).end()
    return
  }
  outgoing.writeHead(status, { ...secure, ...headers })
  outgoing.end(body)
}
