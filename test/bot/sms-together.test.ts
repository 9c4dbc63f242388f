import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChannels, type OpenChannels } from '../../bot/index.ts'
import { startSms, type SmsStandin } from '../../bot/standins/sms.ts'
import type { Message } from '../../db/index.ts'
import { useStore } from '../store.ts'

useStore()

const wording = '${caseNumber}：已立案。编号${number}'
const approved = [
  { code: 'SMS_1', signature: '市北区人民法院', wording },
  { code: 'SMS_2', signature: '雨花台区人民法院', wording },
]
let gateway: SmsStandin
let channels: OpenChannels
beforeAll(async () => {
  gateway = await startSms({ approved: async () => approved, receiptMs: 60_000 })
  channels = openChannels({ mailFrom: 'noreply@court.example', sms: gateway })
})
afterAll(async () => {
  channels.close()
  await gateway.close()
})

let before = { messages: 0, single: 0, batch: 0 }
const counts = () => ({
  messages: gateway.messages.length,
  single: gateway.calls['SendSms'] ?? 0,
  batch: gateway.calls['SendBatchSms'] ?? 0,
})
beforeEach(() => {
  before = counts()
})
const since = () => {
  const now = counts()
  return {
    messages: now.messages - before.messages,
    single: now.single - before.single,
    batch: now.batch - before.batch,
  }
}

const phone = (at: number) => `139${String(at).padStart(8, '0')}`
const message = (at: number, code = 'SMS_1'): Message => ({
  id: `0199f3a1-0000-7000-8000-${String(at).padStart(12, '0')}`,
  number: `T2026-${String(at).padStart(6, '0')}`,
  subject: '',
  body: '',
  sms: {
    code,
    signature: approved.find((one) => one.code === code)?.signature ?? '',
    parameters: {
      caseNumber: `（2026）鲁0203执${at}号`,
      number: `T2026-${String(at).padStart(6, '0')}`,
    },
  },
})

test('two hundred and fifty at once of one template are three calls, and each has its own name', async () => {
  const all = Array.from({ length: 250 }, (_, at) => at)
  const sent = await Promise.all(all.map((at) => channels.sms(phone(at), message(at))))
  expect(since()).toEqual({ messages: 250, single: 0, batch: 3 })
  expect(sent.every(({ outcome }) => outcome === 'accepted')).toBe(true)
  const names = sent.flatMap((one) => (one.outcome === 'accepted' ? (one.providerId ?? []) : []))
  expect(new Set(names).size).toBe(250)
  const texts = gateway.messages.slice(-250).map(({ to, text }) => `${to} ${text}`)
  expect(texts.toSorted()).toEqual(
    all.map(
      (at) =>
        `${phone(at)} 【市北区人民法院】（2026）鲁0203执${at}号：已立案。编号${message(at).number}`,
    ),
  )
})

test('messages of two templates do not share a call, nor do two for one number', async () => {
  await Promise.all([
    channels.sms(phone(1), message(1)),
    channels.sms(phone(2), message(2, 'SMS_2')),
    channels.sms(phone(1), message(3)),
  ])
  expect(since()).toEqual({ messages: 3, single: 3, batch: 0 })
})

test('one bad message among ten keeps back nobody else', async () => {
  const bad = message(5)
  bad.sms!.parameters['caseNumber'] = '长'.repeat(36)
  const all = Array.from({ length: 10 }, (_, at) =>
    channels.sms(phone(at), at === 5 ? bad : message(at)),
  )
  const sent = await Promise.all(all)
  expect(sent.map(({ outcome }) => outcome)).toEqual(
    sent.map((_, at) => (at === 5 ? 'refused' : 'accepted')),
  )
  expect(sent[5]).toMatchObject({ code: 'isv.PARAM_LENGTH_LIMIT' })
  expect(since()).toEqual({ messages: 9, single: 10, batch: 1 })
})

test('a batch whose connection broke may have arrived whole, and none of it goes out a second time by itself', async () => {
  gateway.fail({ kind: 'lost' })
  const sent = await Promise.all([1, 2, 3].map((at) => channels.sms(phone(at), message(at))))
  expect(sent).toEqual(
    Array.from({ length: 3 }, () => ({
      outcome: 'failed',
      code: 'ECONNRESET',
      maybeArrived: true,
    })),
  )
  expect(since()).toEqual({ messages: 3, single: 0, batch: 1 })
})

test.each([
  ['isv.TEMPLATE_MISSING_PARAMETERS', (one: Message) => delete one.sms!.parameters['number']],
  ['isv.SMS_TEMPLATE_ILLEGAL', (one: Message) => (one.sms!.code = 'SMS_9')],
  ['isv.SMS_SIGNATURE_ILLEGAL', (one: Message) => (one.sms!.signature = '某法院')],
])('the gateway itself answers %s', async (code, spoil) => {
  const one = message(1)
  spoil(one)
  expect(await channels.sms(phone(1), one)).toEqual({ outcome: 'refused', code })
  expect(since().messages).toBe(0)
})

test('who has the wrong key sends nothing, and the channel rests until somebody looks', async () => {
  for (const [sms, code] of [
    [{ ...gateway, keySecret: 'wrong' }, 'SignatureDoesNotMatch'],
    [{ ...gateway, keyId: 'wrong' }, 'InvalidAccessKeyId.NotFound'],
  ] as const) {
    const other = openChannels({ mailFrom: 'noreply@court.example', sms })
    expect(await other.sms(phone(1), message(1))).toEqual({
      outcome: 'failed',
      code,
      retryAfterSeconds: 900,
      ofProvider: true,
    })
    other.close()
  }
  expect(since().messages).toBe(0)
})

/** A call as somebody in the middle sends it again, changed or not. */
const again = (query: string, headers: Record<string, string>) =>
  new Promise<string>((done, failed) => {
    const call = request(`${gateway.endpoint}/?${query}`, { method: 'POST', headers }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => void (text += part.toString()))
      answer.on('end', () => done((JSON.parse(text) as { Code: string }).Code))
    })
    call.on('error', failed)
    call.end()
  })

test('the stand-in takes no call that is unsigned', async () => {
  expect(await again('PhoneNumbers=13900000001', { 'x-acs-action': 'SendSms' })).toBe(
    'IncompleteSignature',
  )
})

test('the page shows one phone for each number, in both languages, and no text becomes markup', async () => {
  await channels.sms(phone(77), message(77))
  const page = (path: string, init?: RequestInit) =>
    gateway.page(new Request(`http://localhost:4321${path}`, init))
  const html = await (await page('/demo/sms')).text()
  expect(html).toContain('lang="zh-CN"')
  expect(html).toContain('lang="en"')
  expect(html).toContain(`<h2 id="to-${phone(77)}">${phone(77)}</h2>`)
  expect(html).toContain('【市北区人民法院】（2026）鲁0203执77号：已立案。')
  expect(html).not.toMatch(/<style|<script|style=|onclick=/)
  expect((await page('/demo/sms/sms.css')).headers.get('content-type')).toContain('text/css')
  expect((await page('/demo/sms', { method: 'POST' })).status).toBe(405)
})
