import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { leadStatus, linkChat, followCase, chatActor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { newChat, settled, telegram, useChat } from '../bot/chatting.ts'
import { beginTip, fillIn, receiptOf } from '../bot/tipping.ts'

useChat()

/** Every row that has to do with chats, but for the numbers of updates. */
const rowsOfChats = async () =>
  Number(
    (
      await owner`select (select count(*) from chat_states) + (select count(*) from chat_languages)
        + (select count(*) from chat_messages) + (select count(*) from nudges)
        + (select count(*) from channels) + (select count(*) from leads where nudge is not null)
        + (select count(*) from chat_updates where answers is not null) as n`
    )[0]!['n'],
  )

test('L44 /forget cuts every tie to a chat and takes back what stands in it; the lead lives on under its receipt', async () => {
  const before = await rowsOfChats()
  const chat = newChat()
  await chat.says('/language')
  await chat.presses('中文')
  await fillIn(chat, { nudge: '是' })
  await chat.presses('提交')
  const receipt = receiptOf(chat)
  const [lead] = await owner`select id from leads order by "order" desc limit 1`
  await owner`insert into nudges (lead_id, next_at) values (${lead!['id']}, ${clock.now})`
  const { caseNumber, applicantCode: code } = await fileCase(shibei)
  const { token } = await followCase({ caseNumber, code, client: 'c' })
  await linkChat(chatActor(chat.id), { token, chatId: chat.id, language: 'zh' })
  await beginTip(chat)
  await chat.says('第二条线索，还没有提交')
  expect(await rowsOfChats()).toBeGreaterThan(before + 4)

  expect(await chat.says('/forget')).toContain('凭回执码仍可查')
  expect(await chat.presses('全部忘记')).toContain('已全部忘记')
  expect(await rowsOfChats()).toBe(before)
  // Of the whole chat only the last word is left.
  expect(chat.log().flatMap(({ gone, text }) => (gone ? [] : [text]))).toEqual([
    expect.stringContaining('已全部忘记'),
  ])
  expect(await leadStatus({ receipt, client: 'c' })).toMatchObject({ state: 'received' })
})

test('L44 what was still to be said to a chat that is forgotten is not said any more', async () => {
  const chat = newChat()
  telegram.fail({ method: 'sendMessage', kind: 429, retryAfter: 4 })
  const held = telegram.people.say(chat.id, '/help')
  await expect
    .poll(
      async () => {
        const [row] = await owner`select answers is not null and tries = 0 as kept from chat_updates
        where update = ${held.update_id}`
        return row?.['kept']
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  const forget = telegram.people.press(chat.id, 1, 'forget')
  await settled(held)
  await settled(forget)
  const shown = chat.log().filter(({ from, gone }) => from === 'bot' && !gone)
  expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining('已全部忘记')])
})

test('L44 what is older than two days cannot be erased, and nobody keeps its number', async () => {
  const chat = newChat()
  await chat.says('/help')
  const earlier = clock.now
  clock.now = new Date(earlier.getTime() + 49 * 3_600_000)
  const before = telegram.world.calls.length
  const rows = await rowsOfChats()
  await settled(telegram.people.press(chat.id, 1, 'forget'))
  expect(chat.log().at(-1)?.text).toContain('已全部忘记')
  expect(await rowsOfChats()).toBe(rows - 1)
  clock.now = earlier
  const methods = telegram.world.calls.slice(before).map(({ method }) => method)
  expect(methods).not.toContain('deleteMessages')
})

test('L44 /stop ends the nudges, and nothing else', async () => {
  const chat = newChat()
  await fillIn(chat, { nudge: '是' })
  await chat.presses('提交')
  const receipt = receiptOf(chat)
  await chat.says('/stop')
  const [lead] = await owner`select nudge is null as cut from leads order by "order" desc limit 1`
  expect(lead!['cut']).toBe(true)
  expect(await leadStatus({ receipt, client: 'c' })).toMatchObject({ state: 'received' })
  expect(chat.log().some(({ gone }) => gone)).toBe(false)
})

const someone = { id: 870_001, is_bot: false as const, first_name: 'MARKEDNAME' }
const date = () => Math.floor(Date.now() / 1000)
const group = { id: -700_001, type: 'supergroup' as const, title: 'MARKEDGROUP' }
const channel = { id: -700_002, type: 'channel' as const, title: 'MARKEDCHANNEL' }
const own = { id: 870_001, type: 'private' as const, first_name: 'MARKEDNAME' }
const text = 'MARKEDTEXT 他的车在车库'
const bot = { id: 1, is_bot: true as const, first_name: 'b', username: 'b' }
const member = (status: 'left' | 'member') => ({ status, user: bot })

const elsewhere: [string, Omit<Update, 'update_id'>, 'leaves' | 'stays'][] = [
  [
    'a message in a group',
    { message: { message_id: 1, date: date(), chat: group, from: someone, text } },
    'leaves',
  ],
  [
    'a post in a channel',
    { channel_post: { message_id: 1, date: date(), chat: channel, sender_chat: channel, text } },
    'leaves',
  ],
  [
    'being added to a group',
    {
      my_chat_member: {
        chat: group,
        from: someone,
        date: date(),
        old_chat_member: member('left'),
        new_chat_member: member('member'),
      } as NonNullable<Update['my_chat_member']>,
    },
    'leaves',
  ],
  [
    'a message of a business account',
    {
      business_message: {
        message_id: 1,
        date: date(),
        chat: own,
        from: someone,
        text,
        business_connection_id: 'b',
      },
    } as Omit<Update, 'update_id'>,
    'stays',
  ],
  [
    'an inline question',
    { inline_query: { id: 'i', from: someone, query: text, offset: '' } },
    'stays',
  ],
]

test.each(elsewhere)(
  'L43 of %s nothing is kept and nothing is answered; groups and channels are left',
  async (_, update, what) => {
    const before = await rowsOfChats()
    const leads = await owner`select count(*)::int as n from leads`
    const called = telegram.world.calls.length
    telegram.world.post(update)
    // Whoever comes after has been answered when this one is done.
    await newChat().says('/help')
    const calls = telegram.world.calls.slice(called)
    const left = calls.filter(({ method }) => method === 'leaveChat')
    expect(left).toHaveLength(what === 'leaves' ? 1 : 0)
    const others = calls.filter(({ payload }) => Number(payload['chat_id']) === own.id)
    expect(others).toEqual([])
    expect(JSON.stringify(calls)).not.toContain('MARKED')
    expect(await rowsOfChats()).toBe(before + 1)
    expect(await owner`select count(*)::int as n from leads`).toEqual(leads)
  },
)
