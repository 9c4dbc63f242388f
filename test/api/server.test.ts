import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventStream } from '../../api/events.ts'
import { startServer, type RunningServer } from '../../api/server.ts'
import { plainSite, publishedListing, removeListing, shown, useCourt } from './court.ts'

useCourt()

const env = {
  MODE: 'demo',
  PORT: 0,
  HOST: '127.0.0.1',
  TRUST_PROXY: false,
  publicUrl: 'https://court.test',
} as const

let one: RunningServer
let other: RunningServer
beforeAll(async () => {
  one = await startServer({ env, render: plainSite })
  other = await startServer({ env, render: plainSite })
})
afterAll(async () => {
  await one.close()
  await other.close()
})

const namesAt = async (server: RunningServer) =>
  (await shown(await fetch(`${server.url}/defaulters`))).names

const raw = (port: number, text: string) =>
  new Promise<string>((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
  })

test('a removal is gone from every process', async () => {
  const id = await publishedListing('张三')
  // Asked for until both processes keep it.
  for (let time = 0; time < 4; time += 1) {
    expect(await namesAt(one)).toEqual(['张三'])
    expect(await namesAt(other)).toEqual(['张三'])
  }
  await removeListing(id)
  const shown = async () => [...(await namesAt(one)), ...(await namesAt(other))]
  await expect.poll(shown, { timeout: 10_000, interval: 20 }).toEqual([])
})

test('every answer carries the headers that keep a page to itself', async () => {
  await fetch(`${one.url}/`)
  await fetch(`${one.url}/`)
  for (const path of ['/', '/api/v1/listings', '/unknown', '/api/nothing', '/healthz', '/%zz']) {
    const { headers } = await fetch(one.url + path)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'self'")
    expect(headers.get('content-security-policy'), path).not.toContain('unsafe')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
    expect(headers.get('strict-transport-security'), path).toContain('max-age')
    expect(headers.get('content-type'), path).toMatch(/charset=utf-8/i)
  }
})

test.each([
  [
    'headers that are too large',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ['a method that does not exist', 'BREW /tea HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a host that is none', 'GET /unbuilt HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['a path that climbs', 'GET /../x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ['a backslash', 'GET /a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
])('%s get a clear answer', async (_, text, status) => {
  const answer = await raw(one.port, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer.toLowerCase()).toContain('content-security-policy')
})

test('a body that is too large is refused before it is read', async () => {
  const answer = await raw(
    one.port,
    `POST /api/v1/progress HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000000\r\nConnection: close\r\n\r\n{`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
})

test('a chunked body is refused when it has become too large', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
    },
  })
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  const status = await fetch(`${one.url}/api/v1/progress`, init).then(
    (answer) => answer.status,
    () => 'cut off',
  )
  expect([413, 'cut off']).toContain(status)
})

test('closing lets a running request end, and ends streams of events', async () => {
  let release = () => {}
  const waiting = new Promise<void>((resolve) => (release = resolve))
  let asked = false
  const server = await startServer({
    env,
    render: async (request, locals) => {
      asked = true
      await waiting
      return plainSite(request, locals)
    },
    mounts: { '/events': (_, c) => eventStream(c, () => () => {}) },
  })
  const events = await fetch(`${server.url}/events`)
  const page = fetch(`${server.url}/defaulters`)
  await expect.poll(() => asked).toBe(true)
  const closing = server.close()
  release()
  expect((await page).status).toBe(200)
  expect(await events.text()).toContain('retry: 2000')
  await expect(closing).resolves.toBeUndefined()
})
