import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { openApp, publishedListing, removeListing, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const names = (body: Record<string, unknown>) =>
  (body['rows'] as { name: string }[]).map((row) => row.name)

let zhang: string
beforeAll(async () => {
  zhang = await publishedListing('张三')
  await publishedListing('李四')
  await publishedListing('王五')
})

test('the list shows the fields of the public schema and no other', async () => {
  const { body } = await get('/api/v1/listings?limit=1')
  const [row] = body['rows'] as object[]
  expect(Object.keys(row!).toSorted()).toEqual(
    (
      'age ageAsOf basisCourt basisNumber caseNumber court courtName courtNameEn decidedOn decisionNumber duty ' +
      'filedOn grounds id kind legalRepresentative maskedNumber name performance province publicNumber ' +
      'publishedAt sex termYears validUntil version'
    ).split(' '),
  )
  expect(JSON.stringify(body)).not.toContain('990101199003070015')
})

test('the list goes on where the page before ended', async () => {
  const first = await get('/api/v1/listings?limit=2')
  expect(names(first.body)).toEqual(['王五', '李四'])
  const second = await get(`/api/v1/listings?limit=2&cursor=${String(first.body['next'])}`)
  expect(names(second.body)).toEqual(['张三'])
  expect(second.body).not.toHaveProperty('next')
})

test('search finds by name, and an empty answer is no fault', async () => {
  expect(names((await get('/api/v1/listings?q=李四')).body)).toEqual(['李四'])
  expect(await get('/api/v1/listings?q=赵六')).toMatchObject({ status: 200, body: { rows: [] } })
})

test('one entry by its id; an unknown one is 404, a removed one 410 with the class of the reason', async () => {
  expect(await get(`/api/v1/listings/${zhang}`)).toMatchObject({
    status: 200,
    body: { name: '张三' },
  })
  expect((await get(`/api/v1/listings/${randomUUID()}`)).status).toBe(404)
  expect((await get('/api/v1/listings/1')).status).toBe(404)
  await removeListing(await publishedListing('赵六'))
  const [gone] = await removed()
  expect(await get(`/api/v1/listings/${gone!}`)).toMatchObject({
    status: 410,
    body: { rule: 'record-gone', reason: '10.1' },
  })
})

test.each(['restrictions', 'bounties', 'notices'])(
  '%s have a list and an address',
  async (name) => {
    expect(await get(`/api/v1/${name}`)).toMatchObject({ status: 200, body: { rows: [] } })
    expect((await get(`/api/v1/${name}/${randomUUID()}`)).status).toBe(404)
    expect((await get(`/api/v1/${name}?colour=red`)).status).toBe(400)
  },
)

test('courts are listed, and one is found by code or short name', async () => {
  expect(await get('/api/v1/courts')).toMatchObject({ body: { rows: [{ slug: 'shibei' }] } })
  expect(await get('/api/v1/courts/shibei')).toMatchObject({ body: { code: '鲁0203' } })
  expect((await get('/api/v1/courts/nowhere')).status).toBe(404)
})

test('the API describes itself, and no page of it asks a third party for anything', async () => {
  const { body } = await get('/api/openapi.json')
  expect(Object.keys(body['paths'] as object)).toEqual(
    expect.arrayContaining(['/v1/listings', '/v1/listings/{id}', '/v1/leads', '/v1/progress']),
  )
  expect(body['paths']).toMatchObject({ '/v1/leads/receipt': { get: {} } })
  expect(JSON.stringify((body['paths'] as Record<string, object>)['/v1/leads'])).toContain('"seal"')
  const docs = await (await app.request('/api/docs')).text()
  expect(docs).toContain('/api/v1/listings/check')
  expect(docs).not.toMatch(/(src|href)="https?:/)
})

test('an English address shows the same page in English', async () => {
  expect(await shown(await app.request('/en/defaulters?court=shibei'))).toMatchObject({
    language: 'en',
    path: '/defaulters?court=shibei',
    viewer: { kind: 'anyone' },
  })
  expect(await shown(await app.request('/en'))).toMatchObject({ language: 'en', path: '/' })
  expect(await shown(await app.request('/'))).toMatchObject({ language: 'zh', path: '/' })
})

test('who has the page already is told that it is unchanged', async () => {
  const first = await app.request('/defaulters')
  const etag = first.headers.get('etag')!
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const again = await app.request('/defaulters', { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('public pages are made for anyone, whatever cookie comes along', async () => {
  const answer = await app.request('/defaulters', { headers: { cookie: 'desk=abc; party=def' } })
  expect((await shown(answer)).viewer).toEqual({ kind: 'anyone' })
})

async function removed(): Promise<string[]> {
  const { owner } = await import('../store.ts')
  const rows = await owner<{ id: string }[]>`select id from listings where state = 'removed'`
  return rows.map((row) => row.id)
}
