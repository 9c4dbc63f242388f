import { expect, test } from 'vitest'
import { answerLead, askAs } from '../../db/index.ts'
import { ensureFollower, readOn } from '../../db/journal/follow.ts'
import { makeNudges, nudgeNext } from '../../db/chats/nudges.ts'
import { openChannels } from '../../bot/index.ts'
import { shibei, staff } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { faults, newChat, settled, telegram, useChat } from './chatting.ts'
import { beginTip, fillIn, finishTip, photo, receiptOf, tellOnly } from './tipping.ts'

useChat()

const newest = async () => {
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  return askAs(duty).lead(String(row!['id']))
}

const duty = staff(shibei, 'dutyOfficer')

/** The desk answers a lead. */
const answer = (id: string, text: string) =>
  answerLead(duty, { id, text, once: crypto.randomUUID() })

test('a lead is sent step by step with words, photos and a place; the receipt reads the answer', async () => {
  const chat = newChat()
  const label = await chat.says('/tip')
  expect(label).toContain('Telegram 公司和这个聊天都知道您的账号')
  expect(label).toContain('https://court.example/leads/new')
  expect(await chat.presses('开始填写')).toContain('和谁、和哪个案件有关')
  // The number names its court, so that nobody has to.
  expect(await chat.says('（2026)鲁0203执90077')).toContain('是哪一类线索')
  await chat.presses('财产线索')
  expect(await chat.says('他的白色轿车停在地下车库')).toContain('被执行人现在在哪里')
  expect(await chat.says('早上在中山公园')).toContain('基本情况')
  expect(await chat.says('四十岁，开货车')).toContain('哪位法官或执行员')
  expect(await chat.says('张执行')).toContain('什么地方')
  expect(await chat.isAt(36.0671, 120.3826)).toContain('36.06710, 120.38260')
  await chat.sends(await photo())
  await chat.says('车牌尾号是 8')
  await chat.presses('完成')
  expect(await chat.presses('是')).toContain('0532-12368')
  await chat.presses('是')
  await chat.presses('匿名')
  await chat.presses('否')
  const summary = await chat.presses('否')
  for (const said of [
    '市北区',
    '财产线索',
    '（2026）鲁0203执90077号',
    '白色轿车',
    '车牌尾号是 8',
    '早上在中山公园',
    '四十岁，开货车',
    '张执行',
    '36.06710, 120.38260',
    '照片：1 张',
    '紧急：是',
  ]) {
    expect(summary).toContain(said)
  }
  await chat.presses('提交')
  expect(receiptOf(chat)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/)

  const lead = await newest()
  expect(lead).toMatchObject({ urgent: true, category: 'property', channel: 'chat' })
  expect(JSON.stringify(lead)).toContain('车牌尾号是 8')
  const [stored] = await owner`select count(*)::int as n, bool_and(nudge is null) as untied
    from leads l left join lead_photos p on p.lead_id = l.id where l.id = ${lead.id}`
  expect(stored).toEqual({ n: 1, untied: true })

  await answer(lead.id, '已派人核实，感谢。')
  await chat.says('/status')
  const told = await chat.says(receiptOf(chat).toLowerCase().replaceAll('-', ' '))
  expect(told).toContain('已派人核实，感谢。')
  await chat.presses('补充情况')
  expect(await chat.says('车已经开走了')).toContain('已转给法院')
  expect(JSON.stringify(await newest())).toContain('车已经开走了')
})

test('the last button arriving twice, also with the same update number, makes one lead', async () => {
  const chat = newChat()
  await fillIn(chat)
  const before = (await owner`select count(*)::int as n from leads`)[0]!['n'] as number
  const summary = chat
    .log()
    .findLast(({ buttons }) => buttons.flat().some(({ text }) => text === '提交'))!
  const send = summary.buttons.flat().find(({ text }) => text === '提交')!
  const update = telegram.people.press(chat.id, summary.id, send.data)
  await settled(update)
  telegram.world.repeat(update)
  const again = telegram.people.press(chat.id, summary.id, send.data)
  await settled(again)
  expect(chat.log().filter(({ code }) => code)).toHaveLength(1)
  expect(chat.log().at(-1)?.text).toContain('已经失效')
  expect((await owner`select count(*)::int as n from leads`)[0]!['n']).toBe(before + 1)
})

test('dying between the lead and the note that its button took effect makes one lead, and the receipt is told', async () => {
  const chat = newChat()
  await fillIn(chat)
  const before = (await owner`select count(*)::int as n from leads`)[0]!['n'] as number
  await owner.unsafe(`create function dies() returns trigger language plpgsql as
    $$ begin raise exception 'the process dies'; end $$;
    create trigger dies before insert on chat_updates for each row execute function dies()`)
  const summary = chat.log().findLast(({ buttons }) => buttons.length > 0)!
  const update = telegram.people.press(chat.id, summary.id, 'tip:confirm:send')
  await expect.poll(() => chat.log().at(-1)?.text, { timeout: 10_000 }).toContain('没有丢失')
  expect(chat.log().filter(({ code }) => code)).toEqual([])
  await owner.unsafe('drop trigger dies on chat_updates; drop function dies()')
  expect(String(faults.splice(0))).toContain('The store refused: P0001')
  telegram.world.repeat(update)
  await settled(update)
  expect(receiptOf(chat)).toMatch(/^[0-9A-Z-]{21}$/)
  expect((await owner`select count(*)::int as n from leads`)[0]!['n']).toBe(before + 1)
})

