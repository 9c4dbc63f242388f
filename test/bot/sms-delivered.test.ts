import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../../api/server.ts'
import { openChannels } from '../../bot/index.ts'
import { startSms, type SmsStandin } from '../../bot/standins/sms.ts'
import { approvedSmsTexts } from '../../db/index.ts'
import { deliverNext } from '../../db/notifications/deliver.ts'
import { enterSmsTemplate } from '../../db/notifications/sms-templates.ts'
import { dayOf } from '../../db/time/days.ts'
import { plainSite, publicUrl } from '../api/court.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { channels, follow, ledger, useWorker } from '../notifying.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()
clock.now = new Date('2026-11-18T03:00:00Z')

let gateway: SmsStandin
let server: RunningServer
let close = () => {}
beforeAll(async () => {
  gateway = await startSms({ approved: approvedSmsTexts, receiptMs: 20 })
  server = await startServer({
    env: { MODE: 'court', PORT: 0, HOST: '127.0.0.1', TRUST_PROXY: false, publicUrl },
    render: plainSite,
    smsSecret: gateway.callbackSecret,
  })
  gateway.callTo(`${server.url}/sms/receipts`)
  const opened = openChannels({ mailFrom: 'noreply@court.example', sms: gateway })
  close = opened.close
  channels.sms = opened.sms
  await enterSmsTemplate(
    { kind: 'operator' },
    {
      court: shibei,
      template: 'A1+A2+A3',
      language: 'zh',
      code: 'SMS_471000001',
      signature: '市北区人民法院',
      approvedOn: dayOf(clock.now),
    },
  )
})
afterAll(async () => {
  close()
  await gateway.close()
  await server.close()
})

let caseFileId = ''
const tell = async () => {
  caseFileId = (await fileCase(shibei, { applicantPhone: '139 0000 0001' } as never)).id
  await follow()
  while ((await deliverNext(channels)) !== undefined);
}
const applicants = async () =>
  (await ledger(shibei, caseFileId)).find(({ role }) => role === 'applicant')!
const outcomes = async () =>
  (await applicants()).attempts.filter(({ channel }) => channel === 'sms').map((one) => one.outcome)

beforeEach(() => {
  clock.now = new Date('2026-11-18T03:00:00Z')
})

test('from the filing to the phone and back: the gateway’s signed receipt makes the message delivered', async () => {
  await tell()
  const { number } = await applicants()
  expect(gateway.messages.at(-1)).toMatchObject({ to: '13900000001', outId: number })
  expect(gateway.messages.at(-1)?.text).toMatch(/^【市北区人民法院】（2026）鲁0203执\d+号：/)
  await expect.poll(async () => (await applicants()).state).toBe('delivered')
})

test.each(['late', 'doubled', 'reversed'] as const)(
  'a receipt that is %s counts once',
  async (kind) => {
    gateway.failReceipt({ kind })
    await tell()
    await expect.poll(async () => (await applicants()).state).toBe('delivered')
    await expect.poll(() => gateway.messages.at(-1)?.receipt).toBe('delivered')
    expect((await outcomes()).filter((outcome) => outcome === 'delivered')).toHaveLength(1)
  },
)

test('a phone that the carrier cannot reach is told by the carrier’s own code, and the message goes on', async () => {
  gateway.failReceipt({ kind: 'failed', code: 'MI:0024' })
  await tell()
  await expect.poll(outcomes).toContain('bounced')
  const { attempts, state } = await applicants()
  expect(attempts).toContainEqual(expect.objectContaining({ channel: 'sms', code: 'MI:0024' }))
  expect(state).not.toBe('delivered')
})
