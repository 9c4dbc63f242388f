import { expect, test } from 'vitest'
import { openForServer } from '../../db/chats/chat.ts'
import { owner } from '../store.ts'
import { newChat, useChat } from '../bot/chatting.ts'
import { fillIn } from '../bot/tipping.ts'

useChat()

/** Moments that lie no more than a minute apart belong together; a quarter of a day ends seldom enough. */
const isNear = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) < 60_000
const isQuarter = (at: Date) => at.getTime() % (6 * 3_600_000) === 0

test('L28 whoever has the database and the keys cannot tell by the moments which chat a lead came from', async () => {
  const chat = newChat()
  await fillIn(chat)
  await chat.presses('提交')
  await chat.presses('以后再核对')
  const [lead] = await owner`select received_at as at from leads order by "order" desc limit 1`
  const sent = lead!['at'] as Date

  const noted = await owner`select chat, sealed, expires_at as at from chat_messages`
  const moments = noted.flatMap(({ chat: own, sealed, at }) => {
    const row = `chat-messages:${Buffer.from(own as Buffer).toString('base64url')}`
    const kept = openForServer(row, sealed as Buffer) as [number, number][]
    return [at as Date, ...kept.map(([, ms]) => new Date(ms))]
  })
  expect(moments.length).toBeGreaterThan(10)
  const updates = await owner`select at from chat_updates where answers is null`
  expect(updates.length).toBeGreaterThan(5)
  const all = [...moments, ...updates.map(({ at }) => at as Date)]
  expect(all.filter((at) => !isQuarter(at))).toEqual([])
  const twoDays = 2 * 86_400_000
  const near = all.flatMap((at) => [at, new Date(at.getTime() - twoDays)])
  expect(near.some((at) => isNear(at, sent))).toBe(isQuarter(sent))
})
