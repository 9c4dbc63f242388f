import { randomUUID } from 'node:crypto'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { splitText } from '../../bot/split-text.ts'
import { startBot } from '../../bot/index.ts'
import { texts } from '../../bot/texts/index.ts'
import { closeTurn, openTurn, chatActor } from '../../db/index.ts'
import { shibei } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { newChat, publicUrl, settled, telegram, useChat } from './chatting.ts'
import { finishTip, tellOnly } from './tipping.ts'

useChat()

async function publish(name: string, sex: 'male' | 'female', bornOn: string) {
  const n = Math.floor(Math.random() * 1e6)
  const number = `（2026）鲁0203执${n}号`
  const [file] = await owner`insert into case_files
    (court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at)
    values (${shibei}, ${number}, '2026-01-05', '借款', '（2025）鲁0203民初1号', '市北区人民法院', 1, now())
    returning id`
  const [party] = await owner`insert into parties
    (court, case_file_id, role, name, kind, id_type, id_number, person_key)
    values (${shibei}, ${file!['id']}, 'debtor', ${name}, 'person', 'idCard', 'x', ${Buffer.from(randomUUID())})
    returning id`
  await owner`insert into listings (court, case_file_id, party_id, state, name, kind, sex, born_on, id_number,
    masked_number, case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions,
    decision_number, decided_on, served_on, published_at, public_number, salt)
    values (${shibei}, ${file!['id']}, ${party!['id']}, 'published', ${name}, 'person', ${sex}, ${bornOn},
    '990101199003070015', '9901011990****0015', ${number}, '2026-01-05', '（2025）鲁0203民初1号',
    '市北区人民法院', '支付货款', 'none', '[3]', '{}', '（2026）鲁0203执失1号', '2026-02-01', '2026-02-02',
    now(), ${n}, '\\x00')`
  return number
}

test('people of one name are told apart, and the answer says that the same name is not the same person', async () => {
  const numbers = [
    await publish('万三', 'male', '1990-03-07'),
    await publish('万三', 'female', '1971-01-02'),
  ]
  const chat = newChat()
  await chat.says('/find')
  const told = await chat.says('万三')
  for (const said of [
    '男',
    '女',
    ...numbers,
    '9901011990****0015',
    '青岛市市北区人民法院',
    '同名不等于同一人',
    '截至',
    '限制乘坐飞机',
    '/defaulters/',
  ]) {
    expect(told).toContain(said)
  }
})

test('not found and could not check are different sentences', async () => {
  const chat = newChat()
  expect(await chat.says('欧阳没有此人')).toContain('没有找到')
  expect(texts.zh.away).toContain('这不表示“没有记录”')
})

test('from an entry of the list a lead begins that knows its court and its case', async () => {
  await publish('万五', 'male', '1980-03-07')
  const chat = newChat()
  await chat.says('万五')
  expect(await chat.presses('就第 1 条提供线索')).toContain('Telegram 公司')
  expect(await chat.presses('开始填写')).toContain('是哪一类线索')
  await chat.presses('财产线索')
  await tellOnly(chat, '他在这里有房产')
  expect(await finishTip(chat)).toContain('关于：万五')
  await chat.presses('提交')
  const [lead] =
    await owner`select listing_id, case_file_id from leads order by "order" desc limit 1`
  expect(lead!['listing_id']).not.toBeNull()
  expect(lead!['case_file_id']).not.toBeNull()
})

test('an identity number is not searched for and not kept', async () => {
  expect(await newChat().says('990101199003070015')).toContain('请不要在这里发送身份证号码')
})

test.each(['他刚刚出现在小区门口', '我不想活了', 'the car is being moved right now'])(
  'what cannot wait is handed over to the duty phone: %s',
  async (text) => {
    expect(await newChat().says(text)).toMatch(/0532-12368/)
  },
)

test('a group is refused politely and left, and nothing is kept of it', async () => {
  const update = telegram.people.say(-500, '/tip')
  await settled(update)
  expect(telegram.world.log(-500).at(-1)?.text).toContain('只在私聊中提供服务')
  expect(telegram.world.calls.at(-1)).toMatchObject({ method: 'leaveChat' })
  expect(await openTurn(1, -500)).toMatchObject({ seen: false, state: undefined })
})

test('the same update delivered again has no effect and no second answer', async () => {
  const chat = newChat()
  const update = telegram.people.say(chat.id, '/help')
  await settled(update)
  const answers = chat.log().length
  telegram.world.repeat(update)
  await chat.says('/duty')
  expect(chat.log().length).toBe(answers + 2)
})

