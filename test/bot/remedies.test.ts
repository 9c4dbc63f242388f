import { expect, test } from 'vitest'
import { remedies } from '../../db/guide/remedies.ts'
import { newChat, publicUrl, useChat } from './chatting.ts'

useChat()

test('/remedies names what can be done, and each is explained with its article and its limits', async () => {
  const chat = newChat()
  const asked = await chat.says('/remedies')
  expect(asked).toContain('您想了解哪一项')
  const told = await chat.presses('认为执行行为违法：执行异议')
  for (const said of [
    '15日内审查',
    '第二百三十六条',
    '申请再审',
    '不是对您案件的法律意见',
    `${publicUrl}/guide#act`,
  ]) {
    expect(told).toContain(said)
  }
})

test('every remedy of the page is in the chat, whole', async () => {
  const chat = newChat()
  await chat.says('/remedies')
  for (const { title, says } of remedies) {
    const told = await chat.presses(title.zh)
    expect(told).toContain(says[0]!.zh.split('{')[0])
  }
})
