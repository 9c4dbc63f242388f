import { beforeAll, beforeEach, expect, test } from 'vitest'
import { smsReceipts } from '../../api/sms-receipts.ts'
import { signedHeaders } from '../../bot/standins/sms-receipts.ts'
import { enterSmsTemplate, withdrawSmsTemplate } from '../../db/notifications/sms-templates.ts'
import { smsReceiptId } from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { deliverAll, follow, ledger, say, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { openApp } from './court.ts'

useStore()
useCourts()
useWorker()
clock.now = new Date('2026-11-18T03:00:00Z')

const secret = 'a secret of the gateway'
const phone = '13900000001'
let app: ReturnType<typeof openApp>
beforeAll(() => {
  app = openApp({ smsSecret: secret })
})

const approved = { court: shibei, template: 'A1+A2+A3', language: 'zh', code: 'SMS_1' } as const
let sentAs = 0
let caseFileId = ''
let bizId = ''
/** An applicant's message that the gateway took under a number of its own. */
beforeEach(async () => {
  const operator = { kind: 'operator' } as const
  await withdrawSmsTemplate(operator, { court: shibei, code: 'SMS_1' }).catch(() => {})
  await enterSmsTemplate(operator, {
    ...approved,
    signature: '市北区人民法院',
    approvedOn: dayOf(clock.now),
  })
  sentAs += 1
  bizId = `17952976213631519593${sentAs}^0`
  say.push({ outcome: 'accepted', providerId: smsReceiptId(bizId, phone) })
  caseFileId = (await fileCase(shibei, { applicantPhone: phone } as never)).id
  await follow()
  await deliverAll()
})

const report = (other: object = {}) => ({
  phone_number: phone,
  send_time: '2026-11-18 11:00:00',
  report_time: '2026-11-18 11:00:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: bizId,
  out_id: 'T2026-000001',
  ...other,
})
const post = (reports: unknown, headers: Record<string, string> = {}, seconds?: number) => {
  const body = typeof reports === 'string' ? reports : JSON.stringify(reports)
  return app.request('/sms/receipts', {
    method: 'POST',
    body,
    headers: { ...signedHeaders(secret, body, seconds), ...headers },
  })
}
const applicants = async () =>
  (await ledger(shibei, caseFileId)).find(({ role }) => role === 'applicant')!
const outcomes = async () => (await applicants()).attempts.map(({ outcome }) => outcome)

test('a receipt that is signed tells the ledger that the message arrived, and the gateway that it was heard', async () => {
  expect(await applicants()).toMatchObject({ state: 'accepted' })
  const answer = await post([report()])
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ code: 0, msg: '接收成功' })
  expect(await applicants()).toMatchObject({ state: 'delivered' })
})

test('the same receipt twice is written once, and one that comes late overrides nothing but knowledge', async () => {
  await post([report()])
  const once = await outcomes()
  await post([report()])
  await post([report(), report()])
  expect(await outcomes()).toEqual(once)
})

test('a bounce overrides “delivered”, in whichever order they come', async () => {
  const bounce = report({ success: false, err_code: 'MI:0024', err_msg: '关机' })
  await post([bounce])
  await post([report()])
  expect(await outcomes()).toContain('bounced')
  expect(await applicants()).not.toMatchObject({ state: 'delivered' })
})

test.each([
  ['no signature', { 'X-Sms-Signature': '' }, 401],
  ['another signature', { 'X-Sms-Signature': 'ab'.repeat(32) }, 401],
  ['another time than the one that was signed', { 'X-Sms-Timestamp': '1795297621' }, 401],
  ['a time that is none', { 'X-Sms-Timestamp': 'now' }, 401],
] as const)('with %s nothing is taken', async (_, headers, status) => {
  expect((await post([report()], headers)).status).toBe(status)
  expect(await applicants()).toMatchObject({ state: 'accepted' })
})

test.each([-301, 301, -86_400])('a receipt signed %i seconds from now is nobody’s', async (off) => {
  const seconds = Math.floor(Date.now() / 1000) + off
  expect((await post([report()], {}, seconds)).status).toBe(401)
  expect(await applicants()).toMatchObject({ state: 'accepted' })
})

test.each([
  ['no list', { biz_id: 'x' }, 400],
  ['no JSON', '[', 400],
  ['a number where a word belongs', [{ phone_number: 1 }], 400],
  ['too much', `[${' '.repeat(500_001)}]`, 413],
])('%s is refused', async (_, body, status) => {
  expect((await post(body)).status).toBe(status)
})

test('a code that carries a number or a name does not enter the ledger', async () => {
  await post([report({ success: false, err_code: `用户${phone}` })])
  const { attempts } = await applicants()
  expect(attempts.some(({ code }) => code === 'unknown')).toBe(true)
  expect(JSON.stringify(attempts)).not.toContain(phone)
  const [found] =
    await owner`select count(*)::int as n from attempts where attempts::text like ${`%${phone}%`}`
  expect(found!['n']).toBe(0)
})

test('a receipt for a message that nobody knows is taken without a word about it', async () => {
  const answer = await post([report({ biz_id: '1^0' })])
  expect([answer.status, await answer.json()]).toEqual([200, { code: 0, msg: '接收成功' }])
})

test('without a secret there is no such address', async () => {
  const answer = await smsReceipts(undefined).request('/sms/receipts', { method: 'POST' })
  expect(answer.status).toBe(404)
})
