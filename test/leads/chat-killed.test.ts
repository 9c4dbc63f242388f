import type { Update } from 'grammy/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTelegram, type TelegramStandin } from '../../bot/standins/telegram.ts'
import { leadStatus } from '../../db/index.ts'
import { useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import { photo } from '../bot/tipping.ts'
import { child, useChildBeside } from './killed.ts'
import { dump, filesBelow, found } from './search-markers.ts'

useStore()
useCourts()

let telegram: TelegramStandin
beforeAll(async () => {
  telegram = await startTelegram()
})
useChildBeside(() => ({
  ROLES: 'bot',
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.apiRoot,
}))
afterAll(() => telegram.close())

const words = 'MARKEDWORDS 他的车停在地下车库'
const longest = { timeout: 30_000, interval: 50 }

/** Someone new at their phone. */
function newPerson() {
  // So long that no sealed bytes spell it by chance.
  const id = 8_700_000_000_000 + telegram.world.people.size
  telegram.world.people.set(id, { id, name: '路人', language: 'zh-hans' })
  const log = () => telegram.world.log(id)
  return {
    id,
    log,
    codes: () => log().flatMap(({ code, text }) => (code ? [text] : [])),
    says: (text: string) => telegram.people.say(id, text),
    presses: (name: string): Update => {
      const named = ({ text }: { text: string }) => text === name
      const message = log().findLast(({ buttons }) => buttons.flat().some(named))
      if (!message) throw new Error(`There is no button ${name}.`)
      return telegram.people.press(id, message.id, message.buttons.flat().find(named)!.data)
    },
  }
}
type Person = ReturnType<typeof newPerson>

/** Every step of the shortest lead with a photo, in order. */
const steps: ((person: Person) => Update | Promise<Update>)[] = [
  (person) => person.says('/tip'),
  (person) => person.presses('开始填写'),
  (person) => person.presses('不清楚，跳过'),
  (person) => person.presses('青岛市市北区人民法院'),
  (person) => person.presses('财产线索'),
  (person) => person.says(words),
  (person) => person.presses('其余跳过'),
  async (person) => telegram.people.send(person.id, await photo()),
  (person) => person.presses('完成'),
  (person) => person.presses('否'),
  (person) => person.presses('是'),
  (person) => person.presses('匿名'),
  (person) => person.presses('否'),
  (person) => person.presses('否'),
]

const settled = ({ update_id: id }: Update) =>
  expect
    .poll(async () => {
      const [row] =
        await owner`select answers is null as out from chat_updates where update = ${id}`
      return row?.['out'] ?? false
    }, longest)
    .toBe(true)

/** Does something while nobody may write to a table, and kills the process as it waits for that. */
async function killAt(table: string, act: () => Update | Promise<Update>): Promise<Update> {
  const lock = await owner.reserve()
  await lock.unsafe(`begin; lock table ${table} in exclusive mode`)
  const update = await act()
  await expect
    .poll(async () => {
      const [row] = await lock`select count(*)::int as n from pg_locks
        where not granted and relation = ${table}::regclass`
      return row!['n']
    }, longest)
    .toBeGreaterThan(0)
  await child.kill()
  await lock.unsafe('rollback')
  lock.release()
  await child.start()
  return update
}

/** One lead of this text, one receipt, and the receipt is that lead's. */
async function oneLead(person: Person, before: number): Promise<void> {
  const [row] = await owner`select count(*)::int as n from leads`
  expect(row!['n']).toBe(before + 1)
  const codes = [...new Set(person.codes())]
  expect(codes).toHaveLength(1)
  const status = await leadStatus({ receipt: codes[0]!, client: 'k' })
  expect(status.state).toBe('received')
  const places = { ...(await dump(owner)), ...(await filesBelow(child.dir)) }
  const output = { output: [Buffer.from(child.output())] }
  const markers = { words: 'MARKEDWORDS', receipt: codes[0]!, chat: String(person.id) }
  expect(found(markers, { ...places, ...output })).toEqual([])
}

const leads = async () => Number((await owner`select count(*)::int as n from leads`)[0]!['n'])

/** Every step up to the last button. */
async function fillIn(person: Person): Promise<void> {
  for (const step of steps) await settled(await step(person))
}

test('L39 kill -9 at every step of a lead that is written by chat: each step takes effect once, and there is one lead with its one receipt', async () => {
  const person = newPerson()
  const before = await leads()
  for (const step of steps) {
    const asked = person.log().filter(({ from }) => from === 'bot').length
    await settled(await killAt('chat_updates', () => step(person)))
    expect(person.log().filter(({ from }) => from === 'bot').length).toBeGreaterThan(asked)
  }
  await settled(person.presses('提交'))
  expect(person.log().some(({ text }) => text.includes('照片：1 张'))).toBe(true)
  await oneLead(person, before)
}, 300_000)

test.each(['leads', 'lead_photos', 'journal', 'chat_updates'])(
  'L39 kill -9 as the last button is written to %s: one lead, one receipt, and nothing in clear',
  async (table) => {
    const person = newPerson()
    const before = await leads()
    await fillIn(person)
    await settled(await killAt(table, () => person.presses('提交')))
    await oneLead(person, before)
    expect(person.codes()).toHaveLength(1)
  },
  90_000,
)

test.each([0, 1, 2])(
  'L39 kill -9 when %i answers to the last button are out: they come again, marked, with the same receipt and no third time',
  async (sent) => {
    const person = newPerson()
    const before = await leads()
    await fillIn(person)
    const called = telegram.world.calls.length
    telegram.fail({ method: 'sendMessage', kind: 'stuck', after: sent })
    const update = person.presses('提交')
    await expect
      .poll(() => {
        const calls = telegram.world.calls.slice(called)
        return calls.filter(({ method }) => method === 'sendMessage').length
      }, longest)
      .toBe(sent + 1)
    await child.kill()
    await child.start()
    await settled(update)
    await oneLead(person, before)
    expect(person.codes().length).toBe(sent > 1 ? 2 : 1)
    expect(person.log().at(-1)?.text).toContain('可能重复收到')
  },
  90_000,
)
