import type { Update } from 'grammy/types'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBot, type RunningBot } from '../../bot/index.ts'
import { forgetOldTurns } from '../../db/chats/turns.ts'
import { clock, owner } from '../store.ts'
import { newChat, publicUrl, settled, telegram, useChat } from '../bot/chatting.ts'
import { beginTip, fillIn, finishTip, photo, tellOnly } from '../bot/tipping.ts'

useChat()

const secret = 'a-secret-of-two-processes-and-more'
const bots: RunningBot[] = []
const reported: unknown[] = []

/** Two processes of one court; each is handed updates as Telegram's webhook would. */
beforeAll(async () => {
  for (const _ of [1, 2]) {
    const { token, apiRoot } = telegram
    const report = (fault: unknown) => void reported.push(fault)
    const webhook = { url: 'http://127.0.0.1:9/telegram/webhook', secret }
    bots.push(await startBot({ token, apiRoot, publicUrl, webhook, report }))
  }
  // The first bot of this file asks for updates itself.
  await vi.waitUntil(
    () => telegram.world.calls.filter(({ method }) => method === 'setWebhook').length === 2,
    { timeout: 15_000 },
  )
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/deleteWebhook`, { method: 'POST' })
})
afterAll(async () => {
  for (const bot of bots) await bot.stop()
})

const hand = (bot: RunningBot, update: Update) =>
  bot.handleWebhook!(
    new Request('http://court.example/telegram/webhook', {
      method: 'POST',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: JSON.stringify(update),
    }),
  )

const leads = async () => Number((await owner`select count(*)::int as n from leads`)[0]!['n'])

test('L39 every update twice: every question once, one lead', async () => {
  const before = await leads()
  const chat = newChat()
  telegram.world.twice = true
  try {
    await fillIn(chat)
    await chat.presses('提交')
  } finally {
    telegram.world.twice = false
  }
  expect(await leads()).toBe(before + 1)
  expect(chat.log().filter(({ code }) => code)).toHaveLength(1)
  const asked = chat.log().filter(({ text }) => text.includes('想要赏金吗'))
  expect(asked).toHaveLength(1)
})

test('L39 ten photos that come late, in the wrong order and twice are ten photos', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '有照片')
  const picture = await photo()
  telegram.world.hold()
  telegram.world.twice = true
  const updates = Array.from({ length: 10 }, () =>
    telegram.people.send(chat.id, picture, { album: 'mixed' }),
  )
  telegram.world.twice = false
  telegram.world.letGo((held) => held.toReversed())
  for (const update of updates) await settled(update)
  expect(await finishTip(chat)).toContain('照片：10 张')
})

test('L39 the last button handed to two processes at the same moment, five times each, makes one lead and one receipt', async () => {
  const before = await leads()
  const chat = newChat()
  await fillIn(chat)
  const summary = chat.log().findLast(({ buttons }) => buttons.length > 0)!
  telegram.world.hold()
  const update = telegram.people.press(chat.id, summary.id, 'tip:confirm:send')
  telegram.world.letGo(() => [])
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => hand(bots[at % 2]!, update)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
  await settled(update)
  expect(await leads()).toBe(before + 1)
  expect(chat.log().filter(({ code }) => code)).toHaveLength(1)
})

test('L39 two answers of one chat at the same moment in two processes: both are kept', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '有补充')
  telegram.world.hold()
  const both = ['车是白的', '车牌尾号 8'].map((text) => telegram.people.say(chat.id, text))
  telegram.world.letGo(() => [])
  await Promise.all(both.map((update, at) => hand(bots[at]!, update)))
  for (const update of both) await settled(update)
  const summary = await finishTip(chat)
  expect(summary).toContain('车是白的')
  expect(summary).toContain('车牌尾号 8')
})

test('L39 an update that Telegram repeats a day later is still known, and one that is older than anybody remembers has no effect', async () => {
  const chat = newChat()
  const update = telegram.people.say(chat.id, '/help')
  await settled(update)
  const said = chat.log().length
  const earlier = clock.now
  clock.now = new Date(earlier.getTime() + 25 * 3_600_000)
  await forgetOldTurns()
  await hand(bots[0]!, update)
  expect(chat.log()).toHaveLength(said)

  clock.now = new Date(earlier.getTime() + 55 * 3_600_000)
  await forgetOldTurns()
  expect(await owner`select 1 from chat_updates where update = ${update.update_id}`).toEqual([])
  expect((await hand(bots[0]!, update)).status).toBe(200)
  expect(chat.log()).toHaveLength(said)
  expect(await owner`select 1 from chat_updates where update = ${update.update_id}`).toEqual([])
  clock.now = earlier
  expect(reported).toEqual([])
})
