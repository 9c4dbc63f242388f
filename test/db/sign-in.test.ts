import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  actorOfSession,
  admitStaff,
  endOffice,
  ensureCourts,
  listCourts,
  listStaff,
  signIn,
  signOut,
  type Actor,
} from '#db'
import { codeNow } from '../../db/people/one-time-code.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()

const anyone: Actor = { kind: 'anyone' }
const password = 'a long enough one'
let secret = ''

beforeAll(async () => {
  await ensureCourts({ kind: 'operator' }, { demo: true })
  const admitted = await admitStaff(
    { kind: 'operator' },
    {
      court: '鲁0203',
      username: 'wang',
      name: '王庭长',
      password,
      roles: ['director', 'administrator'],
    },
  )
  secret = admitted.totpSecret
})

/** Every sign-in takes a code of its own: the clock moves on by a minute. */
beforeEach(() => {
  clock.now = new Date(clock.now.getTime() + 60_000)
})

const tryWith = (changes: Record<string, string>, client = 'c1') =>
  signIn(anyone, {
    username: 'wang',
    password,
    code: codeNow(secret, clock.now),
    client,
    ...changes,
  })

test('a password that is missing or too short is told in words of ours', async () => {
  await expect(tryWith({ password: '' })).rejects.toMatchObject({
    fields: [{ field: 'password', says: { zh: '请填写', en: 'is needed' } }],
  })
  const person = { court: '鲁0203', username: 'short', name: '短', roles: ['director' as const] }
  await expect(
    admitStaff({ kind: 'operator' }, { ...person, password: 'short', from: ' ' }),
  ).rejects.toMatchObject({
    fields: [
      { says: { zh: '至少 12 个字符', en: 'needs at least 12 characters' } },
      { field: 'from', says: { zh: '请填写', en: 'is needed' } },
    ],
  })
})

test('the five courts are there for everybody to see', async () => {
  expect((await listCourts()).map((court) => court.slug).toSorted()).toEqual([
    'danzhou',
    'ledong',
    'shibei',
    'shifan',
    'yuhuatai',
  ])
})

test('password and code open a session that carries the offices of today', async () => {
  const { token } = await tryWith({})
  expect(await actorOfSession(token)).toMatchObject({
    kind: 'staff',
    court: '鲁0203',
    roles: expect.arrayContaining(['director', 'administrator']) as unknown,
  })
  const [row] =
    await owner`select count(*)::int as found from sessions where token::text like ${'%' + token + '%'}`
  expect(row!['found']).toBe(0)
})

test('one code signs in once', async () => {
  const code = codeNow(secret, clock.now)
  await tryWith({ code })
  await expect(tryWith({ code })).rejects.toMatchObject({ rule: 'sign-in-wrong' })
})

test.each([
  ['an unknown name', { username: 'nobody' }],
  ['a wrong password', { password: 'another long one' }],
  ['a wrong code', { code: '000000' }],
])('%s gets the same answer, and the refusal is in the journal', async (_, changes) => {
  await expect(tryWith(changes, 'c2')).rejects.toMatchObject({ rule: 'sign-in-wrong' })
  const [last] = await owner`select kind from journal order by seq desc limit 1`
  expect(last!['kind']).toBe('staff.signInRefused')
})

test('wrong guesses cost the guesser time, and lock nobody else out', async () => {
  for (let guess = 0; guess < 4; guess += 1) {
    await expect(tryWith({ password: 'guess' }, 'guesser')).rejects.toMatchObject({
      rule: 'sign-in-wrong',
    })
  }
  await expect(tryWith({}, 'guesser')).rejects.toMatchObject({ rule: 'too-many-tries' })
  await expect(tryWith({}, 'somebody else')).resolves.toHaveProperty('token')
})

test('many guesses at once are counted too, and only a few of them looked at', async () => {
  const guesses = await Promise.allSettled(
    Array.from({ length: 20 }, () => tryWith({ password: 'guess' }, 'swarm')),
  )
  const rules = guesses.map((guess) => (guess as PromiseRejectedResult).reason.rule as string)
  expect(rules.filter((rule) => rule === 'sign-in-wrong')).toHaveLength(4)
  expect(rules.filter((rule) => rule === 'too-many-tries')).toHaveLength(16)
})

test('a right sign-in forgives the wrong ones before it', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let guess = 0; guess < 3; guess += 1) {
      await expect(tryWith({ password: 'guess' }, 'clumsy')).rejects.toMatchObject({
        rule: 'sign-in-wrong',
      })
    }
    await expect(tryWith({}, 'clumsy')).resolves.toHaveProperty('token')
    clock.now = new Date(clock.now.getTime() + 60_000)
  }
})

test('signing out ends the session at once', async () => {
  const { token } = await tryWith({})
  await signOut(await actorOfSession(token), token)
  expect(await actorOfSession(token)).toEqual(anyone)
})

test('an office that ended signs nothing: its holder has to sign in again, without it', async () => {
  const { token } = await tryWith({})
  const administrator = await actorOfSession(token)
  const [wang] = (await listStaff(administrator)).rows
  const office = wang!.offices.find(({ role }) => role === 'director')!
  await endOffice(administrator, { officeId: office.id })
  expect(await actorOfSession(token)).toEqual(anyone)
  clock.now = new Date(clock.now.getTime() + 60_000)
  const again = await tryWith({})
  expect(await actorOfSession(again.token)).toMatchObject({ roles: ['administrator'] })
})

test('an administrator admits nobody to another court', async () => {
  const { token } = await tryWith({})
  await expect(
    admitStaff(await actorOfSession(token), {
      court: '苏0114',
      username: 'stranger',
      name: '外人',
      password,
      roles: ['president'],
    }),
  ).rejects.toMatchObject({ rule: 'other-court' })
})
