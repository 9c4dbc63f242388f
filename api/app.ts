import { tmpdir } from 'node:os'
import type { Env as Settings } from '#env'
import { documents } from './documents.ts'
import { makeFrame } from './every-request.ts'
import { certificates } from './certificates.ts'
import { desk } from './desk/index.ts'
import { forms } from './forms.ts'
import type { Frame, Render } from './frame.ts'
import { health } from './health.ts'
import { leadSteps } from './lead-steps.ts'
import type { PageCache } from './page-cache.ts'
import { pages } from './pages.ts'
import { plainStyleSheet } from './plain-style.ts'
import { progress } from './progress.ts'
import { smsReceipts } from './sms-receipts.ts'
import { publicApi } from './v1/index.ts'

/** What another host answers under an address and everything below it. */
export type Mounts = Record<string, (request: Request, c: Frame) => Promise<Response> | Response>

interface AppOptions {
  env: Pick<Settings, 'MODE' | 'TRUST_PROXY' | 'publicUrl'> & Partial<Pick<Settings, 'DATA_DIR'>>
  render: Render
  cache: PageCache
  mounts?: Mounts
  smsSecret?: string | undefined
  waitingFor?: () => string | undefined
}

/** All addresses of the court, in the order in which they are tried. */
export function makeApp({ env, render, cache, mounts = {}, smsSecret, waitingFor }: AppOptions) {
  const host = {
    render,
    demo: env.MODE === 'demo',
    publicUrl: env.publicUrl.replace(/\/$/, ''),
    trustProxy: env.TRUST_PROXY,
    dataDir: env.DATA_DIR ?? tmpdir(),
  }
  const app = makeFrame(host, waitingFor)
  app.route('/', health(cache, waitingFor ?? (() => undefined)))
  app.route('/', plainStyleSheet)
  app.route('/api', publicApi(cache))
  for (const [path, handle] of Object.entries(mounts)) {
    app.all(path, (c) => handle(c.req.raw, c))
    app.all(`${path}/*`, (c) => handle(c.req.raw, c))
  }
  app.route('/', smsReceipts(smsSecret))
  app.route('/desk', desk)
  app.route('/', certificates)
  app.route('/', documents)
  app.route('/', forms)
  app.route('/', leadSteps)
  app.route('/', progress)
  app.route('/', pages(cache))
  return app
}
