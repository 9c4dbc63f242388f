import { expect, test } from 'vitest'
import { drawReceipt, chatActor, closeTurn, openTurn } from '../../db/index.ts'
import { readState, type Tip } from '../../bot/state.ts'
import { clock, owner } from '../store.ts'
import { newChat, useChat } from '../bot/chatting.ts'
import { beginTip, fillIn, finishTip, receiptOf } from '../bot/tipping.ts'
import { dump, found } from './search-markers.ts'

useChat()

test('L41 a lead that is being written lies sealed: no word, no name, no phone, no place and no chat stand in the database', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('MARKEDWORDS 他的车')
  await chat.says('MARKEDWHERE 早上在公园')
  await chat.presses('跳过')
  await chat.says('MARKEDOFFICER')
  await chat.says('MARKEDPLACE 1号')
  await chat.presses('完成')
  await chat.presses('否')
  await chat.presses('是')
  await chat.presses('实名')
  await chat.presses('在这里填')
  await chat.says('王甲MARKEDNAME')
  await chat.says('13900001234')
  const markers = {
    words: 'MARKEDWORDS',
    whereabouts: 'MARKEDWHERE',
    officer: 'MARKEDOFFICER',
    place: 'MARKEDPLACE',
    name: 'MARKEDNAME',
    phone: '13900001234',
    chat: String(chat.id),
  }
  expect(found(markers, await dump(owner))).toEqual([])
})

test('L41 nothing is kept longer than a day, whatever happens, and other questions no longer than an hour', async () => {
  const chat = newChat()
  await beginTip(chat)
  const hours = async () => {
    const [row] = await owner`select extract(epoch from max(expires_at) - ${clock.now}) / 3600 as h
      from chat_states where update = (select max(update) from chat_states)`
    return Number(row!['h'])
  }
  expect(await hours()).toBeLessThanOrEqual(24)
  const earlier = clock.now
  clock.now = new Date(earlier.getTime() + 20 * 3_600_000)
  await chat.says('还在写')
  expect(await hours()).toBeLessThanOrEqual(4)
  clock.now = earlier
  await newChat().says('/status')
  expect(await hours()).toBeLessThanOrEqual(1)
  // Nor can anybody ask for more.
  const other = newChat()
  const until = new Date(clock.now.getTime() + 999 * 3_600_000)
  await closeTurn(chatActor(other.id), {
    update: 9_000_001,
    chatId: other.id,
    after: 0,
    state: {},
    until,
    answers: [],
  })
  expect(await hours()).toBeLessThanOrEqual(72)
  await owner`delete from chat_states where update = 9000001`
})

/** A lead as the version before this one kept it. */
const former = (step: string, more: object = {}) => ({
  at: 'tip',
  step,
  draft: {
    ...drawReceipt(),
    court: '鲁0203',
    category: 'property',
    caseNumber: '（2026）鲁0203执90077号',
    text: '他的白色轿车停在车库',
    place: '36.06710, 120.38260',
    photos: ['a-file', 'another'],
    urgent: true,
    nudge: false,
    ...more,
  },
})

test.each([
  ['caseNumber', 'about'],
  ['evidence', 'photos'],
  ['urgent', 'urgent'],
  ['confirm', 'confirm'],
  ['a step that nobody knows', 'photos'],
])(
  'L41 a lead that was begun before a deploy, at %s, goes on at %s with every answer',
  (was, is) => {
    const kept = former(was)
    const { state, renewed } = readState(kept)
    expect(renewed).toBe(true)
    expect(state).toMatchObject({
      at: 'tip',
      step: is,
      draft: {
        receipt: kept.draft.receipt,
        text: '他的白色轿车停在车库',
        caseNumber: '（2026）鲁0203执90077号',
        place: '36.06710, 120.38260',
        urgent: true,
        photos: [{ file: 'a-file' }, { file: 'another' }],
      },
    })
  },
)

test('L41 an answer that a later version no longer understands is asked again; the others stay', () => {
  const { state } = readState({ v: 99, state: former('text', { category: 'unknown', text: 7 }) })
  expect(state).toMatchObject({ step: 'text', draft: { court: '鲁0203', text: '' } })
  expect((state as Tip).draft.category).toBeUndefined()
  expect(readState({ v: 99, state: { at: 'something new' } }).state).toBeUndefined()
  expect(readState({ at: 'tip', step: 'text', draft: {} }).state).toBeUndefined()
})

test('L41 a chat that was writing when the questions changed is told so politely, is asked its question again, and loses nothing', async () => {
  const chat = newChat()
  await closeTurn(chatActor(chat.id), {
    update: 1,
    chatId: chat.id,
    after: 0,
    state: former('urgent', { photos: [] }),
    answers: [],
  })
  const told = await chat.says('是')
  expect(told).toContain('您已经填的都还在')
  expect(told).toContain('情况紧急吗')
  await chat.presses('否')
  await chat.presses('是')
  await chat.presses('匿名')
  await chat.presses('否')
  expect(await chat.presses('否')).toContain('他的白色轿车停在车库')
  await chat.presses('提交')
  expect(chat.log().filter(({ code }) => code)).toHaveLength(1)
})

test('L41 a lead is laid aside for another question and can be gone on with', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('他的车在车库')
  await chat.says('/find')
  await chat.says('欧阳没有此人')
  expect(await chat.says('/tip')).toContain('开始前请知道')
  expect(await chat.presses('接着填写')).toContain('被执行人现在在哪里')
  await chat.presses('其余跳过')
  expect(await finishTip(chat)).toContain('他的车在车库')
  await chat.says('/status')
  expect(await chat.says('/cancel')).toContain('已取消')
  await chat.says('/tip')
  await expect(chat.presses('接着填写')).resolves.toContain('已经失效')
})

test('L41 after the receipt was told, all that is kept of it is how it ends', async () => {
  const chat = newChat()
  await fillIn(chat)
  await chat.presses('提交')
  const end = receiptOf(chat).replaceAll('-', '').slice(-5)
  expect(await openTurn(9_000_002, chat.id)).toMatchObject({
    state: { v: 2, state: { at: 'receipt.kept', tail: end } },
  })
  const { state } = (await openTurn(9_000_002, chat.id)) as { state: object }
  expect(Object.keys(state)).toEqual(['v', 'state'])
})
