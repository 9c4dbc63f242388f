import { expect, test } from 'vitest'
import {
  actorOfSession,
  admitStaff,
  askAs,
  changePassword,
  noteDay,
  openCase,
  renewAuthenticator,
  signIn,
  type Actor,
} from '../../db/index.ts'
import { codeNow } from '../../db/people/one-time-code.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const anyone: Actor = { kind: 'anyone' }
const operator: Actor = { kind: 'operator' }
const own = '我自己的长密码一二三四五'

/** A minute later: the next code. */
const later = () => (clock.now = new Date(clock.now.getTime() + 60_000))

let drawn = 0
const newName = () => `own-sign-in-${(drawn += 1)}`

async function admittedBy(by: Actor) {
  const username = newName()
  const given = by.kind === 'operator' ? { password: 'a-long-enough-password' } : {}
  const asked = { court: shibei, username, name: '新来的人', roles: ['clerk'], ...given }
  return { username, ...(await admitStaff(by, asked as Parameters<typeof admitStaff>[1])) }
}

type Person = Awaited<ReturnType<typeof admittedBy>>
const code = ({ totpSecret }: Person) => codeNow(totpSecret, clock.now)

async function enter(person: Person, password = person.password) {
  later()
  const asked = { username: person.username, password, code: code(person), client: person.username }
  const { token } = await signIn(anyone, asked)
  return { token, by: await actorOfSession(token) }
}

const stored = async ({ staffId }: Person) =>
  (await owner`select password, totp, first_password from staff where id = ${staffId}`)[0]!
const kindsOf = async ({ staffId }: Person) =>
  (await owner`select kind from journal where subject_id = ${staffId} order by seq`).map(
    ({ kind }) => String(kind),
  )

test('first-password: what the administrator hands over is drawn, shown once, and allows nothing but a password of one’s own', async () => {
  const person = await admittedBy(staff(shibei, 'administrator'))
  expect(person.password).toMatch(/^[\w-]{16}$/)
  const { token, by } = await enter(person)
  expect(by).toMatchObject({ kind: 'staff', roles: [], firstPassword: true })
  expect(await askAs(by).may()).toEqual([])
  await expect(askAs(by).cases()).rejects.toMatchObject({ rule: 'first-password' })
  await expect(openCase(by, {} as never)).rejects.toMatchObject({ kind: 'input' })
  await expect(noteDay(by, { text: '今天' })).rejects.toMatchObject({ rule: 'first-password' })
  later()
  await changePassword(by, { password: person.password, code: code(person), newPassword: own })
  // The session with the first password is over; with the new one the office is held.
  expect(await actorOfSession(token)).toEqual({ kind: 'anyone' })
  await expect(enter(person)).rejects.toMatchObject({ rule: 'sign-in-wrong' })
  const fresh = await enter(person, own)
  expect(fresh.by).toMatchObject({ roles: ['clerk'] })
  expect(fresh.by).not.toHaveProperty('firstPassword')
  expect(await kindsOf(person)).toContain('staff.passwordChanged')
})

test('whom the operators admit chose their password themselves', async () => {
  const { by } = await enter(await admittedBy(operator))
  expect(by).toMatchObject({ roles: ['clerk'] })
})

test.each<[string, (person: Person) => Record<string, string>, string]>([
  ['a wrong password', () => ({ password: 'not-my-password-at-all' }), 'sign-in-wrong'],
  ['a wrong code', () => ({ code: '000000' }), 'sign-in-wrong'],
  ['the same password', ({ password }) => ({ newPassword: password }), 'password-same'],
  ['a short password', () => ({ newPassword: '太短' }), 'input-invalid'],
])('with %s nothing is changed', async (_what, wrong, rule) => {
  const person = await admittedBy(operator)
  const { token, by } = await enter(person)
  later()
  const before = await stored(person)
  const asked = { password: person.password, code: code(person), newPassword: own }
  await expect(changePassword(by, { ...asked, ...wrong(person) })).rejects.toMatchObject({ rule })
  expect(await stored(person)).toEqual(before)
  expect(await actorOfSession(token)).toMatchObject({ kind: 'staff' })
  expect(await kindsOf(person)).not.toContain('staff.passwordChanged')
})

test('guessing the present password costs time (too-many-tries)', async () => {
  const person = await admittedBy(operator)
  const { by } = await enter(person)
  const guess = () =>
    changePassword(by, { password: 'a-wrong-guess', code: '000000', newPassword: own })
  for (let at = 0; at < 4; at += 1) {
    await expect(guess()).rejects.toMatchObject({ rule: 'sign-in-wrong' })
  }
  await expect(guess()).rejects.toMatchObject({ rule: 'too-many-tries' })
})

test('an authenticator is replaced when the new one has shown a code; the old one ends', async () => {
  const person = await admittedBy(operator)
  const { token, by } = await enter(person)
  const fresh = await askAs(by).ownAuthenticator()
  // The page that comes back after a slip shows the same secret, and nobody else’s.
  expect(await askAs(by).ownAuthenticator(fresh.drawn)).toEqual(fresh)
  const other = await enter(await admittedBy(operator))
  expect((await askAs(other.by).ownAuthenticator(fresh.drawn)).secret).not.toBe(fresh.secret)
  later()
  const asked = {
    password: person.password,
    code: code(person),
    drawn: fresh.drawn,
    newCode: codeNow(fresh.secret, clock.now),
  }
  const before = await stored(person)
  await expect(renewAuthenticator(by, { ...asked, newCode: code(person) })).rejects.toMatchObject({
    rule: 'authenticator-unproved',
  })
  const others = await askAs(other.by).ownAuthenticator()
  await expect(
    renewAuthenticator(by, {
      ...asked,
      drawn: others.drawn,
      newCode: codeNow(others.secret, clock.now),
    }),
  ).rejects.toMatchObject({ rule: 'authenticator-unproved' })
  expect(await stored(person)).toEqual(before)
  await renewAuthenticator(by, asked)
  expect(await actorOfSession(token)).toEqual({ kind: 'anyone' })
  await expect(enter(person)).rejects.toMatchObject({ rule: 'sign-in-wrong' })
  expect((await enter({ ...person, totpSecret: fresh.secret })).by).toMatchObject({
    roles: ['clerk'],
  })
  expect(await kindsOf(person)).toContain('staff.authenticatorChanged')
})
