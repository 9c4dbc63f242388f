import sharp from 'sharp'
import { expect, test } from 'vitest'
import {
  addDraftPhotos,
  askAs,
  drawDraft,
  drawReceipt,
  receiveLead,
  saveStep,
  sendDraft,
  type DraftShown,
} from '../../db/index.ts'
import { openApp } from '../api/court.ts'
import { anyone, lead, photo, sendLead, shibei, staff, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import { marked, marker, residueOf } from './marked-photos.ts'

useStore()
useCourts()

const app = openApp()
const duty = askAs(staff(shibei, 'dutyOfficer'))

/** What the desk sees of each photo of the newest lead. */
async function seen(): Promise<Buffer[]> {
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  const { id, photos } = await duty.lead(String(row!['id']))
  const all = await Promise.all(photos.map((one) => duty.leadPhoto(id, one.id)))
  return all.map((bytes) => Buffer.from(bytes))
}

const versionOf = (shown: DraftShown) => ('version' in shown ? shown.version : 0)

async function byForm(bytes: Uint8Array): Promise<void> {
  const draft = drawDraft()
  const steps = {
    standing: { standing: 'anonymous' },
    about: { court: shibei },
    kind: { category: 'property' },
    know: { text: '他的车停在地下车库' },
    where: {},
  }
  let version = 0
  for (const [step, values] of Object.entries(steps)) {
    const asked = { draft, version, step, go: 'next', values } as Parameters<typeof saveStep>[1]
    version = versionOf(await saveStep(anyone, asked))
  }
  version = versionOf(await addDraftPhotos(anyone, { draft, photos: [{ name: '1.jpg', bytes }] }))
  const more = { urgent: 'no', mayAsk: 'yes', wantsReward: 'no' }
  for (const [step, values] of [['photos', {}] as const, ['more', more] as const]) {
    version = versionOf(await saveStep(anyone, { draft, version, step, go: 'next', values }))
  }
  await sendDraft(anyone, { draft, version })
}

async function byApi(bytes: Uint8Array): Promise<void> {
  const body = new FormData()
  const tip = { ...drawReceipt(), court: shibei, category: 'property', text: '他有一辆车' }
  for (const [name, value] of Object.entries(tip)) body.append(name, value)
  body.append('photos', new File([new Uint8Array(bytes)], `${marker}.jpg`, { type: 'image/jpeg' }))
  const answer = await app.request('/api/v1/leads', { method: 'POST', body })
  expect(answer.status).toBe(201)
}

const byChat = async (bytes: Uint8Array) =>
  void (await receiveLead(anyone, lead({ channel: 'chat', photos: [{ name: '1', bytes }] })))

const paths = [
  ['the form of the page', byForm],
  ['the API', byApi],
  ['what the chat hands over', byChat],
] as const

const combinations = paths.flatMap(([path, send]) =>
  marked.map(([kind, make]) => ({ path, kind, send, make })),
)

test.each(combinations)(
  'L21 a $kind that comes by $path keeps nothing but its pixels',
  async ({ send, make }) => {
    await send(await make())
    const [kept, ...more] = await seen()
    expect(more).toEqual([])
    expect(residueOf(kept!)).toEqual([])
    expect(kept!.includes(marker)).toBe(false)
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(kept).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 200, height: 100 })
    expect({ exif, xmp, iptc, icc }).toEqual({})
  },
)

test.each(marked)(
  'L21 the example is a real one: the %s that is sent is full of marks',
  async (_, make) => {
    const bytes = await make()
    expect(bytes.includes(marker) || (await sharp(bytes).metadata()).exif?.includes(marker)).toBe(
      true,
    )
  },
)

test('L21 the JPEG of the example has place, device, maker’s notes and a small picture as a telephone writes them', async () => {
  const bytes = await marked[0]![1]()
  const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
  expect([xmp, iptc, icc].every((part) => part !== undefined)).toBe(true)
  for (const part of ['MAKE', 'MAKERNOTE', 'SERIAL', 'THUMBNAIL']) {
    expect(exif?.includes(`${marker}-${part}`)).toBe(true)
  }
  expect(residueOf(bytes)).toEqual(
    expect.arrayContaining(['segment e1', 'segment ed', 'behind its end']),
  )
})

test('a photo taken sideways is stored upright', async () => {
  const bytes = await photo(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  await sendLead({ photos: [{ name: '1.jpg', bytes }] })
  const [kept] = await seen()
  expect(await sharp(kept).metadata()).toMatchObject({ width: 100, height: 200 })
})

test('a large photo is made smaller, a small one is not made larger', async () => {
  const photos = [
    { name: '1.jpg', bytes: await photo(400, 300).resize(4000, 3000).jpeg().toBuffer() },
    { name: '2.png', bytes: await photo(30, 20).png().toBuffer() },
  ]
  await sendLead({ photos })
  const [large, small] = await seen()
  expect(await sharp(large).metadata()).toMatchObject({ width: 2048, height: 1536 })
  expect(await sharp(small).metadata()).toMatchObject({ width: 30, height: 20 })
})

test('of a moving picture the first frame is kept', async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  await sendLead({ photos: [{ name: '1.gif', bytes: moving }] })
  const [kept] = await seen()
  const { dominant } = await sharp(kept).stats()
  expect(await sharp(kept).metadata()).toMatchObject({ width: 20, height: 10 })
  expect(dominant.r).toBeGreaterThan(dominant.b)
})

test('a photo with transparency stands on white', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 4, background: clear } })
    .png()
    .toBuffer()
  await sendLead({ photos: [{ name: '1.png', bytes }] })
  const [kept] = await seen()
  expect((await sharp(kept).stats()).channels.map(({ mean }) => mean)).toEqual([255, 255, 255])
})
