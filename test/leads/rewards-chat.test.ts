import { expect, test } from 'vitest'
import { drawClaim } from '../../db/index.ts'
import { newChat, useChat } from '../bot/chatting.ts'
import { claimed } from '../rewarding.ts'
import { owner } from '../store.ts'

useChat()

test('the chat tells how far a reward is by both codes, says what Telegram sees, and deletes the claim code', async () => {
  const one = await claimed()
  const chat = newChat()
  expect(await chat.says('/claim')).toContain('Telegram 也看得到')
  expect(await chat.says('abc')).toContain('不像回执码')
  expect(await chat.says(one.receipt)).toContain('领奖码')
  expect(await chat.says(one.receipt)).toContain('不像领奖码')
  const answer = await chat.says(one.claim)
  expect(answer).toContain('举报奖励：已登记，待审查')
  expect(answer).toContain('/leads/claim')
  await expect.poll(() => chat.log().filter(({ text }) => text.includes(one.claim)).length).toBe(0)
  const rows = await owner`select row_to_json(c) as all from chat_languages c`
  expect(JSON.stringify(rows)).not.toContain(one.claim)
})

test('a wrong pair of codes is answered as one that does not exist', async () => {
  const one = await claimed()
  const chat = newChat()
  await chat.says('/claim')
  await chat.says(one.receipt)
  expect(await chat.says(drawClaim().claim)).toContain('没有与这两个码相符的登记')
})
