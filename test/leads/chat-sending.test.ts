import { expect, test } from 'vitest'
import { openChannels } from '../../bot/index.ts'
import { nudgeNext } from '../../db/chats/nudges.ts'
import type { Fault } from '../../bot/standins/telegram-faults.ts'
import { clock, owner } from '../store.ts'
import { faults, newChat, settled, telegram, useChat, type Chat } from '../bot/chatting.ts'
import { fillIn } from '../bot/tipping.ts'

useChat()

const said = (chat: Chat) => chat.log().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
const fail = (fault: Omit<Fault, 'method'>) => telegram.fail({ method: 'sendMessage', ...fault })
const kept = async (update: number) => {
  const [row] =
    await owner`select answers is not null and tries = 0 as kept from chat_updates where update = ${update}`
  return row?.['kept'] as boolean | undefined
}

const taken = async (update: number) =>
  (await owner`select 1 from chat_updates where update = ${update}`).length === 1

test('L40 after a 429 nothing is sent to anybody until the time is over; then everything comes once, in its order', async () => {
  const [one, other] = [newChat(), newChat()]
  fail({ kind: 429, retryAfter: 8 })
  const first = telegram.people.say(one.id, '/help')
  await expect.poll(() => kept(first.update_id), { timeout: 10_000 }).toBe(true)
  const called = () => telegram.world.calls.filter(({ method }) => method === 'sendMessage').length
  const before = called()
  const second = telegram.people.say(one.id, '/duty')
  const third = telegram.people.say(other.id, '/help')
  await expect.poll(() => taken(third.update_id), { timeout: 10_000 }).toBe(true)
  expect(called()).toBe(before)
  for (const update of [first, second, third]) await settled(update)
  expect(said(one)).toEqual([expect.stringMatching(/^您好/), expect.stringMatching(/^值班电话/)])
  expect(said(other)).toHaveLength(1)
}, 40_000)

test('L40 a chat that is closed to the bot ends everything that goes there: the answer, the nudge, the tie', async () => {
  const chat = newChat()
  await fillIn(chat, { nudge: '是' })
  await chat.presses('提交')
  const [lead] = await owner`select id from leads order by "order" desc limit 1`
  await owner`insert into nudges (lead_id, next_at) values (${lead!['id']}, ${clock.now})`
  fail({ kind: 403 })
  await settled(telegram.people.say(chat.id, '/help'))
  const [after] = await owner`select nudge is null as cut from leads where id = ${lead!['id']}`
  expect(after!['cut']).toBe(true)
  expect(await owner`select 1 from nudges where lead_id = ${lead!['id']}`).toEqual([])
})

test.each([400, 413])(
  'L40 what is refused with %i is not sent again; the fault is reported without a word of it',
  async (kind) => {
    const chat = newChat()
    fail({ kind })
    await settled(telegram.people.say(chat.id, '/help'))
    expect(said(chat)).toEqual([])
    expect(faults.splice(0).map(String)).toEqual([
      `Error: The Bot API refused sendMessage: ${kind}`,
    ])
    expect(await chat.says('/duty')).toContain('值班电话')
  },
)

test('L40 a fault of Telegram is tried again; one that stays is waited for, and nothing is lost or said twice', async () => {
  const chat = newChat()
  fail({ kind: 500, times: 2 })
  expect(await chat.says('/help')).toContain('您好')
  fail({ kind: 502, times: 4 })
  const update = telegram.people.say(chat.id, '/duty')
  await expect.poll(() => kept(update.update_id), { timeout: 10_000 }).toBe(true)
  await expect.poll(() => faults.length).toBe(1)
  expect(faults.splice(0).map(String)).toEqual(['Error: The Bot API refused sendMessage: 502'])
  telegram.world.repeat(update)
  await settled(update)
  expect(said(chat)).toHaveLength(2)
  expect(said(chat).join()).not.toContain('可能重复')
})

test('L40 a token that is revoked loses no answer: it is reported, and goes out when there is a good one', async () => {
  const chat = newChat()
  fail({ kind: 401 })
  const update = telegram.people.say(chat.id, '/help')
  await expect.poll(() => kept(update.update_id), { timeout: 10_000 }).toBe(true)
  await expect.poll(() => faults.length).toBe(1)
  expect(faults.splice(0).map(String)).toEqual(['Error: The Bot API refused sendMessage: 401'])
  telegram.world.repeat(update)
  await settled(update)
  expect(said(chat)).toHaveLength(1)
})

test('L40 a second poller ends the first for a moment; the bot reports it and goes on', async () => {
  telegram.fail({ method: 'getUpdates', kind: 409 })
  telegram.world.wake()
  await settled(telegram.people.say(newChat().id, '/help'))
  const chat = newChat()
  expect(await chat.says('/help')).toContain('您好')
  await expect.poll(() => faults.length, { timeout: 30_000 }).toBeGreaterThan(0)
  expect(String(faults.splice(0)[0])).toContain('getUpdates: 409')
}, 60_000)

