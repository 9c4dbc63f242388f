import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { makePageCache, type PageCache } from '../../api/page-cache.ts'

/** A store of one number, which any number of processes read. */
const shared = { number: 1, away: false }
const clock = { now: 1_000_000_020_000 }
const servers: Server[] = []

afterEach(async () => {
  Object.assign(shared, { number: 1, away: false })
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
})

const makeCache = (more = {}) =>
  makePageCache({
    publicNumber: async () => {
      if (shared.away) throw new Error('away')
      return shared.number
    },
    headers: { 'X-Frame': 'none' },
    now: () => clock.now,
    ...more,
  })

const pageOf = (text: string) => async () =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** Asks for a page as often as it takes until it is worth keeping. */
async function keep(cache: PageCache, address: string, text: string) {
  await cache.build(address, pageOf(text))
  await cache.build(address, pageOf(text))
}

/** A server that answers from the cache alone; 204 stands for “has to be built”. */
async function serve(cache: PageCache) {
  const server = createServer((incoming, outgoing) => {
    if (!cache.answer(incoming, outgoing)) outgoing.writeHead(204).end()
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init)
}

test('a page that is asked for again comes from memory, with its headers', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/defaulters', '名单')
  const answer = await (await serve(cache))('/defaulters')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('名单')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('x-frame')).toBe('none')
})

test('who has the page already is told that it is unchanged', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/', 'home')
  const ask = await serve(cache)
  const etag = (await ask('/')).headers.get('etag')!
  const again = await ask('/', { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('word of a new public number drops every page at once', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/defaulters', 'with the entry')
  cache.heard(2)
  expect((await (await serve(cache))('/defaulters')).status).toBe(204)
  expect(cache.size()).toEqual({ cached_pages: 0, cached_bytes: 0 })
})

test('a process that hears nothing serves nothing a second later', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/defaulters', 'with the entry')
  const ask = await serve(cache)
  clock.now += 999
  expect((await ask('/defaulters')).status).toBe(200)
  clock.now += 1
  expect((await ask('/defaulters')).status).toBe(204)
})

test('a poll that fails confirms nothing, and one that succeeds later does', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/', 'home')
  const ask = await serve(cache)
  shared.away = true
  clock.now += 1000
  await cache.confirm()
  expect((await ask('/')).status).toBe(204)
  shared.away = false
  await cache.confirm()
  expect((await ask('/')).status).toBe(200)
})

test('a standby behind the announced number neither serves nor keeps', async () => {
  const cache = makeCache()
  await cache.confirm()
  cache.heard(2)
  await cache.confirm()
  await keep(cache, '/', 'old')
  expect((await (await serve(cache))('/')).status).toBe(204)
  expect(cache.size().cached_pages).toBe(0)
})

test('a page during whose making the public record changed is not kept', async () => {
  const cache = makeCache()
  await cache.confirm()
  await cache.build('/', pageOf('first'))
  await cache.build('/', async () => {
    shared.number += 1
    return new Response('half old, half new')
  })
  expect(cache.size().cached_pages).toBe(0)
})

test('the minute of the as-of line is part of the key', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/', 'as of 13:52')
  const ask = await serve(cache)
  clock.now = (Math.floor(clock.now / 60_000) + 1) * 60_000
  await cache.confirm()
  expect((await ask('/')).status).toBe(204)
})

test.each([[404], [410], [500]])('an answer of status %i is not kept', async (status) => {
  const cache = makeCache()
  await cache.confirm()
  await cache.build('/x', async () => new Response('', { status }))
  await cache.build('/x', async () => new Response('', { status }))
  expect(cache.size().cached_pages).toBe(0)
})

test('a page asked for once takes no room', async () => {
  const cache = makeCache()
  await cache.confirm()
  await cache.build('/defaulters?q=once', pageOf('once'))
  expect(cache.size().cached_pages).toBe(0)
})

test('pages and bytes have an upper limit, and what is asked for stays', async () => {
  const cache = makeCache({ mostPages: 3, mostBytes: 30 })
  await cache.confirm()
  const ask = await serve(cache)
  await keep(cache, '/', '0123456789')
  for (const name of ['/a', '/b', '/c', '/d']) {
    await ask('/')
    await keep(cache, name, '0123456789')
  }
  expect(cache.size()).toEqual({ cached_pages: 3, cached_bytes: 30 })
  expect((await ask('/')).status).toBe(200)
  expect((await ask('/a')).status).toBe(204)
})

test('two who ask at once for one page have it built once', async () => {
  const cache = makeCache()
  await cache.confirm()
  let builds = 0
  const slow = async () => {
    builds += 1
    await new Promise((done) => setTimeout(done, 20))
    return new Response('page')
  }
  await cache.build('/', slow)
  await Promise.all([cache.build('/', slow), cache.build('/', slow), cache.build('/', slow)])
  expect(builds).toBe(2)
})

test('posting is never answered from memory', async () => {
  const cache = makeCache()
  await cache.confirm()
  await keep(cache, '/', 'home')
  expect((await (await serve(cache))('/', { method: 'POST' })).status).toBe(204)
})
