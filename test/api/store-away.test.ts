import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startServer, type RunningServer } from '../../api/server.ts'
import { openStore } from '../../db/connection.ts'
import { drawReceipt } from '../../db/index.ts'
import { form, json, plainSite, shown } from './court.ts'

/** A way to Postgres that can be cut. */
let way: Server
const open = new Set<Socket>()
let store: Awaited<ReturnType<typeof openStore>>
let server: RunningServer
let port: number

const name = `t_${randomUUID().replaceAll('-', '')}`

async function inCluster(command: string): Promise<void> {
  const admin = postgres(inject('cluster').url.replace(/\/prepared$/, '/postgres'), { max: 1 })
  await admin.unsafe(command)
  await admin.end()
}

async function clear(): Promise<void> {
  way = createServer((socket) => {
    const { hostname, port: to } = new URL(inject('cluster').url)
    const beyond = connect(Number(to), hostname)
    for (const end of [socket, beyond]) {
      open.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => open.delete(end))
    }
    socket.pipe(beyond).pipe(socket)
  })
  way.listen(port, '127.0.0.1')
  await once(way, 'listening')
  port = (way.address() as { port: number }).port
}

async function cut(): Promise<void> {
  const closed = once(way, 'close')
  way.close()
  for (const end of open) end.destroy()
  await closed
}

beforeAll(async () => {
  port = 0
  await clear()
  const { url, keysFile } = inject('cluster')
  await inCluster(`create database ${name} template prepared`)
  const through = new URL(url)
  through.host = `127.0.0.1:${port}`
  through.pathname = name
  store = await openStore({ url: through.href, keysFile })
  const env = { MODE: 'demo', PORT: 0, HOST: '127.0.0.1', TRUST_PROXY: false } as const
  server = await startServer({ env: { ...env, publicUrl: 'http://court.test' }, render: plainSite })
})

afterAll(async () => {
  await server.close()
  await store.close()
  await cut()
  await inCluster(`drop database ${name} with (force)`)
})

const ask = (path: string, init: RequestInit = {}) => fetch(server.url + path, init)

test('a store that goes away is told as “could not check”, and comes back without a restart', async () => {
  expect((await ask('/defaulters')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(200)
  await cut()

  const page = await ask('/en/defaulters?q=x')
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('5')
  expect(await page.text()).toContain('This does not mean “no record”.')

  const problem = await ask('/api/v1/listings')
  expect(problem.status).toBe(503)
  expect(problem.headers.get('retry-after')).toBe('5')
  expect(await problem.json()).toMatchObject({ rule: 'store-away' })

  const one = await ask('/api/v1/listings/6c1a3b52-6ff0-4c36-9f9a-3f3b0b5b7a11')
  expect(one.status).toBe(503)
  const tip = { court: '鲁0203', category: 'other', text: '字' }
  expect((await ask('/api/v1/leads', json(tip))).status).toBe(503)
  const { receipt } = drawReceipt()
  const posted = await ask('/leads', form({ receipt }, { origin: 'http://court.test' }))
  expect(posted.status).toBe(503)
  expect(posted.headers.get('retry-after')).toBe('5')
  const again = (await shown(posted)).form
  expect(again).toMatchObject({ refusal: { rule: 'store-away' }, values: { receipt } })
  expect((await ask('/readyz')).status).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/desk', { headers: { cookie: 'desk=x' } })).status).toBe(503)

  await clear()
  await expect.poll(async () => (await ask('/readyz')).status, { timeout: 10_000 }).toBe(200)
  expect((await ask('/defaulters')).status).toBe(200)
  expect((await ask('/api/v1/listings')).status).toBe(200)
})
