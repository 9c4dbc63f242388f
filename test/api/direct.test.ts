import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../../api/server.ts'
import { answerDirectly, faultOf } from '../../api/direct.ts'
import { makePageCache } from '../../api/page-cache.ts'
import { openApp, plainSite, publishedListing, removeListing, useCourt } from './court.ts'

useCourt()

const env = {
  MODE: 'court',
  PORT: 0,
  HOST: '127.0.0.1',
  TRUST_PROXY: false,
  publicUrl: 'https://court.test',
} as const

const frame = openApp()
let server: RunningServer
let removed: string
beforeAll(async () => {
  server = await startServer({ env, render: plainSite })
  for (const name of ['张三', '李四', '王五']) await publishedListing(name)
  removed = await publishedListing('赵六')
})
afterAll(() => server.close())

const withoutMoment = (text: string) => text.replace(/"asOf":"[^"]*"/, '"asOf":""')

/** What the process answers over HTTP, and what the frame alone would. */
async function both(path: string) {
  const direct = await fetch(server.url + path)
  const framed = await frame.request(path)
  return {
    direct: { status: direct.status, body: withoutMoment(await direct.text()) },
    framed: { status: framed.status, body: withoutMoment(await framed.text()) },
    headers: direct.headers,
  }
}

for (const query of [
  '',
  '?limit=2',
  '?court=shibei',
  '?court=shibei&ground=1&limit=1',
  '?q=%E5%BC%A0',
  '?limit=2&',
]) {
  test(`the list is the same by the short way and through the frame: ${query || 'no question'}`, async () => {
    const { direct, framed, headers } = await both(`/api/v1/listings${query}`)
    expect(direct).toEqual(framed)
    expect(direct.status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  })
}

for (const query of [
  '?limit=1000',
  '?limit=x',
  '?ground=9',
  '?cursor=broken',
  '?colour=red',
  '?limit=1&limit=2',
  '?q=990101199003070015',
]) {
  test(`what is refused is refused by the frame, with its rule: ${query}`, async () => {
    const { direct, framed, headers } = await both(`/api/v1/listings${query}`)
    expect(direct.status).toBe(400)
    expect(framed.status).toBe(400)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.parse(direct.body)).toMatchObject({ rule: JSON.parse(framed.body).rule })
  })
}

test('the pages of the list go on by the short way, and what is removed is gone from it at once', async () => {
  const list = async (query: string) =>
    (await (await fetch(`${server.url}/api/v1/listings?${query}`)).json()) as {
      rows: { name: string }[]
      next?: string
    }
  const first = await list('limit=3')
  expect(first.rows.map(({ name }) => name)).toEqual(['赵六', '王五', '李四'])
  const second = await list(`limit=3&cursor=${first.next}`)
  expect(second.rows.map(({ name }) => name)).toEqual(['张三'])
  expect(second.next).toBeUndefined()
  await removeListing(removed)
  expect((await list('limit=4')).rows.map(({ name }) => name)).toEqual(['王五', '李四', '张三'])
})

test('what could not be answered is told by the frame, and the store is not asked for it again', async () => {
  const cache = makePageCache({ publicNumber: async () => 1, headers: {} })
  const away = new Error('away')
  let asked = 0
  const list = {
    fields: [],
    make: async () => {
      asked += 1
      throw away
    },
  }
  const request = { method: 'GET', url: '/list', headers: {} } as unknown as IncomingMessage
  await new Promise<void>((done) => {
    answerDirectly(cache, {}, { '/list': list })(request, {} as ServerResponse, done)
  })
  expect(faultOf(request)).toBe(away)
  const answer = await frame.request('/api/v1/listings', {}, { incoming: request })
  expect(answer.status).toBe(500)
  expect(asked).toBe(1)
})
