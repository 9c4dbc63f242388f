import { expect, test } from 'vitest'
import { askAs, readReceipt } from '../../db/index.ts'
import { splitText } from '../../bot/split-text.ts'
import { shibei, staff } from '../informant.ts'
import { newChat, settled, telegram, useChat } from '../bot/chatting.ts'
import { beginTip, fillIn, finishTip, photo, receiptOf, tellOnly } from '../bot/tipping.ts'
import { owner } from '../store.ts'

useChat()

const duty = staff(shibei, 'dutyOfficer')
const newest = async () => {
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  return askAs(duty).lead(String(row!['id']))
}
const count = async () => Number((await owner`select count(*)::int as n from leads`)[0]!['n'])

test('L42 an album of ten photos and a caption, all within a second, is answered once; every photo and the caption are in the lead, without where they were taken', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '照片里是他的车')
  const before = chat.log().length
  const picture = await photo()
  const updates = Array.from({ length: 10 }, (_, at) =>
    telegram.people.send(chat.id, picture, {
      album: 'ten',
      asFile: at % 2 === 0,
      ...(at === 0 && { caption: '车牌是鲁B·00000' }),
    }),
  )
  for (const update of updates) await settled(update)
  const said = chat
    .log()
    .slice(before)
    .filter(({ from }) => from === 'bot')
  expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('一共收到 10 张照片')])
  expect(await finishTip(chat)).toContain('车牌是鲁B·00000')
  await chat.presses('提交')
  const lead = await newest()
  expect(lead.photos).toHaveLength(10)
  const bytes = await askAs(duty).leadPhoto(lead.id, lead.photos[0]!.id)
  const drawn = Buffer.from(bytes).toString('latin1')
  expect(drawn).not.toMatch(/SecretCamera|Exif|GPS/)
})

test('L42 with the lead the keys of its photos at Telegram are forgotten', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '照片里是他的车')
  await chat.sends(await photo())
  await finishTip(chat)
  const fetched = telegram.world.calls.length
  await chat.presses('提交')
  const files = telegram.world.calls.slice(fetched).filter(({ method }) => method === 'getFile')
  expect(files).toHaveLength(1)
  // Going on with the lead is over: no later step can ask for the file again.
  expect(await chat.presses('完成')).toContain('已经失效')
  expect(telegram.world.calls.filter(({ method }) => method === 'getFile').length).toBe(
    telegram.world.calls.slice(0, fetched).filter(({ method }) => method === 'getFile').length + 1,
  )
})

test.each([
  [{ name: 'a.heic', type: 'image/heic' }, 'HEIC 照片打不开'],
  [{ name: 'IMG_1.HEIC', type: 'application/octet-stream' }, 'HEIC 照片打不开'],
  [{ name: 'a.pdf', type: 'application/pdf' }, '只收照片'],
  [{ name: 'a.svg', type: 'image/svg+xml' }, '只收照片'],
])('L42 a file %o is refused when it comes, with what to do instead', async (file, advice) => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '有照片')
  const sent = { ...file, bytes: new Uint8Array([1, 2, 3]) }
  expect(await chat.sends(sent, { asFile: true })).toContain(advice)
  expect(await finishTip(chat)).not.toContain('照片：')
})

test('L42 a photo that is too large is refused by what Telegram says of it, and the web page is named; the limit was said before', async () => {
  const chat = newChat()
  await beginTip(chat)
  expect(await tellOnly(chat, '有照片')).toContain('每张不超过15兆')
  const before = telegram.world.calls.length
  const large = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(15_000_001) }
  expect(await chat.sends(large, { asFile: true })).toMatch(/没有收下.*\/leads\/new/)
  const asked = telegram.world.calls.slice(before).map(({ method }) => method)
  expect(asked).not.toContain('getFile')
})

