import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawReceipt, photoLimits, receiveLead } from '../../db/index.ts'
import { makeSafe } from '../../db/leads/photos.ts'
import { openApp } from '../api/court.ts'
import { anyone, lead, photo, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const app = openApp()

const stored = async () => {
  const [row] = await owner`
    select (select count(*)::int from leads) as leads,
      (select count(*)::int from lead_photos) as photos,
      (select count(*)::int from journal) as entries`
  return { ...row }
}
const jpeg = () => photo(400, 300).jpeg().toBuffer()
const cut = async (made: Promise<Buffer>, share: number) => {
  const bytes = await made
  return bytes.subarray(0, Math.floor(bytes.length * share))
}
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`)])
/** A PNG that says it has many pixels, with its checksum right. */
const claims = async (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer()

const page = async (head: string) =>
  Buffer.from(`${head}<html><script>alert(1)</script></html>`.padEnd(500, ' '), 'latin1')
const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(name), content])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(content.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}
/** A PNG of a few bytes that says it is as large as a field. */
function headOnly(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(Math.min(height * (3 * width + 1), 4000))))
  return Buffer.concat([signature, chunk('IHDR', size), pixels, chunk('IEND', Buffer.alloc(0))])
}
/** A GIF of many frames, each of which says nothing new. */
function manyFrames(width: number, height: number, count: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ])
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x44, 1, 0]),
  ])
  return Buffer.concat([head, ...Array.from({ length: count }, () => frame), Buffer.from(';')])
}
/** A small picture that brings sixty megabytes of text. */
async function textBomb(): Promise<Buffer> {
  const whole = headOnly(40, 30)
  const text = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(60_000_000))])
  return Buffer.concat([whole.subarray(0, 33), chunk('zTXt', text), whole.subarray(33)])
}

test.each([
  ['HTML that is called a photo', async () => Buffer.from('<html><script>1</script></html>')],
  [
    'an SVG',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  [
    'a GIF that is really a script',
    async () => Buffer.from('GIF89a=1;alert(1);//'.padEnd(400, ' ')),
  ],
  [
    'a JPEG that is really HTML',
    async () => Buffer.from('\xff\xd8\xff<html>'.padEnd(400, 'x'), 'latin1'),
  ],
  ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj')],
  ['a TIFF', async () => photo(20, 10).tiff().toBuffer()],
  ['nothing', async () => Buffer.alloc(0)],
  ['three bytes', async () => Buffer.from([0xff, 0xd8, 0xff])],
  ['a JPEG that was cut off in the middle', () => cut(jpeg(), 0.5)],
  ['a JPEG that was cut off near its end', () => cut(jpeg(), 0.97)],
  ['a PNG that was cut off', () => cut(photo(300, 200).png().toBuffer(), 0.6)],
  ['a WebP that was cut off', () => cut(photo(300, 200).webp().toBuffer(), 0.6)],
  ['an AVIF that was cut off', () => cut(photo(300, 200).avif({ effort: 0 }).toBuffer(), 0.6)],
  [
    'a file of more than fifteen megabytes',
    async () => Buffer.concat([await jpeg(), Buffer.alloc(15e6)]),
  ],
  ['a picture of more than fifty million pixels', () => claims(10_000, 5_001)],
  [
    'an AVIF that needs too much memory',
    async () => claims(4000, 3200).then((all) => sharp(all).avif({ effort: 0 }).toBuffer()),
  ],
  ['an HEIC', async () => box('heic')],
  ['an HEIC that is called a JPEG', async () => box('heix')],
  [
    'a picture after which a page follows',
    async () => Buffer.from('<!--\xff\xd8\xff-->', 'latin1'),
  ],
  ['a page with the first bytes of a PNG', () => page('\x89PNG\r\n\x1a\n')],
  ['a page with the first bytes of a WebP', () => page('RIFF\0\0\0\0WEBPVP8 ')],
  ['a page with the first bytes of an AVIF', () => page('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
  ['an archive that is called a photo', async () => Buffer.from('PK\x03\x04'.padEnd(300, '\0'))],
  ['a PNG that blows up to four thousand million pixels', async () => headOnly(65_000, 65_000)],
  ['a PNG whose height is none', async () => headOnly(65_000, 0)],
  ['an animated GIF of ten thousand large frames', async () => manyFrames(8000, 6500, 10_000)],
  ['a TIFF inside the name of a JPEG', async () => photo(9, 9).tiff().toBuffer()],
  ['a JPEG of no bytes behind its beginning', async () => Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
])('L22 %s is refused, named, and nothing is stored', async (_, made) => {
  const before = await stored()
  const photos = [
    { name: '好的.jpg', bytes: await jpeg() },
    { name: '坏的.jpg', bytes: await made() },
  ]
  await expect(receiveLead(anyone, lead({ photos }))).rejects.toMatchObject({
    rule: 'photo-unusable',
    facts: { name: '坏的.jpg' },
    fields: [{ field: 'photos', says: { zh: expect.stringMatching(/^“坏的.jpg”：./) } }],
  })
  expect(await stored()).toEqual(before)
})

test('L22 the refusal says what to do about an HEIC, in both languages', async () => {
  const photos = [{ name: 'IMG_1.HEIC', bytes: box('heic') }]
  const refused = await receiveLead(anyone, lead({ photos })).catch((error: unknown) => error)
  expect(refused).toMatchObject({ kind: 'input' })
  const { says } = (refused as { explain(): { says: { zh: string; en: string } } }).explain()
  expect(says.zh).toContain('IMG_1.HEIC')
  expect(says.zh).toContain('兼容性最佳')
  expect(says.en).toContain('Most Compatible')
})

test('every unusable photo is named, not only the first', async () => {
  const bad = Buffer.from('x')
  const photos = [
    { name: 'a', bytes: bad },
    { name: 'b', bytes: await jpeg() },
    { name: 'c', bytes: bad },
  ]
  await expect(receiveLead(anyone, lead({ photos }))).rejects.toMatchObject({
    fields: [
      { says: { en: expect.stringMatching(/^“a”: /) } },
      { says: { en: expect.stringMatching(/^“c”: /) } },
    ],
  })
})

test('L25 a name cannot turn the sentence around that repeats it', async () => {
  const photos = [{ name: '\u202egpj.\u0000exe\n'.padEnd(300, 'x'), bytes: Buffer.from('x') }]
  const refused = await receiveLead(anyone, lead({ photos })).catch((error: unknown) => error)
  expect(refused).toMatchObject({ facts: { name: expect.stringMatching(/^gpj\.exex{53}$/) } })
})

test('more than ten photos are refused', async () => {
  const photos = Array.from({ length: 11 }, () => ({ name: 'a.jpg', bytes: Buffer.from('x') }))
  await expect(receiveLead(anyone, lead({ photos }))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field: 'photos', says: { zh: '最多 10 张照片', en: 'at most 10 photos' } }],
  })
})

test.each([
  ['no content type', undefined],
  ['application/octet-stream', 'application/octet-stream'],
  ['text/html', 'text/html'],
])('L22 what a file is called and said to be counts for nothing: %s', async (_, type) => {
  const bytes = new Uint8Array(await jpeg())
  const body = new FormData()
  const tip = { ...drawReceipt(), court: '鲁0203', category: 'property', text: '他有一辆车' }
  for (const [name, value] of Object.entries(tip)) body.append(name, value)
  body.append('photos', new File([bytes], 'photo.jpg.html', type ? { type } : {}))
  const answer = await app.request('/api/v1/leads', { method: 'POST', body })
  expect(answer.status).toBe(201)
})

test.each([
  ['a picture of ten thousand frames', async () => manyFrames(2000, 1500, 10_000), 2000],
  ['a picture with a text that blows up', textBomb, 40],
])('L22 of %s the first frame is drawn, and nothing else is looked at', async (_, made, width) => {
  const [drawn] = await makeSafe([{ name: '1', bytes: await made() }])
  const { format, width: wide } = await sharp(drawn).metadata()
  expect({ format, wide }).toEqual({ format: 'jpeg', wide: width })
})

/** A photo of exactly so many bytes: what hangs on behind it is let fall. */
const ofSize = async (size: number) => {
  const bytes = new Uint8Array(size)
  bytes.set(await jpeg())
  return bytes
}

test.each([
  ['one byte below', -1, true],
  ['just', 0, true],
  ['one byte above', 1, false],
])('L24 a photo of %s the most bytes', async (_, more, taken) => {
  const before = await stored()
  const photos = [{ name: '1.jpg', bytes: await ofSize(photoLimits.bytes + more) }]
  const sent = receiveLead(anyone, lead({ photos }))
  if (taken) await expect(sent).resolves.toMatchObject({ already: false })
  else await expect(sent).rejects.toMatchObject({ rule: 'photo-unusable' })
  const added = taken ? 1 : 0
  expect((await stored())['photos']).toBe(Number(before['photos']) + added)
})

test.each([
  ['one byte below', -1, true],
  ['just', 0, true],
  ['one byte above', 1, false],
])('L24 photos of %s the most bytes together', async (_, more, taken) => {
  const sizes = [15e6, 15e6, 15e6, photoLimits.together - 45e6 + Math.min(more, 0)]
  if (more > 0) sizes.push(more)
  const bytes = await Promise.all(
    sizes.map(async (size) => (size < 1000 ? new Uint8Array(size) : ofSize(size))),
  )
  const photos = bytes.map((one, at) => ({ name: `${at}.jpg`, bytes: one }))
  const sent = receiveLead(anyone, lead({ photos }))
  if (taken) await expect(sent).resolves.toMatchObject({ already: false })
  else await expect(sent).rejects.toMatchObject({ rule: 'input-invalid' })
})

test.each([4095, 4096, 4097, 65_535, 65_536, 65_537, 1_048_575, 1_048_576, 1_048_577])(
  'L24 a photo of %i bytes comes out as every other one of these pixels does',
  async (size) => {
    const small = await photo(20, 10).jpeg().toBuffer()
    const bytes = new Uint8Array(size)
    bytes.set(small)
    const [padded, plain] = await Promise.all([
      makeSafe([{ name: '1', bytes }]),
      makeSafe([{ name: '1', bytes: small }]),
    ])
    expect(Buffer.from(padded[0]!).equals(Buffer.from(plain[0]!))).toBe(true)
  },
)

test('photos come once, also when the lead is posted again and at the same moment', async () => {
  const asked = lead({ photos: [{ name: '1.jpg', bytes: await photo(60, 40).jpeg().toBuffer() }] })
  const before = await stored()
  await Promise.all([receiveLead(anyone, asked), receiveLead(anyone, asked)])
  await receiveLead(anyone, asked)
  const after = await stored()
  expect(after['photos']).toBe(Number(before['photos']) + 1)
})

test('after a refusal the same receipt takes the lead with another photo', async () => {
  const asked = lead({ photos: [{ name: 'x', bytes: Buffer.from('x') }] })
  await expect(receiveLead(anyone, asked)).rejects.toMatchObject({ rule: 'photo-unusable' })
  const photos = [{ name: '1.jpg', bytes: await photo(60, 40).jpeg().toBuffer() }]
  expect(await receiveLead(anyone, { ...asked, photos })).toMatchObject({ already: false })
})
