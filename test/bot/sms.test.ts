import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChannels, type OpenChannels } from '../../bot/index.ts'
import { aboutCodes } from '../../bot/sms-codes.ts'
import { startSms, type SmsStandin } from '../../bot/standins/sms.ts'
import type { Message, SmsText } from '../../db/index.ts'
import { useStore } from '../store.ts'

useStore()

const approved = [
  {
    code: 'SMS_100',
    signature: '示范区人民法院',
    wording: '${caseNumber}：您申请执行的案件已立案。电话${phone}。编号${number}',
  },
]
const sms: SmsText = {
  code: 'SMS_100',
  signature: '示范区人民法院',
  parameters: { caseNumber: '（2026）京9901执90001号', phone: '010-12368', number: 'T2026-000123' },
}
const message: Message = {
  id: '0199f3a1-0000-7000-8000-000000000001',
  number: 'T2026-000123',
  subject: '',
  body: 'a body that never goes by text message',
  sms,
}

let gateway: SmsStandin
let channels: OpenChannels
const mailFrom = 'noreply@court.example'
beforeAll(async () => {
  gateway = await startSms({ approved: async () => approved, receiptMs: 60_000 })
  channels = openChannels({ mailFrom, sms: { ...gateway, patienceMs: 400 } })
})
afterAll(async () => {
  channels.close()
  await gateway.close()
})
let before = 0
beforeEach(() => {
  before = gateway.messages.length
})
const arrived = () => gateway.messages.slice(before)

test('a text message goes out under its approved code, signature first, and is known by the gateway’s number', async () => {
  const sent = await channels.sms('13900000001', message)
  const [one] = arrived()
  expect(one).toMatchObject({
    to: '13900000001',
    outId: 'T2026-000123',
    code: 'SMS_100',
    text: '【示范区人民法院】（2026）京9901执90001号：您申请执行的案件已立案。电话010-12368。编号T2026-000123',
    segments: 1,
  })
  expect(sent).toEqual({
    outcome: 'accepted',
    providerId: expect.stringMatching(
      new RegExp(`^${one!.bizId.replace('^', '\\^')}/[0-9a-f]{16}$`),
    ),
  })
})

const refusedHere = { outcome: 'refused', code: 'not-a-mobile-number' }
test.each([
  ['13900000001', true],
  ['+86 139 0000 0001', true],
  ['0086-139-0000-0001', true],
  ['１３９ ００００ ０００１', true],
  ['86 13900000001', true],
  ['0532-88000001', false],
  ['12368', false],
  ['1390000000', false],
  ['139000000012', false],
  ['12900000001', false],
  ['+852 9123 4567', false],
  ['没有电话', false],
  ['13900000001,13900000002', false],
])('the phone %s: a text message can go there: %s', async (phone, can) => {
  const sent = await channels.sms(phone, message)
  if (can) expect(arrived()).toMatchObject([{ to: '13900000001' }])
  else expect([sent, arrived()]).toEqual([refusedHere, []])
})

test('a message without an approved text is not sent, and says so', async () => {
  expect(await channels.sms('13900000001', { ...message, sms: undefined })).toEqual({
    outcome: 'refused',
    code: 'no-template',
  })
  expect(arrived()).toEqual([])
})

/** What each of the gateway's codes comes to. */
const pause = (retryAfterSeconds: number) => ({
  outcome: 'failed',
  retryAfterSeconds,
  ofProvider: true,
})
const meaning: Record<(typeof aboutCodes)[string], object> = {
  number: { outcome: 'refused' },
  message: { outcome: 'refused' },
  numberLimit: { outcome: 'failed', retryAfterSeconds: 60, thisAddressAlone: true },
  pause: pause(60),
  ours: pause(900),
  gateway: { outcome: 'failed', ofProvider: true },
}
test.each(Object.entries(aboutCodes))('the gateway’s %s is about: %s', async (code, about) => {
  gateway.fail({ code })
  expect(await channels.sms('13900000001', message)).toEqual({ ...meaning[about], code })
  expect(arrived()).toEqual([])
})

test.each([
  ['触发分钟级流控Permits:1', 60],
  ['触发小时级流控Permits:5', 3600],
  ['触发天级流控Permits:10', 43_200],
])(
  'a number that has heard enough (%s) is left in peace for %i seconds, and no other',
  async (words, seconds) => {
    gateway.fail({ code: 'isv.BUSINESS_LIMIT_CONTROL', words })
    expect(await channels.sms('13900000001', message)).toMatchObject({
      retryAfterSeconds: seconds,
      thisAddressAlone: true,
    })
  },
)

test('a code that nobody knows is the gateway’s fault, and a number in it goes no further', async () => {
  gateway.fail({ code: 'isv.NEW_CODE' })
  expect(await channels.sms('13900000001', message)).toMatchObject({ code: 'isv.NEW_CODE' })
  gateway.fail({ code: 'isv.13900000001' })
  expect(await channels.sms('13900000001', message)).toEqual({
    outcome: 'failed',
    code: 'unknown',
    ofProvider: true,
  })
})

test.each([
  ['lost', 1, 'ECONNRESET'],
  ['silent', 0, 'ECONNRESET'],
  ['stuck', 1, 'timeout'],
  ['garbage', 1, 'unreadable'],
  [503, 0, 'ServiceUnavailable'],
] as const)('after %s (%i arrived) the ledger says %s', async (kind, many, code) => {
  gateway.fail({ kind })
  const sent = await channels.sms('13900000001', message)
  expect(sent).toMatchObject({ outcome: 'failed', code })
  // Whoever cannot know says that it may have arrived.
  expect('maybeArrived' in sent).toBe(typeof kind === 'string')
  expect(arrived()).toHaveLength(many)
})

test('a gateway that is away has taken nothing', async () => {
  const away = openChannels({
    mailFrom,
    sms: { endpoint: 'http://127.0.0.1:1', keyId: 'k', keySecret: 's' },
  })
  expect(await away.sms('13900000001', message)).toEqual({
    outcome: 'failed',
    code: 'ECONNREFUSED',
    ofProvider: true,
  })
  away.close()
})

test('a court without a gateway has no such channel', async () => {
  const none = openChannels({ mailFrom })
  expect(await none.sms('13900000001', message)).toEqual({ outcome: 'refused', code: 'no-channel' })
  none.close()
})