test('L42 an edited message replaces the answer that it gave, an edited caption its own, and what gave none is told how', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('他的车是白的')
  const first = chat.log().findLast(({ text }) => text === '他的车是白的')!.id
  expect(
    await chat.does(() => telegram.people.edit(chat.id, { text: '他的车是黑的' }, first)),
  ).toContain('已按修改后的消息更正')
  await chat.presses('其余跳过')
  await chat.sends(await photo(), { caption: '前面' })
  const captioned = chat.log().findLast(({ file }) => file)!.id
  await chat.does(() => telegram.people.edit(chat.id, { caption: '后面' }, captioned))
  expect(await chat.does(() => telegram.people.edit(chat.id, { text: '别的' }))).toContain(
    '没有重新读取',
  )
  const summary = await finishTip(chat)
  expect(summary).toContain('他的车是黑的')
  expect(summary).toContain('后面')
  expect(summary).not.toMatch(/白的|前面|别的/)
  const shown = await chat.does(() =>
    telegram.people.edit(chat.id, { text: '他的车是红的' }, first),
  )
  expect(shown).toContain('请核对')
  expect(shown).toContain('他的车是红的')
  await chat.presses('提交')
  await chat.presses('以后再核对')
  expect(await chat.does(() => telegram.people.edit(chat.id, { text: '太晚了' }, first))).toContain(
    '/status',
  )
  expect(JSON.stringify(await newest())).toContain('他的车是红的')
})

test('L42 a live location is taken once, and that is said; where the person goes on to is not followed', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('他在这里')
  for (let skipped = 0; skipped < 3; skipped += 1) await chat.presses('跳过')
  const live = telegram.people.place(chat.id, 36.1, 120.1, { livePeriod: 900 })
  await settled(live)
  expect(chat.heard()).toContain('实时位置只记这一次')
  const message = live.message!.message_id
  const said = chat.log().length
  await chat.does(() =>
    telegram.people.edit(chat.id, { location: { latitude: 36.2, longitude: 120.2 } }, message),
  )
  expect(chat.log()).toHaveLength(said)
  const summary = await finishTip(chat)
  expect(summary).toContain('36.10000, 120.10000')
  expect(summary).not.toContain('36.2')
})

test.each([
  ['https://maps.google.com/?q=36.0671,120.3826', '36.06710, 120.38260'],
  ['https://www.google.com/maps/place/x/@36.0671,120.3826,17z', '36.06710, 120.38260'],
  ['https://uri.amap.com/marker?position=120.3826,36.0671&name=x', '36.06710, 120.38260'],
])('L42 the pin %s is read from its address alone', async (link, place) => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('他在这里')
  for (let skipped = 0; skipped < 3; skipped += 1) await chat.presses('跳过')
  expect(await chat.says(link)).toContain(place)
})

test('L42 a venue gives its name and place, a short link is not opened, and an address in words is a place too', async () => {
  const chat = newChat()
  await beginTip(chat)
  await chat.says('他在这里')
  for (let skipped = 0; skipped < 3; skipped += 1) await chat.presses('跳过')
  expect(await chat.says('香港中路1号 https://maps.app.goo.gl/abc')).toContain('链接没有打开')
  await chat.presses('上一步')
  const venue = { venue: { title: '某某大厦', address: '香港中路 1 号' } }
  await settled(telegram.people.place(chat.id, 36.1, 120.1, venue))
  expect(await finishTip(chat)).toContain('某某大厦 香港中路 1 号 36.10000, 120.10000')
})

test('L42 of a forwarded message only the words are taken, and nobody’s name', async () => {
  const chat = newChat()
  await beginTip(chat)
  const origin = {
    type: 'hidden_user' as const,
    sender_user_name: 'MARKEDORIGIN',
    date: 1,
  }
  const update = telegram.people.shows(chat.id, { text: '他的车在车库', forward_origin: origin })
  await settled(update)
  expect(chat.heard()).toContain('只记内容')
  await chat.presses('其余跳过')
  expect(await finishTip(chat)).toContain('他的车在车库')
  await chat.presses('提交')
  expect(JSON.stringify(await newest())).not.toContain('MARKEDORIGIN')
})

