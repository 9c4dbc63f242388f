import { expect, test } from 'vitest'
import { codeNow } from '../../db/people/one-time-code.ts'
import { clock } from '../store.ts'
import { admit, atTheDesk, cookieOf, password } from './at-the-desk.ts'
import { form, openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const own = 'five words that I chose'
const later = () => (clock.now = new Date(clock.now.getTime() + 60_000))

async function signInAs(username: string, given: string, code: string) {
  const answer = await app.request('/desk/sign-in', form({ username, password: given, code }))
  const cookie = cookieOf(answer).split(';')[0]!
  return {
    status: answer.status,
    get: (path: string) => app.request(path, { headers: { cookie } }),
    post: (path: string, values: Record<string, string>) =>
      app.request(path, form(values, { cookie })),
  }
}

test('first-password: whoever signs in with what was handed over is led to choose a password, and nowhere else', async () => {
  const administrator = await atTheDesk(app, 'administrator')
  const person = { username: 'wang-wu', name: '王五', roles: 'clerk' }
  const { result } = await shown(await administrator.post('/desk/staff/new', person))
  const { admitted } = result as { admitted: Record<string, string> }
  const { password: first, totpSecret } = admitted
  const code = () => codeNow(totpSecret!, clock.now)
  later()
  const clerk = await signInAs('wang-wu', first!, code())
  for (const path of ['/desk', '/desk/cases', '/desk/cases.csv', '/en/desk/staff']) {
    const answer = await clerk.get(path)
    expect([path, answer.status]).toEqual([path, 303])
    expect(answer.headers.get('location')).toMatch(/\/desk\/me$/)
  }
  expect((await clerk.post('/desk/day/note', { text: '今天' })).status).toBe(303)
  expect((await clerk.get('/desk/me')).status).toBe(200)
  later()
  const refused = await clerk.post('/desk/me/password', {
    password: 'not what I was given',
    code: code(),
    newPassword: own,
  })
  const { form: again } = await shown(refused)
  expect(again?.refusal?.rule).toBe('sign-in-wrong')
  // Nothing secret stands in the page that comes back.
  expect(JSON.stringify(again?.values ?? {})).not.toMatch(/five words|not what/)
  later()
  const changed = await clerk.post('/desk/me/password', {
    password: first!,
    code: code(),
    newPassword: own,
  })
  expect(changed.headers.get('location')).toBe('/desk/sign-in?changed=on')
  expect((await clerk.get('/desk/me')).headers.get('location')).toContain('/desk/sign-in')
  later()
  const fresh = await signInAs('wang-wu', own, code())
  expect((await fresh.get('/desk/cases')).status).toBe(200)
})

test('who has no session changes nobody’s sign-in', async () => {
  const { username, code } = await admit('clerk')
  const values = { password, code: code(), newPassword: own }
  const answer = await app.request('/desk/me/password', form(values))
  expect((await shown(answer)).form?.refusal?.rule).toBe('sign-in-needed')
  later()
  expect((await signInAs(username, password, code())).status).toBe(303)
})
