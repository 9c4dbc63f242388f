import { beforeAll, expect, test } from 'vitest'
import { localAddress } from '../../api/desk/local-address.ts'
import { askAs } from '../../db/index.ts'
import { owner } from '../store.ts'
import { admit, atTheDesk, cookieOf, password } from './at-the-desk.ts'
import { form, openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const newCase = {
  caseNumber: '(2026)鲁0203执90077',
  filedOn: '2026-01-05',
  cause: '民间借贷纠纷',
  basisNumber: '（2025）鲁0203民初1号',
  basisCourt: '青岛市市北区人民法院',
  claim: '1,000.50',
  applicantName: '王甲',
  applicantIdNumber: '990101199003070015',
  debtorName: '李乙',
  debtorIdNumber: '990101198510200027',
}

let clerk: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  clerk = await atTheDesk(app, 'clerk', 'officer')
})

test('who has not signed in is led to the sign-in, in their language, and told where they wanted to go', async () => {
  const answer = await app.request('/en/desk/cases?q=1')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/desk/sign-in?next=%2Fdesk%2Fcases%3Fq%3D1')
})

test.each([
  ['/desk/cases?q=%E5%BC%A0', '/desk/cases?q=%E5%BC%A0'],
  ['/desk', '/desk'],
  ['//evil.test/', '/desk'],
  ['/\\evil.test', '/desk'],
  ['https://evil.test/desk', '/desk'],
  ['/desk/../../evil', '/desk'],
  ['/desk//evil.test', '/desk'],
  ['/desk/sign-out', '/desk'],
  ['/deskevil', '/desk'],
  [['/desk/leads', 'x'], '/desk'],
])('after the sign-in %j leads to %s', (wanted, goes) => {
  expect(localAddress(wanted)).toBe(goes)
})

test('password and one-time code open the desk, in a cookie that no script and no other site can use', async () => {
  const { username, code } = await admit('judge')
  const asked = { username, password, code: code(), next: '/desk/leads' }
  const answer = await app.request('/en/desk/sign-in', form(asked))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/desk/leads')
  expect(cookieOf(answer)).toMatch(/^desk=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)
})

test('a wrong sign-in keeps the user name and shows neither password nor code again', async () => {
  const { username } = await admit('judge')
  const asked = { username, password, code: '000000', next: '/desk/leads' }
  const answer = await app.request('/desk/sign-in', form(asked))
  expect(answer.status).toBe(403)
  const { form: again } = await shown(answer)
  expect(again).toMatchObject({ name: 'sign-in', refusal: { rule: 'sign-in-wrong' } })
  expect(again?.values).toEqual({ username, next: '/desk/leads' })
})

test('signing out ends the session, not only the cookie', async () => {
  const judge = await atTheDesk(app, 'judge')
  expect((await judge.get('/desk')).status).toBe(200)
  const answer = await judge.post('/desk/sign-out', {})
  expect(answer.headers.get('location')).toBe('/desk/sign-in')
  expect((await judge.get('/desk')).status).toBe(303)
})

test('a form sent after the session ended asks for the sign-in and changes nothing', async () => {
  const [before] = await owner`select count(*) from case_files`
  const answer = await app.request('/desk/cases/new', form(newCase))
  expect(answer.status).toBe(401)
  expect((await shown(answer)).form?.refusal?.rule).toBe('sign-in-needed')
  expect(await owner`select count(*) from case_files`).toEqual([before])
})

test('a form from another site is refused, signed in or not', async () => {
  const headers = { origin: 'https://evil.test', cookie: clerk.cookie }
  const answer = await app.request('/desk/cases/new', form(newCase, headers))
  expect(answer.status).toBe(403)
  expect((await shown(answer)).form?.refusal?.rule).toBe('foreign-form')
})

test('a case that is filled in wrongly comes back with what was written and the fields that are wrong', async () => {
  const answer = await clerk.post('/desk/cases/new', { ...newCase, claim: 'much' })
  expect(answer.status).toBe(400)
  const { form: again } = await shown(answer)
  expect(again).toMatchObject({ name: 'new', refusal: { rule: 'input-invalid' } })
  expect(again?.values).toMatchObject({ cause: '民间借贷纠纷', claim: 'much' })
  expect(again?.errors.map(({ field }) => field)).toEqual(['claim'])
})

test('what the store finds wrong in a case is told in one round, each at its field', async () => {
  const answer = await clerk.post('/desk/cases/new', {
    ...newCase,
    caseNumber: '(2026)苏0114执1',
    filedOn: '2999-01-01',
    applicantIdNumber: '990101199003070016',
    debtorIdNumber: '990101198510200028',
  })
  const { form: again } = await shown(answer)
  expect(again?.errors.map(({ field }) => field)).toEqual([
    'caseNumber',
    'filedOn',
    'applicantIdNumber',
    'debtorIdNumber',
  ])
})