test('a chat that asked is nudged without a word of the matter, and /forget ends it', async () => {
  await ensureFollower('nudges')
  const chat = newChat()
  await fillIn(chat, { nudge: '是' })
  await chat.presses('提交')
  const { id } = await newest()
  await answer(id, '已核实')
  const channels = openChannels({ telegram, mailFrom: 'noreply@court.example' })
  await expect
    .poll(
      async () => {
        while (
          (await readOn(
            'nudges',
            100,
            makeNudges(async () => {}),
          )) > 0
        );
        while ((await nudgeNext(channels)) !== undefined);
        return chat.log().at(-1)?.text
      },
      { timeout: 10_000 },
    )
    .toContain('有新消息，请发送 /status')
  expect(chat.log().at(-1)?.text).not.toMatch(/已核实|市北|轿车/)
  await chat.says('/forget')
  expect(await chat.presses('全部忘记')).toContain('已全部忘记')
  const [lead] = await owner`select nudge from leads where id = ${id}`
  expect(lead!['nudge']).toBeNull()
})

test('the eleventh photo is refused with a sentence, and the ten before it stay', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '照片里是他的车')
  const picture = await photo()
  const updates = Array.from({ length: 10 }, () =>
    telegram.people.send(chat.id, picture, { album: 'one', asFile: true }),
  )
  for (const update of updates) await settled(update)
  expect(chat.log().filter(({ text }) => text.includes('张照片'))).toHaveLength(1)
  expect(await chat.sends(picture)).toContain('最多 10 张')
  expect(await finishTip(chat)).toContain('照片：10 张')
})

test('what is no photo and what cannot be drawn anew is told when it comes; nothing else is lost, and nothing of it is kept', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '他在这里')
  const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array([1, 2]) }
  expect(await chat.sends(pdf, { asFile: true })).toContain('只收照片')
  await chat.sends(await photo())
  const broken = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }
  const refused = await chat.sends(broken)
  expect(refused).toContain('照片“2”无法安全处理')
  expect(refused).toContain('一共收到 1 张照片')
  expect(await chat.sends(broken, { asFile: true })).toContain('照片“a.jpg”无法安全处理')
  const [before] = await owner`select count(*)::int as n from leads`
  expect(await finishTip(chat)).toContain('照片：1 张')
  await chat.presses('提交')
  expect(JSON.stringify(await newest())).toContain('他在这里')
  const [after] = await owner`select count(*)::int as n from leads`
  expect(after!['n']).toBe(Number(before!['n']) + 1)
})

test('one photo of an album that cannot be drawn is told by itself; the others are counted once', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '他在这里')
  const good = await photo()
  const broken = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }
  const album = { album: 'mixed' }
  const updates = [good, broken, good].map((one) => telegram.people.send(chat.id, one, album))
  for (const update of updates) await settled(update)
  const said = chat.log().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
  expect(said.filter((text) => text.includes('无法安全处理'))).toHaveLength(1)
  expect(said.filter((text) => text.includes('一共收到'))).toHaveLength(1)
  expect(await finishTip(chat)).toContain('照片：2 张')
})

test('a photo that Telegram does not hand over when it comes is looked at when the lead is sent', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '他在这里')
  await chat.sends(await photo())
  telegram.fail({ method: 'getFile', kind: 500 })
  const broken = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }
  expect(await chat.sends(broken)).toContain('一共收到 2 张照片')
  await finishTip(chat)
  const refused = await chat.presses('提交')
  expect(refused).toContain('无法安全处理')
  expect(refused).toContain('第 2 张照片已去掉')
  expect(await chat.presses('完成')).toContain('照片：1 张')
})

test('a lead that is not sent within a day is forgotten, and its content with it', async () => {
  const chat = newChat()
  await beginTip(chat)
  const earlier = clock.now
  // An hour later it is still there; a day later it is not.
  clock.now = new Date(earlier.getTime() + 3_700_000)
  expect(await chat.says('他的车在车库')).toContain('被执行人现在在哪里')
  clock.now = new Date(earlier.getTime() + 24 * 3_600_000)
  expect(await chat.presses('跳过')).toContain('已经失效')
  clock.now = earlier
})

test('a conversation at rest is sealed: neither the words nor the chat are in the database', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('MARKEDWORDS 在这里')
  const rows =
    await owner`select encode(sealed, 'escape') as s, row_to_json(c)::text as all from chat_states c`
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`MARKEDWORDS|${chat.id}`))
})

test('/cancel drops what was filled in, at every step', async () => {
  const chat = newChat()
  await chat.says('/tip')
  await chat.presses('开始填写')
  expect(await chat.says('/cancel')).toContain('已取消')
  expect(await chat.says('/cancel')).toContain('没有正在填写')
  const [row] = await owner`select count(*)::int as n from chat_states where expires_at > now()`
  expect(row!['n']).toBeLessThan(10)
})
