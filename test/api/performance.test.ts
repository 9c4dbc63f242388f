import { beforeAll, expect, test } from 'vitest'
import { refreshPerformance } from '../../db/index.ts'
import { openApp, useCourt } from './court.ts'

useCourt()

const app = openApp()
const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

beforeAll(async () => {
  await refreshPerformance({ kind: 'portal' })
})

test('the figures have the fields of the public schema and no other', async () => {
  const { status, body } = await get('/api/v1/performance')
  expect(status).toBe(200)
  expect(Object.keys(body).toSorted()).toEqual([
    'answers',
    'asOf',
    'clocks',
    'court',
    'measures',
    'period',
    'periods',
    'quarters',
  ])
  expect(JSON.stringify(body)).not.toMatch(/officer"|holder/)
})

test.each([
  ['?court=shibei', 200, undefined],
  ['?court=nowhere', 404, 'not-found'],
  ['?period=2026Q9', 400, 'performance-period'],
  ['?month=11', 400, 'input-invalid'],
])('/api/v1/performance%s is answered %i', async (query, status, rule) => {
  const answer = await get(`/api/v1/performance${query}`)
  expect([answer.status, answer.body['rule']]).toEqual([status, rule])
})

test('the description of the API names it', async () => {
  const { body } = await get('/api/openapi.json')
  expect(body['paths']).toHaveProperty('/v1/performance')
})