test.each([
  { kind: 'lost', times: 1, copies: 2 },
  { kind: 'lost', times: 2, copies: 2 },
  { kind: 'silent', times: 1, copies: 1 },
  { kind: 'silent', times: 2, copies: 0 },
] as const)(
  'L40 when the connection is $kind $times times, the answer is there $copies times: it is repeated once, with its number, and never a third time',
  async ({ kind, times, copies }) => {
    const chat = newChat()
    fail({ kind, times })
    const update = telegram.people.say(chat.id, '/help')
    await settled(update)
    expect(said(chat)).toHaveLength(copies)
    const repeated = said(chat).filter((text) => text.includes(`a repeat, ${update.update_id}`))
    expect(repeated).toHaveLength(copies === 0 ? 0 : 1)
    expect(await chat.says('/duty')).toContain('值班电话')
  },
)

test('L40 a receipt that is repeated is the same to the letter: no mark stands in it', async () => {
  const chat = newChat()
  await fillIn(chat)
  // The message before it and the taking away of the button go well.
  telegram.fail({ method: 'sendMessage', kind: 'lost', after: 1 })
  await chat.presses('提交')
  const codes = chat.log().flatMap(({ code, text }) => (code ? [text] : []))
  expect(codes).toHaveLength(2)
  expect(new Set(codes).size).toBe(1)
  expect(codes[0]).toMatch(/^[0-9A-Z-]{21}$/)
})

/** A lead whose chat asked to be nudged, and the nudge that is due. */
async function dueNudge(): Promise<{ chat: Chat; lead: string }> {
  const chat = newChat()
  await fillIn(chat, { nudge: '是' })
  await chat.presses('提交')
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  const lead = String(row!['id'])
  await owner`insert into nudges (lead_id, next_at) values (${lead}, ${clock.now})`
  return { chat, lead }
}

// A gate of its own, so that a pause ends with the test.
const channelsAnew = (name: string) =>
  openChannels({
    telegram: { token: telegram.token, apiRoot: `${telegram.apiRoot}/${name}/..` },
    mailFrom: 'noreply@court.example',
  })

const nudgesLeft = async () => Number((await owner`select count(*)::int as n from nudges`)[0]!['n'])
const tied = async (lead: string) =>
  (await owner`select nudge is not null as tied from leads where id = ${lead}`)[0]!['tied']
const nudged = (chat: Chat) => said(chat).filter((text) => text.includes('提醒编号'))

test('L40 a 429 on a nudge rests all nudges for the time that Telegram says, and is no try', async () => {
  const channels = channelsAnew('rest')
  const both = [await dueNudge(), await dueNudge()]
  fail({ kind: 429, retryAfter: 3 })
  expect(await nudgeNext(channels)).toMatchObject({ outcome: 'failed', code: '429' })
  expect(await nudgeNext(channels)).toBeUndefined()
  const earlier = clock.now
  clock.now = new Date(earlier.getTime() + 3001)
  const again = channelsAnew('rested')
  expect(await nudgeNext(again)).toMatchObject({ outcome: 'accepted' })
  expect(await nudgeNext(again)).toMatchObject({ outcome: 'accepted' })
  clock.now = earlier
  for (const { chat } of both) expect(nudged(chat)).toHaveLength(1)
  expect(await nudgesLeft()).toBe(0)
})

test.each([
  [403, false],
  [400, false],
])('L40 a chat that answers a nudge with %i is gone, and so is its tie', async (kind, tie) => {
  const { lead } = await dueNudge()
  fail({ kind })
  await nudgeNext(channelsAnew(String(kind)))
  expect(await tied(lead)).toBe(tie)
  expect(await nudgesLeft()).toBe(0)
})

test.each([401, 500])(
  'L40 %i on a nudge cuts nobody’s tie: it is tried again later',
  async (kind) => {
    const { chat, lead } = await dueNudge()
    fail({ kind })
    const channels = channelsAnew(String(kind))
    expect(await nudgeNext(channels)).toMatchObject({ outcome: 'failed' })
    expect(await tied(lead)).toBe(true)
    const earlier = clock.now
    clock.now = new Date(earlier.getTime() + 60_000)
    expect(await nudgeNext(channels)).toMatchObject({ outcome: 'accepted' })
    clock.now = earlier
    expect(nudged(chat)).toHaveLength(1)
  },
)

test.each([1, 2, 3])(
  'L40 a nudge whose connection broke %i times after it left is there twice at most, both with one number',
  async (times) => {
    const { chat, lead } = await dueNudge()
    fail({ kind: 'lost', times })
    const channels = channelsAnew(`lost${times}`)
    const earlier = clock.now
    for (let minute = 0; minute < 10; minute += 1) {
      clock.now = new Date(earlier.getTime() + minute * 60_000)
      await nudgeNext(channels)
    }
    clock.now = earlier
    telegram.faults.clear()
    const numbers = nudged(chat).map((text) => /提醒编号 (\S+?)）/.exec(text)?.[1])
    expect(numbers).toHaveLength(2)
    expect(new Set(numbers).size).toBe(1)
    expect(nudged(chat)[1]).toContain('可能已经收到过')
    expect(await nudgesLeft()).toBe(0)
    expect(await tied(lead)).toBe(true)
  },
)