test('a case is opened, its code is shown once, and a step needs the version that one has seen', async () => {
  const opened = await clerk.post('/en/desk/cases/new', newCase)
  expect(opened.status).toBe(303)
  const at = opened.headers.get('location')!
  expect(at).toMatch(/^\/en\/desk\/cases\/[0-9a-f-]{36}$/)
  const id = at.split('/').at(-1)!
  const [party] =
    await owner`select id from parties where case_file_id = ${id} and role = 'applicant'`
  const issued = await clerk.post(`${at}/access-code`, { partyId: String(party!['id']) })
  expect(issued.headers.get('cache-control')).toBe('no-store')
  expect((await shown(issued)).result).toEqual({
    accessCode: {
      partyId: party!['id'],
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z-]{12,14}$/),
    },
  })
  const step = { step: 'N03', doneOn: '2026-01-06', text: '已确定承办人。' }
  const recorded = await clerk.post(`${at}/step`, { ...step, version: '1' })
  expect(recorded.status).toBe(303)
  const late = await clerk.post(`${at}/step`, { ...step, text: '又一次', version: '1' })
  expect(late.status).toBe(409)
  const { form: again } = await shown(late)
  expect(again).toMatchObject({ name: 'step', refusal: { rule: 'changed-meanwhile' } })
  expect(again?.values).toMatchObject({ step: 'N03', text: '又一次' })
})

test('a party is corrected on the page of its case; a wrong field is shown at that party’s form', async () => {
  const opened = await clerk.post('/desk/cases/new', {
    ...newCase,
    caseNumber: '(2026)鲁0203执90078',
  })
  const at = opened.headers.get('location')!
  const [party] = await owner`select id, version, id_number from parties
    where case_file_id = ${at.split('/').at(-1)!} and role = 'applicant'`
  const post = (other: Record<string, string>) =>
    clerk.post(`${at}/parties/${party!['id']}`, {
      version: String(party!['version']),
      partyName: '陈二',
      partyKind: 'person',
      partyIdType: 'idCard',
      partyIdNumber: party!['id_number'],
      ...other,
    })
  const wrong = await post({ partyIdNumber: '990101199003070016' })
  expect(wrong.status).toBe(400)
  const { form: again } = await shown(wrong)
  expect(again).toMatchObject({
    name: `party-${party!['id']}`,
    errors: [{ field: 'partyIdNumber' }],
  })
  expect((await post({})).headers.get('location')).toBe(at)
  const [after] = await owner`select name from parties where id = ${party!['id']}`
  expect(after).toEqual({ name: '陈二' })
})

test.each(['/desk/leads/x/delete', '/desk/corrections/x/remove', '/desk/notices/x/explode'])(
  'an act that the desk does not know is not found: %s',
  async (address) => {
    const answer = await clerk.post(address, {})
    expect([404, 405]).toContain(answer.status)
  },
)

test.each([
  ['/en/desk/leads/1/conclude', '/en/desk/leads/1'],
  ['/desk/import/confirm', '/desk/import'],
  ['/desk/staff/new', '/desk/staff'],
])('the address of a refused form, opened again, leads to its page: %s', async (from, to) => {
  const answer = await clerk.get(from)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(to)
})

test('the administrator admits a person, whose authenticator key is shown once; others may not', async () => {
  const person = { username: 'li-si', name: '李四', password, roles: 'clerk' }
  const refused = await clerk.post('/desk/staff/new', person)
  expect(refused.status).toBe(403)
  const { form: again } = await shown(refused)
  expect(again?.refusal?.rule).toBe('role-needed')
  expect(again?.values).not.toHaveProperty('password')
  const administrator = await atTheDesk(app, 'administrator')
  const admitted = await administrator.post('/desk/staff/new', person)
  expect((await shown(admitted)).result).toEqual({
    admitted: {
      username: 'li-si',
      password,
      totpSecret: expect.stringMatching(/^[A-Z2-7]{16,}$/),
    },
  })
})

test('what was not chosen, not filled in or written in the wrong form is said in plain words', async () => {
  const administrator = await atTheDesk(app, 'administrator')
  const person = { username: 'Li Si', password, roles: 'king' }
  const { form: again } = await shown(await administrator.post('/desk/staff/new', person))
  const said = again?.errors.map(({ field, says }) => [field.split('.')[0], says.en])
  expect(said).toEqual([
    ['username', 'needs 3 to 40 small letters, digits or hyphens'],
    ['name', 'is needed'],
    ['roles', 'choose one of those listed'],
  ])
})

test('an id that is none is a case that there is not', async () => {
  const by = {
    kind: 'staff',
    staffId: clerk.staffId,
    court: '鲁0203',
    name: '',
    roles: ['clerk'],
  } as const
  expect(await askAs(by).caseFile('x')).toBeUndefined()
})
