import { OpenAPIHono } from '@hono/zod-openapi'
import { Refusal } from '#db'
import { jsonText, type Env } from '../frame.ts'
import type { PageCache } from '../page-cache.ts'
import { docsPage } from './docs-page.ts'
import { keepIn } from '../kept.ts'
import { certificateKeys } from './certificate-keys.ts'
import { claims } from './claims.ts'
import { leads } from './leads.ts'
import { listings } from './listings.ts'
import { progress } from './parties.ts'
import { performance } from './performance.ts'
import { courts, records } from './records.ts'

const about = {
  openapi: '3.1.0',
  info: {
    title: '阳光执行 Yangguang',
    version: '1',
    description:
      'The public record of the courts on this server, and what a person may send to them. ' +
      'Errors are RFC 9457 problems with the rule, its article and a sentence; ask for it in English ' +
      'with Accept-Language: en.',
  },
  servers: [{ url: '/api' }],
}

/** The JSON API under /api, with its own description. */
export function publicApi(cache: PageCache) {
  const api = new OpenAPIHono<Env>()
  const keep = keepIn(cache)
  listings(api, keep)
  records(api, keep)
  courts(api, keep)
  performance(api, keep)
  certificateKeys(api)
  progress(api)
  leads(api)
  claims(api)
  api.get('/openapi.json', (c) => jsonText(c, JSON.stringify(description())))
  api.get('/docs', (c) => docsPage(c, description()))
  api.all('*', () => {
    throw new Refusal('not-found')
  })
  let made: ReturnType<typeof api.getOpenAPI31Document> | undefined
  const description = () => (made ??= api.getOpenAPI31Document(about))
  return api
}