test('answers whose process died are sent by the next that sees the update', async () => {
  const chat = newChat()
  const update: Update = {
    update_id: 501,
    message: {
      message_id: 1,
      date: Math.floor(Date.now() / 1000),
      text: '/help',
      chat: { id: chat.id, type: 'private', first_name: 'x' },
      from: { id: chat.id, is_bot: false, first_name: 'x' },
    },
  }
  await closeTurn(chatActor(chat.id), {
    update: update.update_id,
    chatId: chat.id,
    after: 0,
    answers: [{ text: '这是丢失的回答' }],
  })
  clock.now = new Date(clock.now.getTime() + 3000)
  telegram.world.repeat(update)
  await expect
    .poll(() => chat.log().map(({ text }) => text), { timeout: 15_000 })
    .toEqual(['这是丢失的回答\n（可能重复收到 · may be a repeat, 501）'])
  await settled(update)
})

test('too many requests are waited for, and a fault of Telegram is tried again', async () => {
  const chat = newChat()
  telegram.fail({ method: 'sendMessage', kind: 429, retryAfter: 1 })
  telegram.fail({ method: 'sendMessage', kind: 502 })
  expect(await chat.says('/help')).toContain('您好')
  expect(chat.log().filter(({ from }) => from === 'bot')).toHaveLength(1)
})

test('two updates of one chat at the same moment do not overwrite each other’s step', async () => {
  const chat = newChat()
  const by = chatActor(chat.id)
  const turn = (update: number, after: number) =>
    closeTurn(by, { update, chatId: chat.id, after, state: { n: update }, answers: [] })
  const both = await Promise.allSettled([turn(502, 0), turn(503, 0)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('stickers, contacts and strange input get a sentence', async () => {
  const chat = newChat()
  const strange = {
    message: {
      message_id: 1,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat.id, type: 'private' as const, first_name: 'x' },
      from: { id: chat.id, is_bot: false as const, first_name: 'x' },
      contact: { phone_number: '1', first_name: 'x' },
    },
  }
  const update = telegram.world.post(strange)
  await settled(update)
  expect(chat.log().at(-1)?.text).toContain('名片没有读取，也没有保存')
  expect(await chat.says('a'.repeat(300))).toContain('没有看懂')
  expect(await chat.says('一\u0000二')).not.toBe('')
  await chat.says('/follow')
  await settled(telegram.world.post(strange))
  expect(chat.log().at(-1)?.text).toContain('请用文字回答')
})

test('who blocks the bot gets nothing, and the bot goes on for others', async () => {
  const gone = newChat()
  const update = telegram.people.block(gone.id)
  await settled(update)
  await settled(telegram.people.say(gone.id, '/help'))
  expect(gone.log().filter(({ from }) => from === 'bot')).toEqual([])
  expect(await newChat().says('/help')).toContain('您好')
})

test('a long text is cut at paragraphs and never inside a character', () => {
  const text = `${'一'.repeat(3000)}\n\n${'二'.repeat(3000)}`
  expect(splitText(text)).toEqual(['一'.repeat(3000), '二'.repeat(3000)])
  const emoji = '👍'.repeat(5000)
  const parts = splitText(emoji)
  expect(parts.join('')).toBe(emoji)
  expect(parts.every((part) => part.isWellFormed() && part.length <= 4096)).toBe(true)
})

test('a court whose Telegram cannot be reached starts and stops all the same', async () => {
  const reported: unknown[] = []
  const away = await startBot({
    token: '1:x',
    apiRoot: 'http://127.0.0.1:1',
    publicUrl,
    report: (fault) => void reported.push(fault),
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await away.stop()
  expect(JSON.stringify(reported.map(String))).not.toContain('1:x')
})

test('a token that is refused is reported and does not stop the court', async () => {
  const reported: unknown[] = []
  const refused = await startBot({
    token: '1:wrong',
    apiRoot: telegram.apiRoot,
    publicUrl,
    report: (fault) => void reported.push(fault),
  })
  await expect.poll(() => String(reported[0]), { timeout: 5000 }).toContain('getMe: 401')
  await refused.stop()
})

test('L38 the webhook refuses to start without a secret', async () => {
  await expect(
    startBot({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      publicUrl,
      webhook: { url: 'https://x.example/telegram/webhook', secret: undefined },
    }),
  ).rejects.toThrow('TELEGRAM_WEBHOOK_SECRET')
})

test('no button’s data is longer than Telegram takes, and every text of every language is there', () => {
  expect(`about:listing:${randomUUID()}`.length).toBeLessThanOrEqual(64)
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.zh))
  expect(Object.keys(texts.en.tip)).toEqual(Object.keys(texts.zh.tip))
})
