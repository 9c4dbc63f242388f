import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GrammyError, HttpError } from 'grammy'
import { plain } from '../../bot/fault.ts'
import { owner } from '../store.ts'
import { faults, newChat, settled, telegram, useChat } from '../bot/chatting.ts'
import { fillIn, photo, receiptOf, beginTip, finishTip, tellOnly } from '../bot/tipping.ts'
import { dump, found } from './search-markers.ts'

useChat()

/** All that this process writes out. */
const written: Buffer[] = []
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(Buffer.from(chunk))
      return true
    })
    afterAll(() => spy.mockRestore())
  }
})

const everything = async () => ({
  ...(await dump(owner)),
  output: [...written],
  reported: faults.map((fault) =>
    Buffer.from(
      fault instanceof Error
        ? `${fault.stack} ${JSON.stringify(Object.entries(fault))} ${String(fault.cause)}`
        : JSON.stringify(fault),
    ),
  ),
})

test('L31 whatever goes wrong while a lead is written and sent, no word, name, phone, place, chat or receipt reaches a log, a report or the database', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, 'MARKEDWORDS 他的车')
  await chat.sends(await photo(), { caption: 'MARKEDCAPTION' })
  const before = telegram.world.calls.length
  // Every method that a lead needs fails in every way; what the bot says then is said to nobody else.
  for (const kind of [400, 401, 500] as const) {
    telegram.fail({ method: 'sendMessage', kind })
    const update = telegram.people.say(chat.id, 'MARKEDMORE 补充')
    await vi.waitUntil(() => telegram.faults.planned.length === 0, { timeout: 10_000 })
    telegram.world.repeat(update)
    await settled(update)
  }
  await finishTip(chat)
  for (const kind of [400, 500, 403] as const) {
    telegram.fail({ method: 'getFile', kind })
    await chat.presses('提交')
    const asked =
      chat
        .log()
        .at(-1)
        ?.buttons.flat()
        .map(({ text }) => text) ?? []
    if (asked.includes('完成')) {
      await chat.sends(await photo())
      await chat.presses('完成')
    }
  }
  await chat.presses('提交')
  const markers = {
    words: 'MARKEDWORDS',
    caption: 'MARKEDCAPTION',
    more: 'MARKEDMORE',
    receipt: receiptOf(chat),
    bare: receiptOf(chat).replaceAll('-', ''),
    chat: String(chat.id),
    token: telegram.token,
  }
  expect(telegram.world.calls.length).toBeGreaterThan(before)
  expect(faults.length).toBeGreaterThan(0)
  expect(found(markers, await everything())).toEqual([])
  faults.splice(0)
})

test('L31 an error of the Bot API goes on without what was sent and to whom', () => {
  const payload = { chat_id: 880_999, text: 'MARKEDWORDS' }
  const refused = new GrammyError(
    'MARKEDMESSAGE',
    { ok: false, error_code: 400, description: 'x' },
    'sendMessage',
    payload,
  )
  const lost = new HttpError('MARKEDMESSAGE', new Error('https://x/botMARKEDTOKEN/sendMessage'))
  for (const error of [refused, lost]) {
    const shown = plain(error) as Error
    const all = `${shown.stack} ${JSON.stringify(Object.entries(shown))} ${String(shown.cause)}`
    expect(all).not.toMatch(/MARKED|880.?999/)
  }
})

test('L03 the receipt leaves by one message of its own and by nothing else: no other text, button or deep link has it', async () => {
  const chat = newChat()
  const before = telegram.world.calls.length
  await fillIn(chat, { nudge: '是', reward: '是' })
  await chat.presses('提交')
  const receipt = receiptOf(chat)
  const calls = telegram.world.calls.slice(before)
  const holds = calls.filter(({ payload }) => {
    const text = JSON.stringify(payload)
    return text.includes(receipt) || text.includes(receipt.replaceAll('-', ''))
  })
  expect(holds.map(({ method, payload }) => [method, payload['text']])).toEqual([
    ['sendMessage', receipt],
  ])
  await chat.says(receipt.replaceAll('-', '').slice(-5))
  expect(found({ receipt, bare: receipt.replaceAll('-', '') }, await everything())).toEqual([])
})
