import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBot, type RunningBot } from '../../bot/index.ts'
import { startTelegram, type TelegramStandin } from '../../bot/standins/telegram.ts'
import { useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const secret = 'a-secret-of-the-webhook'
let telegram: TelegramStandin
let bot: RunningBot
let url: string

beforeAll(async () => {
  telegram = await startTelegram()
  let handle: ((request: Request) => Promise<Response>) | undefined
  const server = serve({ port: 0, fetch: (request) => handle!(request) })
  await new Promise((up) => server.once('listening', up))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/telegram/webhook`
  const { token, apiRoot } = telegram
  bot = await startBot({
    token,
    apiRoot,
    publicUrl: 'https://court.example',
    webhook: { url, secret },
  })
  handle = bot.handleWebhook
  afterAll(async () => {
    await bot.stop()
    await telegram.close()
    await new Promise((closed) => server.close(closed))
  })
})

const update = {
  update_id: 77,
  message: {
    message_id: 1,
    date: Math.floor(Date.now() / 1000),
    text: '/help',
    chat: { id: 990101001, type: 'private', first_name: 'x' },
    from: { id: 990101001, is_bot: false, first_name: 'x' },
  },
}

const post = (headers: Record<string, string>, body: string = JSON.stringify(update)) =>
  fetch(url, { method: 'POST', headers, body })

const right = { 'X-Telegram-Bot-Api-Secret-Token': secret }

test.each([
  ['no secret', {}],
  ['a wrong one', { 'X-Telegram-Bot-Api-Secret-Token': 'a-secret-of-the-webhooK' }],
  ['the beginning of the right one', { 'X-Telegram-Bot-Api-Secret-Token': 'a-secret' }],
])('L38 %s is 401, without a look at the body and without effect', async (_, headers) => {
  expect((await post(headers)).status).toBe(401)
  expect((await post(headers, '{')).status).toBe(401)
  expect(await owner`select 1 from chat_updates where update = 77`).toHaveLength(0)
})

test('L38 broken, foreign and oversized bodies are refused with the secret too', async () => {
  expect((await post(right, '{')).status).toBe(400)
  expect((await post(right, '[]')).status).toBe(400)
  expect((await post(right, '{"update_id":"1"}')).status).toBe(400)
  expect((await post(right, `"${'x'.repeat(1_100_000)}"`)).status).toBe(413)
  expect((await fetch(url, { headers: right })).status).toBe(405)
  const endless = new ReadableStream({
    pull: (out) => out.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
  })
  const sent = fetch(url, {
    method: 'POST',
    headers: right,
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect((await sent).status).toBe(413)
})

test('L38 Telegram calls the webhook with the secret it was given, and is answered', async () => {
  const person = 990101003
  telegram.people.say(person, '/help')
  await expect
    .poll(() => telegram.world.log(person).at(-1)?.text, { timeout: 10_000 })
    .toContain('您好')
})

test('L39 the same update in parallel takes effect once', async () => {
  const person = 990101004
  const many = {
    ...update,
    update_id: 78,
    message: { ...update.message, chat: { ...update.message.chat, id: person } },
  }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post(right, JSON.stringify(many))),
  )
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  await expect.poll(() => telegram.world.log(person).length).toBe(1)
})