const sticker = { file_id: 's', file_unique_id: 's', type: 'regular' as const }
const voice = { file_id: 'v', file_unique_id: 'v', duration: 1 }
test.each([
  ['a contact', { contact: { phone_number: '1', first_name: 'x' } }, '名片没有读取'],
  ['a voice message', { voice }, '听不了语音'],
  ['a video', { video: { ...voice, width: 1, height: 1 } }, '看不了视频'],
  [
    'a sticker',
    { sticker: { ...sticker, width: 1, height: 1, is_animated: false, is_video: false } },
    '谢谢您的表情',
  ],
])('L42 %s is answered kindly and taken for no answer', async (_, content, said) => {
  const chat = newChat()
  await beginTip(chat)
  await settled(telegram.people.shows(chat.id, content))
  expect(chat.heard()).toContain(said)
  expect(await chat.says('他的车在车库')).toContain('被执行人现在在哪里')
})

test('L42 what Telegram cut at 4096 characters goes on in the next message and stays one text', async () => {
  const chat = newChat()
  await beginTip(chat)
  expect(await chat.says('长'.repeat(4096))).toContain('还有补充就接着发')
  await chat.says('完了')
  expect(await chat.presses('完成')).toContain('被执行人现在在哪里')
  await chat.presses('其余跳过')
  const shown = await finishTip(chat)
  expect(shown.replaceAll('\n', '')).toContain('长'.repeat(4000))
  await chat.presses('提交')
  expect((await newest()).content?.text).toBe(`${'长'.repeat(4096)}\n完了`)
})

test.each([
  ['a family of one character', '👨‍👩‍👧‍👦', 11],
  ['a flag', '🇨🇳', 4],
  ['Arabic with marks', 'مَرْحَبًا', 1],
])('L42 %s is never cut in two', (_, sign, least) => {
  expect(sign.length).toBeGreaterThanOrEqual(least)
  const text = sign.repeat(Math.ceil(9000 / sign.length))
  const parts = splitText(text)
  expect(parts.join('')).toBe(text)
  const seen = new Set([...new Intl.Segmenter('zh').segment(sign)].map(({ segment }) => segment))
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(4096)
    const signs = [...new Intl.Segmenter('zh').segment(part)].map(({ segment }) => segment)
    expect(signs.filter((one) => !seen.has(one))).toEqual([])
  }
})

test.each(['https://court.example/leads/new', '/status', '0123-4567-89AB-CDEF-G'])(
  'L42 %s is never cut in two, so that it stays an address, a command or a code',
  (whole) => {
    for (let at = 4096 - whole.length; at <= 4096; at += 1) {
      const parts = splitText(`${'长'.repeat(at)}${whole}${'尾'.repeat(300)}`)
      expect(parts.some((part) => part.includes(whole))).toBe(true)
      expect(parts.every((part) => part.length <= 4096)).toBe(true)
    }
  },
)

test('L42 the receipt comes alone and in fixed width, and what is copied from it is it to the letter; its end shows that it was written down', async () => {
  const chat = newChat()
  await fillIn(chat)
  await chat.presses('提交')
  const receipt = receiptOf(chat)
  expect(receipt).toMatch(/^[0-9A-Z-]{21}$/)
  const sent = telegram.world.calls.findLast(({ payload }) => payload['text'] === receipt)
  expect(sent?.payload).toMatchObject({
    entities: [{ type: 'code', offset: 0, length: 21 }],
    protect_content: true,
  })
  for (const copied of [receipt, ` ${receipt}\n`, `\u2068${receipt}\u2069`]) {
    expect(readReceipt(copied)).toBe(receipt)
  }
  expect(await chat.says('ZZZZZ')).toContain('不一样')
  const end = receipt.replaceAll('-', '').slice(-5)
  expect(await chat.says(` ${end.toLowerCase()} `)).toContain('抄得没错')
  expect(await chat.says(receipt)).toContain('线索：')
})

test('L42 whoever wants a reward gets a claim secret in a message of its own, apart from the receipt', async () => {
  const chat = newChat()
  const before = await count()
  await fillIn(chat, { reward: '是' })
  await chat.presses('提交')
  const codes = chat.log().filter(({ code }) => code)
  expect(codes.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/),
    expect.stringMatching(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/),
  ])
  expect(await count()).toBe(before + 1)
  const [claims] =
    await owner`select count(*)::int as n from claims c join leads l on l.id = c.lead_id
    where l."order" = (select max("order") from leads)`
  expect(claims!['n']).toBe(1)
  const told = await chat.says(receiptOf(chat))
  expect(told).toContain('抄得没错')
  expect(told).toContain('线索：')
})
