import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { onJournal, publicNumber } from '#db'
import type { Env as Settings } from '#env'
import { makeApp, type Mounts } from './app.ts'
import { answerDirectly } from './direct.ts'
import { sweepUploads } from './desk/uploads.ts'
import { endEventStreams } from './events.ts'
import type { Render } from './frame.ts'
import { secureHeaders } from './headers.ts'
import { makePageCache } from './page-cache.ts'
import { readStaticFiles } from './static-files.ts'
import { listingsDirectly } from './v1/listings.ts'

export interface ServerOptions {
  env: Pick<Settings, 'MODE' | 'PORT' | 'HOST' | 'TRUST_PROXY' | 'publicUrl'> &
    Partial<Pick<Settings, 'DATA_DIR'>>
  /** The built site. */
  render: Render
  /** What other hosts handle under an address and everything below it, such as the chat's webhook. */
  mounts?: Mounts
  /** What receipts of text messages are signed with; absent, none are taken. */
  smsSecret?: string | undefined
  /** The site's files: dist/site/client. */
  clientDir?: string
  /** What the process still waits for, if it listens before all is ready. */
  waitingFor?: () => string | undefined
}

export interface RunningServer {
  url: string
  port: number
  /** Takes no more requests, lets the running ones end, then stops. */
  close(): Promise<void>
}

const longestStop = 10_000
/** Photos come over slow lines; the headers before them are short and come soon. */
const patience = { headersTimeout: 20_000, requestTimeout: 600_000 }

/** Starts the web server of this process; the store is open. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { env, waitingFor } = options
  const secure = secureHeaders(env.publicUrl.startsWith('https:'))
  const cache = makePageCache({ publicNumber, headers: secure })
  const files = options.clientDir ? await readStaticFiles(options.clientDir, secure) : () => false
  const app = makeApp({ ...options, cache })
  const listener = getRequestListener(app.fetch)
  const direct = answerDirectly(cache, secure, { '/api/v1/listings': listingsDirectly })
  const server = createServer({ maxHeaderSize: 16 * 1024, ...patience }, (incoming, outgoing) => {
    if (cache.answer(incoming, outgoing) || files(incoming, outgoing)) return
    const throughFrame = () => {
      for (const name in secure) outgoing.setHeader(name, secure[name]!)
      void listener(incoming, outgoing)
    }
    if (waitingFor?.() !== undefined || !direct(incoming, outgoing, throughFrame)) throughFrame()
  })
  server.on('clientError', (error, socket) => refuseBroken(error, socket as Socket, secure))
  await cache.confirm()
  const unfollow = onJournal((number) =>
    number === undefined ? void cache.confirm() : cache.heard(number),
  )
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(env.PORT, env.HOST, () => listening())
  })
  const endSweeping = sweepUploads(env.DATA_DIR ?? tmpdir())
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${port}`,
    close: async () => {
      endSweeping()
      const stopped = new Promise<void>((done) => server.close(() => done()))
      endEventStreams()
      // A connection that becomes idle only now would otherwise be kept for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const impatient = setTimeout(() => server.closeAllConnections(), longestStop)
      await stopped
      clearInterval(idle)
      clearTimeout(impatient)
      await unfollow()
    },
  }
}

const broken: Record<string, [status: string, what: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
}

/** What is no HTTP request at all gets a short answer in HTTP all the same. */
function refuseBroken(error: Error & { code?: string }, socket: Socket, secure: object): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, what] = broken[error.code ?? ''] ?? ['400 Bad Request', 'This is no request.']
  const headers = Object.entries({
    ...secure,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(what.length),
    Connection: 'close',
  })
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${what}`)
}
