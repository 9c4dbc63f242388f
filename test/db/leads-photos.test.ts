import sharp from 'sharp'
import { expect, test } from 'vitest'
import { askAs, receiveLead } from '../../db/index.ts'
import { anyone, lead, photo, sendLead, shibei, staff, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = askAs(staff(shibei, 'dutyOfficer'))
const stored = async () => {
  const [row] = await owner`
    select (select count(*)::int from leads) as leads,
      (select count(*)::int from lead_photos) as photos,
      (select count(*)::int from journal) as entries`
  return { ...row }
}
const send = (...bytes: Uint8Array[]) =>
  sendLead({ photos: bytes.map((one, at) => ({ name: `${at + 1}.jpg`, bytes: one })) })

/** What the desk sees of each photo of a lead. */
async function seen(id: string): Promise<Buffer[]> {
  const { photos } = await duty.lead(id)
  const all = await Promise.all(photos.map((one) => duty.leadPhoto(id, one.id)))
  return all.map((bytes) => Buffer.from(bytes))
}

const gps = {
  IFD0: { Make: 'MARKER-DEVICE', ImageDescription: 'MARKER-TEXT' },
  IFD3: { GPSLatitude: '36/1 4/1 12/1', GPSLatitudeRef: 'N' },
}

test.each([
  ['JPEG', () => photo(200, 100).jpeg()],
  ['PNG', () => photo(200, 100).png()],
  ['interlaced PNG', () => photo(200, 100).png({ progressive: true })],
  ['WebP', () => photo(200, 100).webp()],
  ['AVIF', () => photo(200, 100).avif({ effort: 0 })],
  ['GIF', () => photo(200, 100).gif({ effort: 1 })],
])('a %s is drawn anew as JPEG, without place, device or text', async (_, made) => {
  const bytes = await made()
    .withExif(gps)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">MARKER-XMP</x:xmpmeta>')
    .toBuffer()
  const [shown] = await seen((await send(bytes)).id)
  const { format, width, height, exif, xmp, iptc, icc } = await sharp(shown).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 200, height: 100 })
  expect({ exif, xmp, iptc, icc }).toEqual({})
  expect(shown?.includes('MARKER')).toBe(false)
})

test('the example of the place is a real one: what is sent does carry it', async () => {
  const bytes = await photo(20, 10).jpeg().withExif(gps).toBuffer()
  expect(bytes.includes('MARKER-DEVICE')).toBe(true)
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
})

test('a photo taken sideways is stored upright', async () => {
  const bytes = await photo(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const [shown] = await seen((await send(bytes)).id)
  expect(await sharp(shown).metadata()).toMatchObject({ width: 100, height: 200 })
})

test('a large photo is made smaller, a small one is not made larger', async () => {
  const [large, small] = await seen(
    (
      await send(
        await photo(400, 300).resize(4000, 3000).jpeg().toBuffer(),
        await photo(30, 20).png().toBuffer(),
      )
    ).id,
  )
  expect(await sharp(large).metadata()).toMatchObject({ width: 2048, height: 1536 })
  expect(await sharp(small).metadata()).toMatchObject({ width: 30, height: 20 })
})

test('of a moving picture the first frame is kept', async () => {
  const frames = await Promise.all([
    sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    sharp({ create: { width: 20, height: 10, channels: 3, background: 'blue' } })
      .png()
      .toBuffer(),
  ])
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const [shown] = await seen((await send(moving)).id)
  const { dominant } = await sharp(shown).stats()
  expect(await sharp(shown).metadata()).toMatchObject({ width: 20, height: 10 })
  expect(dominant.r).toBeGreaterThan(dominant.b)
})

test('what hangs on behind a photo is not stored', async () => {
  const bytes = Buffer.concat([
    await photo(60, 40).jpeg().toBuffer(),
    Buffer.from('PK\u0003\u0004MARKER<script>alert(1)</script>'),
  ])
  const [shown] = await seen((await send(bytes)).id)
  expect(shown?.includes('MARKER')).toBe(false)
})

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
])('%s is refused, named, and nothing is stored', async (_, made) => {
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

test('the refusal says what to do about an HEIC, in both languages', async () => {
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

test('a name cannot turn the sentence around that repeats it', async () => {
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
