import { afterEach, beforeEach, expect, test } from 'vitest'
import { logTo } from '../../api/log.ts'
import { form, json, openApp, publicUrl, shown, useCourt } from './court.ts'

useCourt()

const lines: string[] = []
let stopLog: () => void
beforeEach(() => (stopLog = logTo((line) => void lines.push(line))))
afterEach(() => {
  stopLog()
  lines.length = 0
})

const app = openApp()

test.each([
  '/../etc/passwd',
  '/defaulters/..%2f..%2fetc',
  '/defaulters/%2e%2e/desk',
  '/.%2e/x',
  '/%00',
  '/defaulters?q=%00',
  '/defaulters?q=%zz',
  '/%zz',
  '/%ff',
  '/a%5cb',
])('the path trick %s is refused', async (path) => {
  const request = new Request(publicUrl)
  const answer = await app.fetch(request, { incoming: { url: path, socket: {} } } as never)
  expect(answer.status).toBe(400)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PURGE'])(
  '%s is not taken anywhere',
  async (method) => {
    const answer = await app.request('/defaulters', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  },
)

test('an escaped letter leads to the same guard', async () => {
  const answer = await app.request('/%64esk')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^\/desk\/sign-in/)
})

test('a page takes no post, and a post is no page', async () => {
  expect((await app.request('/defaulters', form({}))).status).toBe(405)
  const answer = await app.request('/api/v1/progress')
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('POST')
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test.each([
  ['a foreign one', { origin: 'https://evil.example' }],
  ['none', { origin: '' }],
  ['that of a sandbox', { origin: 'null' }],
])('a form with %s for its origin is refused', async (_, headers) => {
  const answer = await app.request('/leads', form({ receipt: 'x' }, headers))
  expect(answer.status).toBe(403)
  expect((await shown(answer)).form?.refusal?.rule).toBe('foreign-form')
})

test('a program without cookies needs no origin, but a foreign one is refused', async () => {
  const body = { name: '张三', idNumber: '990101199003070015' }
  const asked = (headers = {}) => app.request('/api/v1/listings/check', json(body, headers))
  expect((await asked()).status).toBe(200)
  expect((await asked({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await asked({ cookie: 'desk=x' })).status).toBe(403)
})

test.each([
  ['too large', 'x'.repeat(300_000), 413, 'input-too-large'],
  ['cut off', '{"name":', 400, 'body-unreadable'],
  ['no object', '[1]', 400, 'input-invalid'],
  ['no text of ours', Buffer.from([0x22, 0xff, 0x22]), 400, 'body-unreadable'],
])('a JSON body that is %s gets a problem', async (_, body, status, rule) => {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' }
  const answer = await app.request('/api/v1/progress', { method: 'POST', body, headers })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ rule, status, document: '阳光执行使用规则' })
})

test('a format that is not taken is told with those that are', async () => {
  const headers = { origin: publicUrl, 'content-type': 'text/plain' }
  const answer = await app.request('/api/v1/progress', { method: 'POST', body: '{}', headers })
  expect(answer.status).toBe(415)
  expect(await answer.json()).toMatchObject({ rule: 'body-format' })
})

test('a form that is too large is refused with its page', async () => {
  const answer = await app.request('/leads', form({ receipt: 'x'.repeat(300_000) }))
  expect(answer.status).toBe(413)
  expect((await shown(answer)).form?.refusal?.rule).toBe('input-too-large')
})

test('unknown and doubled fields of a query are named', async () => {
  for (const query of ['colour=red', 'court=a&court=b', 'limit=0', 'limit=1e3', 'ground=7']) {
    const answer = await app.request(`/api/v1/listings?${query}`)
    expect(answer.status, query).toBe(400)
    expect(await answer.json()).toMatchObject({ rule: 'input-invalid' })
  }
})

test.each([
  ['limit=-1', '须为 1 至 100 的整数', 'must be a whole number from 1 to 100'],
  ['limit=abc', '须为 1 至 100 的整数', 'must be a whole number from 1 to 100'],
  ['limit=10000', '须为 1 至 100 的整数', 'must be a whole number from 1 to 100'],
  ['foo=1', '没有这个参数：foo', 'there is no parameter foo'],
])('the query %s is told in words of ours', async (query, zh, en) => {
  for (const [language, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const headers = { 'accept-language': language }
    const answer = await app.request(`/api/v1/listings?${query}`, { headers })
    expect(await answer.text()).toContain(words)
  }
})

test('a problem speaks the language that is asked for, and names its article', async () => {
  const asked = async (language: string) =>
    (await app.request('/api/nothing', { headers: { 'accept-language': language } })).json()
  expect(await asked('de, en;q=0.8, zh;q=0.5')).toMatchObject({
    type: 'urn:yangguang:rule:not-found',
    status: 404,
    detail: 'This was not found. Please check the address or the number.',
    article: '一（三）',
  })
  expect(await asked('')).toMatchObject({ detail: '没有找到这项内容。请检查网址或编号。' })
})

test('a fault of ours says so without its reason, and its log line names nobody', async () => {
  const answer = await app.request('/broken?q=李四', { headers: { 'x-forwarded-for': '9.9.9.9' } })
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toMatch(/张三|李四/)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', route: '/{id}', what: 'Error' })
  expect(lines[0]).not.toMatch(/张三|李四|990101|9\.9\.9\.9/)
})

test('while something is waited for, every page says so and asks for patience', async () => {
  const starting = openApp({ waitingFor: () => 'migrations' })
  const answer = await starting.request('/defaulters')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  const ready = await starting.request('/readyz')
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ ready: false, waitingFor: 'migrations' })
  expect((await starting.request('/healthz')).status).toBe(200)
})

test('metrics count by pattern and hold no id and no query', async () => {
  await app.request('/defaulters/6c1a3b52-6ff0-4c36-9f9a-3f3b0b5b7a11?q=张三')
  const text = await (await app.request('/metrics')).text()
  expect(text).toContain('route="/defaulters/{id}",class="2xx"')
  expect(text).not.toMatch(/6c1a3b52|张三/)
})
