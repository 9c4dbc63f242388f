import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { atTheDesk } from '../api/at-the-desk.ts'
import { form, json, openApp, useCourt } from '../api/court.ts'
import { owner } from '../store.ts'
import { dump } from './search-markers.ts'

useCourt()

const app = openApp()

/** Every address that the court answers, with its method, as the court itself has it. */
const routes = [
  ...new Map(
    app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  ).values(),
]
const mutations = routes.filter(({ method }) => !['GET', 'ALL', 'HEAD'].includes(method))
const readings = routes.filter(({ method }) => method === 'GET')

/** An address of a pattern, with something in each place. */
const addressOf = (path: string) =>
  path
    .replace(/:(\w+)\{([^}|]+)[^}]*\}/g, (_, __, first: string) => first.replace(/\[.*/, 'x'))
    .replace(/:(\w+)/g, () => randomUUID())
    .replace('/*', '/x')

let cookie: string
beforeAll(async () => {
  const person = await atTheDesk(
    app,
    'director',
    'president',
    'dutyOfficer',
    'clerk',
    'administrator',
  )
  cookie = person.cookie
})

/** Every row of every table. */
const content = async () =>
  Object.entries(await dump(owner)).map(
    ([table, parts]) => `${table} ${Buffer.concat(parts).toString('hex')}`,
  )

test('L10 the court knows its own addresses, and many of them change something', () => {
  expect(mutations.length).toBeGreaterThan(60)
  expect(mutations.map(({ path }) => path)).toContain('/leads/new/send')
  expect([...new Set(mutations.map(({ method }) => method))]).toEqual(['POST'])
})

const senders = [
  ['another site', { origin: 'https://elsewhere.test' }],
  ['a page that hides where it is from', { origin: 'null' }],
  ['a form that does not say where it is from', {}],
] as const

test.each(senders)(
  'L10 nothing is taken from %s, whoever is signed in, at any address',
  async (_, from) => {
    const before = await content()
    const taken: string[] = []
    for (const { path } of mutations) {
      const address = addressOf(path)
      const { origin: _own, ...rest } = form({}).headers
      const answer = await app.request(address, {
        method: 'POST',
        body: new URLSearchParams({ text: '好', receipt: 'x' }),
        headers: { ...rest, ...from, cookie },
      })
      if (answer.status !== 403) taken.push(`${path}: ${answer.status}`)
    }
    expect(taken).toEqual([])
    expect(await content()).toEqual(before)
  },
)

test('L10 a program that brings the cookie of a person is refused at every address of the API', async () => {
  const taken: string[] = []
  for (const { path } of mutations.filter(({ path }) => path.startsWith('/api/'))) {
    const answer = await app.request(addressOf(path), json({}, { cookie }))
    if (answer.status !== 403) taken.push(`${path}: ${answer.status}`)
  }
  expect(taken).toEqual([])
})

test('L10 no address that is only opened performs an act: nothing but openings of what is sealed is journaled', async () => {
  const [before] = await owner`select coalesce(max(seq), 0)::int as seq from journal`
  for (const { path } of readings) {
    if (path.endsWith('/events')) continue
    const answer = await app.request(addressOf(path), { headers: { cookie } })
    await answer.body?.cancel()
  }
  const entries = await owner`
    select distinct kind from journal where seq > ${before!['seq'] as number} order by kind`
  const acts = entries
    .map(({ kind }) => String(kind))
    .filter((kind) => !/[oO]pen(ed|ingRefused)$/.test(kind))
  expect(acts).toEqual([])
})

test('L10 signing out takes a post: an address that is only opened ends no session', async () => {
  await app.request('/desk/sign-out', { headers: { cookie } })
  await app.request('/progress/leave', { headers: { cookie } })
  const [row] = await owner`select count(*)::int as n from sessions`
  expect(row!['n']).toBeGreaterThan(0)
})
