import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { askAs, receiptStatus } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, useStore } from '../store.ts'
import { searchedCase, telling, versionOf } from '../suspended.ts'
import { atTheDesk, cookieOf } from './at-the-desk.ts'
import { form, openApp, shown } from './court.ts'

useStore()
useCourts()

const app = openApp()
let clerk: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  clock.now = new Date('2026-11-20T09:00:00+08:00')
  clerk = await atTheDesk(app, 'clerk', 'officer')
})
beforeEach(() => {
  clock.now = new Date('2026-11-20T10:00:00+08:00')
})

/** A party's browser, after number and code were entered. */
async function onTheProgressPage({ caseNumber }: { caseNumber: string }, code: string) {
  const answer = await app.request('/progress', form({ caseNumber, code }))
  const cookie = cookieOf(answer).split(';')[0]!
  return (path: string, values: Record<string, string>) =>
    app.request(path, form(values, { cookie }))
}

test('an applicant objects in a plain form: what is missing is said beside it, then it is taken in', async () => {
  const filed = await searchedCase(shibei)
  await telling(filed, '2026-11-18')
  const post = await onTheProgressPage(filed, filed.applicantCode)
  const once = randomUUID()
  const wrong = await post('/progress/opinion', { opinion: 'objects', text: '', once })
  expect(wrong.status).toBe(400)
  const page = await shown(wrong)
  expect(page.form).toMatchObject({ name: 'opinion', errors: [{ field: 'text' }] })
  expect(page.viewer).toMatchObject({ kind: 'party' })
  const right = await post('/progress/opinion', { opinion: 'objects', text: '他还有房。', once })
  expect(right.status).toBe(303)
  expect(right.headers.get('location')).toBe('/progress#hearing')
  const { objections } = (await askAs(filed.by).caseSuspension(filed.id))!
  expect(objections).toHaveLength(1)
})

test('an applicant who names property reads its receipt once, and by it what the court found', async () => {
  const filed = await searchedCase(shibei)
  await telling(filed, '2026-11-18')
  const post = await onTheProgressPage(filed, filed.applicantCode)
  const lead = { opinion: 'lead', text: '他在城北还有一间仓库。', once: randomUUID() }
  const answer = await post('/progress/opinion', lead)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { receipt } = (await shown(answer)).result as { receipt: string }
  expect(await receiptStatus({ receipt, client: 'applicant' })).toMatchObject({
    kind: 'lead',
    state: 'received',
  })
})

test('the debtor’s browser cannot answer for the applicant, nor a stranger’s', async () => {
  const filed = await searchedCase(shibei)
  await telling(filed, '2026-11-18')
  const answer = { opinion: 'agrees', text: '', once: randomUUID() }
  const debtor = await onTheProgressPage(filed, filed.debtorCode)
  expect((await debtor('/progress/opinion', answer)).status).toBe(404)
  const stranger = await app.request('/progress/opinion', form(answer))
  expect(stranger.status).toBe(403)
  expect((await askAs(filed.by).caseSuspension(filed.id))!.opinions).toEqual([])
})

test('an application for resumption of a case in enforcement is refused in words', async () => {
  const filed = await searchedCase(shibei)
  const post = await onTheProgressPage(filed, filed.applicantCode)
  const answer = await post('/progress/resumption', { text: '他还有房。', once: randomUUID() })
  expect(answer.status).toBe(409)
  expect((await shown(answer)).form).toMatchObject({
    name: 'resumption',
    refusal: { rule: 'resumption-any-time' },
  })
})

test('a search, a telling and money are recorded at the desk by plain forms', async () => {
  const filed = await fileCase(shibei, { filedOn: '2026-06-01' })
  const seen = async () => ({ version: String(await versionOf(filed.id)) })
  const at = `/desk/suspensions/${filed.id}`
  const search = {
    doneOn: '2026-06-10',
    result: 'nothing',
    summary: '未发现财产。',
    found: '',
    controlled: '',
  }
  const searched = await clerk.post(`${at}/search`, { ...search, ...(await seen()) })
  expect(searched.headers.get('location')).toBe(at)
  const money = { doneOn: '2026-11-20', amount: '1,000.50', from: '银行', notice: '财到1号' }
  const received = await clerk.post(`/desk/money/${filed.id}/receive`, {
    ...money,
    ...(await seen()),
  })
  expect(received.headers.get('location')).toBe(`/desk/money/${filed.id}`)
  const partyId = filed.parties.find(({ role }) => role === 'applicant')!.id
  const much = { doneOn: '2026-11-20', amount: '1000.51', partyId, ...(await seen()) }
  const refused = await clerk.post(`/desk/money/${filed.id}/pay`, much)
  expect(refused.status).toBe(409)
  expect((await shown(refused)).form).toMatchObject({
    name: 'pay',
    values: { amount: '1000.51' },
    refusal: { rule: 'money-more-than-held' },
  })
  expect(await askAs(staff(shibei, 'director')).caseMoney(filed.id)).toMatchObject({
    left: 100_050,
  })
})

test('what nobody knows is not found', async () => {
  const { id } = await fileCase(shibei)
  expect((await clerk.post(`/desk/suspensions/${id}/forget`, {})).status).toBe(404)
  expect((await clerk.post(`/desk/money/${id}/burn`, {})).status).toBe(404)
  expect(
    (
      await clerk.post(`/desk/suspensions/${id}/verify/${randomUUID()}`, {
        version: '1',
        verifiedOn: '2026-11-20',
        verified: '已核实属实',
      })
    ).status,
  ).toBe(404)
})
