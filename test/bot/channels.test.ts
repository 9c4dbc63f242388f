import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChannels, startStandins, type OpenChannels, type Standins } from '../../bot/index.ts'

let standins: Standins
let channels: OpenChannels

beforeAll(async () => {
  standins = await startStandins()
  const { telegram, mail } = standins
  channels = openChannels({ telegram, smtpUrl: mail.smtpUrl, mailFrom: 'noreply@court.example' })
})
afterAll(async () => {
  channels.close()
  await standins.close()
})

const message = {
  id: '0199f3a1-0000-7000-8000-000000000001',
  number: 'T2026-000123',
  subject: '【示范区人民法院】（2026）京9901执90001号 执行立案告知 T2026-000123',
  body: '【示范区人民法院】（2026）京9901执90001号：您申请执行的案件已立案。\n编号：T2026-000123',
}

let person = 990101001
beforeEach(() => {
  standins.telegram.world.blocked.clear()
})

test('a chat message arrives, and its number there is the proof', async () => {
  const sent = await channels.chat(String(person), message)
  const arrived = standins.telegram.world.log(person).at(-1)
  expect(arrived?.text).toBe(message.body)
  expect(sent).toEqual({ outcome: 'accepted', providerId: String(arrived?.id) })
})

test('a mail arrives with its subject and text as written, and the message’s number as its name', async () => {
  const sent = await channels.mail('chen@example.test', message)
  const [arrived] = standins.mail.mails.slice(-1)
  expect(arrived).toMatchObject({
    to: ['chen@example.test'],
    from: 'noreply@court.example',
    subject: message.subject,
    text: message.body,
    messageId: '<T2026-000123.0199f3a1-0000-7000-8000-000000000001@court.example>',
  })
  expect(sent).toEqual({ outcome: 'accepted', providerId: arrived!.messageId })
})

test.each([
  [403, { outcome: 'refused', code: '403' }],
  [400, { outcome: 'refused', code: '400' }],
  [500, { outcome: 'failed', code: '500', ofProvider: true }],
  [401, { outcome: 'failed', code: '401', ofProvider: true }],
])('Telegram’s %i is %o', async (kind, said) => {
  standins.telegram.fail({ method: 'sendMessage', kind })
  expect(await channels.chat(String(person), message)).toEqual(said)
})

test('a chat that shut the bot out is refused for good', async () => {
  standins.telegram.people.block(person)
  expect(await channels.chat(String(person), message)).toEqual({ outcome: 'refused', code: '403' })
})

test('a connection that breaks after the message left may have delivered it', async () => {
  const before = standins.telegram.world.log(person).length
  standins.telegram.fail({ method: 'sendMessage', kind: 'lost' })
  expect(await channels.chat(String(person), message)).toMatchObject({
    outcome: 'failed',
    maybeArrived: true,
  })
  expect(standins.telegram.world.log(person)).toHaveLength(before + 1)
})

test.each([
  [550, { outcome: 'refused', code: '550' }],
  [450, { outcome: 'failed', code: '450' }],
])('a mail server’s %i is %o', async (code, said) => {
  standins.mail.fail(code)
  expect(await channels.mail('chen@example.test', message)).toEqual(said)
})

test('a mail server that is away is a passing fault, and nothing arrived', async () => {
  const away = openChannels({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'noreply@court.example' })
  const sent = await away.mail('chen@example.test', message)
  expect(sent).toEqual({ outcome: 'failed', code: 'ESOCKET', ofProvider: true })
  expect(await away.chat('1', message)).toEqual({ outcome: 'refused', code: 'no-channel' })
  away.close()
})

test('a name in the address of a recipient adds no second one', async () => {
  const before = standins.mail.mails.length
  const sent = await channels.mail('a@example.test, b@example.test', message)
  expect(sent.outcome).not.toBe('accepted')
  expect(standins.mail.mails).toHaveLength(before)
})

const page = (path: string, init?: RequestInit) =>
  standins.pages[path.startsWith('/demo/mail') ? '/demo/mail' : '/demo/chat'](
    new Request(`http://localhost:4321${path}`, init),
  )

test('the pages show what arrived, in Chinese first, without a script or a style of their own in the markup', async () => {
  for (const path of ['/demo/chat', '/demo/mail']) {
    const answer = await page(path)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await answer.text()
    expect(html).toContain('lang="zh-CN"')
    expect(html).not.toMatch(/<style|<script(?![^>]*src=)|style=|onclick=/)
  }
  await channels.mail('x@example.test', {
    ...message,
    subject: '<b>&"',
    body: '<script>1</script>',
  })
  const html = await (await page('/demo/mail')).text()
  expect(html).toContain('&#60;script&#62;')
  expect(html).not.toContain('<script>1')
  for (const asset of ['/demo/chat/chat.js', '/demo/chat/chat.css', '/demo/mail/mail.css']) {
    expect((await page(asset)).status).toBe(200)
  }
})

test('on the page one writes, presses, sends photos and a place as one’s own person', async () => {
  const post = (path: string, body: unknown) =>
    page(`/demo/chat/${path}`, { method: 'POST', body: JSON.stringify(body) })
  const { people } = (await (await page('/demo/chat/people')).json()) as {
    people: { id: number }[]
  }
  person = people[1]!.id
  expect((await post('say', { chat: person, text: '/help' })).status).toBe(204)
  expect((await post('place', { chat: person, latitude: 36, longitude: 120 })).status).toBe(204)
  expect((await post('place', { chat: person, latitude: 'x', longitude: 120 })).status).toBe(400)
  expect((await post('press', { chat: person, message: 1, data: 'x'.repeat(65) })).status).toBe(400)
  const form = new FormData()
  form.set('chat', String(person))
  form.append('file', new File([new Uint8Array(8)], 'a.jpg', { type: 'image/jpeg' }))
  expect((await page('/demo/chat/file', { method: 'POST', body: form })).status).toBe(204)
  const log = (await (await page(`/demo/chat/messages?chat=${person}&after=0`)).json()) as {
    text: string
    file?: { id: string }
  }[]
  expect(log.map(({ text }) => text).slice(-3)).toEqual(['/help', '📍 36.0000, 120.0000', ''])
  const file = await page(`/demo/chat/file/${log.at(-1)!.file!.id}`)
  expect(file.headers.get('content-type')).toBe('image/jpeg')
  expect((await page('/demo/chat/../../package.json')).status).toBe(404)
  expect((await page('/demo/chat/nothing', { method: 'DELETE' })).status).toBe(405)
})

test('too many requests rest the whole channel, also for everybody else, until the time is over', async () => {
  const { telegram } = standins
  telegram.fail({ method: 'sendMessage', kind: 429, retryAfter: 7 })
  const rest = { outcome: 'failed', code: '429', retryAfterSeconds: 7 }
  expect(await channels.chat(String(person), message)).toEqual(rest)
  const asked = telegram.world.calls.length
  expect(await channels.chat('990101002', message)).toMatchObject({ code: '429' })
  expect(telegram.world.calls.length).toBe(asked)
})
