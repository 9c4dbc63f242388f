import { beforeAll, expect, test } from 'vitest'
import { askAs, ensureCourts } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { atTheDesk, cookieOf } from './at-the-desk.ts'
import { form, openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
let officer: Awaited<ReturnType<typeof atTheDesk>>
let director: typeof officer
let filed: Awaited<ReturnType<typeof fileCase>>
let id: string
const at = (day: string) => (clock.now = new Date(`${day}T10:00:00+08:00`))
const detail = async () => (await askAs(staff(shibei, 'director')).consultation(id))!
const listed = async () => (await detail()).cases.find((one) => one.caseFileId === filed.id)!

beforeAll(async () => {
  await ensureCourts({ kind: 'operator' }, { demo: false })
  await owner`delete from sessions`
  at('2026-10-02')
  filed = await fileCase(shibei, {
    filedOn: '2026-08-01',
    caseNumber: '（2026）鲁0203执90555号',
  })
  officer = await atTheDesk(app, 'officer')
  director = await atTheDesk(app, 'director')
})

test('a consultation is prepared by a form that opens its page', async () => {
  const wrong = await officer.post('/desk/consultations/new', { month: '10', at: '9', place: '' })
  expect(wrong.status).toBe(400)
  expect((await shown(wrong)).form).toMatchObject({
    name: 'prepare',
    errors: [{ field: 'month' }, { field: 'at' }, { field: 'place' }],
  })
  const month = { month: '2026-10', at: '09:30', place: '第三法庭' }
  const made = await officer.post('/desk/consultations/new', month)
  expect(made.status).toBe(303)
  id = made.headers.get('location')!.split('/').at(-1)!
  expect((await listed()).caseNumber).toBe(filed.caseNumber)
})

test('invitations go out, and the applicant answers on the progress page without a script', async () => {
  await officer.post(`/desk/consultations/${id}/invite`, { version: '1' })
  const entered = await app.request(
    '/progress',
    form({ caseNumber: filed.caseNumber, code: filed.applicantCode }),
  )
  const cookie = cookieOf(entered).split(';')[0]!
  const nothing = await app.request('/progress/consultation', form({}, { cookie }))
  expect(nothing.status).toBe(400)
  const answered = await app.request('/progress/consultation', form({ coming: 'yes' }, { cookie }))
  expect([answered.status, answered.headers.get('location')]).toEqual([
    303,
    '/progress#consultation',
  ])
  expect(await listed()).toMatchObject({ coming: true, answeredBy: 'applicant' })
})

test('a promise without a day comes back with its article; a lead shows its receipt once', async () => {
  at('2026-10-15')
  // Sessions end at night; both sign in again on the day.
  officer = await atTheDesk(app, 'officer')
  director = await atTheDesk(app, 'director')
  const one = await listed()
  const address = `/desk/consultations/${id}/cases/${one.id}`
  const now = async () => ({ version: String((await listed()).version) })
  const asked = { ...(await now()), kind: 'promise', what: '查封车辆', dueOn: '' }
  const refused = await officer.post(`${address}/promise`, asked)
  expect(refused.status).toBe(409)
  expect((await shown(refused)).form?.refusal).toMatchObject({
    rule: 'promise-needs-day',
    article: '第十九条第（六）项',
  })
  await officer.post(`${address}/promise`, { ...asked, dueOn: '2026-10-20' })
  const twice = await officer.post(`${address}/promise`, { ...asked, dueOn: '2026-10-20' })
  expect((await shown(twice)).form?.refusal).toMatchObject({ rule: 'changed-meanwhile' })
  expect((await listed()).promises).toMatchObject([{ text: '查封车辆', standing: 'running' }])
  const lead = { ...(await now()), category: 'property', text: '车停在小区东门', atOnce: 'yes' }
  const given = await officer.post(`${address}/lead`, lead)
  expect(given.status).toBe(200)
  expect((await officer.post(`${address}/lead`, lead)).status).toBe(409)
  expect((await listed()).leads).toHaveLength(1)
  expect((await shown(given)).result).toMatchObject({ receipt: expect.stringMatching(/^\w{4}-/) })
})

test('the director finishes it; what nobody can do is not found', async () => {
  const one = await listed()
  const to = `/desk/consultations/${id}`
  const version = String(one.version)
  await officer.post(`${to}/cases/${one.id}/attend`, { version, attended: 'yes' })
  const notHis = await officer.post(`${to}/hold`, { version: '2', minutes: '会商记录' })
  expect(notHis.status).toBe(403)
  const held = await director.post(`${to}/hold`, { version: '2', minutes: '会商记录' })
  expect(held.headers.get('location')).toBe(to)
  expect((await detail()).state).toBe('held')
  expect((await officer.post(`${to}/burn`, { version: '3' })).status).toBe(404)
  const again = await officer.get(`${to}/cases/${one.id}/attend`)
  expect([again.status, again.headers.get('location')]).toEqual([303, to])
})

test('counting performance anew is for those who answer for it', async () => {
  expect((await director.post('/desk/performance/refresh', {})).status).toBe(303)
  expect((await officer.post('/desk/performance/refresh', {})).status).toBe(403)
})
