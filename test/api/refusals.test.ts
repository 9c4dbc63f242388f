import { expect, test } from 'vitest'
import { openApp, useCourt } from './court.ts'

useCourt()

/** What is refused before any act is asked, each with its rule. */
const refused: [rule: string, status: number, address: string, how: RequestInit][] = [
  ['method-not-here', 405, '/api/v1/listings', { method: 'DELETE' }],
  ['address-unusable', 400, '/api/v1/listings/%00', {}],
  ['not-found', 404, '/api/v1/nothing', {}],
]

test.each(refused)('%s is answered with %i', async (rule, status, address, how) => {
  const answer = await openApp().request(address, how)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ rule })
})

test('while the court opens, a page says that it is not yet open', async () => {
  const app = openApp({ waitingFor: () => 'site' })
  const answer = await app.request('/api/v1/listings')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ rule: 'not-yet-open' })
})

test('a fault is ours (our-fault), and says nothing of what was asked', async () => {
  const answer = await openApp().request('/broken', { headers: { accept: 'application/json' } })
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('张三')
  expect(text).toContain('五（三）')
})
