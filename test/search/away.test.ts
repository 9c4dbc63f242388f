import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Refusal } from '../../db/index.ts'
import { openStore, type Store } from '../../db/connection.ts'
import { findBy, findListings } from '../../search/index.ts'

let store: Store
beforeAll(async () => {
  const { keysFile } = inject('cluster')
  // Nothing listens on port 1.
  store = await openStore({ url: 'postgres://nobody@127.0.0.1:1/none', keysFile })
})
afterAll(() => store.close())

test('a store that is away is “could not check”, never an empty result', async () => {
  const answer = await findListings({ q: '张三' })
  expect(answer).toEqual({
    outcome: 'couldNotCheck',
    engine: 'embedded',
    asOf: expect.any(Date) as Date,
  })
  expect(answer).not.toHaveProperty('rows')
})

test('an engine that says nothing in time could not check either', async () => {
  const silent = { name: 'meilisearch' as const, find: () => new Promise<never>(() => {}) }
  expect(await findBy(silent, { q: '张三' }, 20)).toMatchObject({
    outcome: 'couldNotCheck',
    engine: 'meilisearch',
  })
})

test('what the asker did wrong is refused even so, and a fault of ours is not hidden', async () => {
  await expect(findListings({ q: 'x'.repeat(10_000) })).rejects.toBeInstanceOf(Refusal)
  const broken = { name: 'embedded' as const, find: () => Promise.reject(new TypeError('broken')) }
  await expect(findBy(broken, {})).rejects.toThrow('broken')
})
