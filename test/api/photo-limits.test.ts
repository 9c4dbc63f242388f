import { beforeAll, expect, test, vi } from 'vitest'
import { photoLimits } from '../../db/index.ts'
import { tip as en } from '../../site/texts/en/tip.ts'
import { tip as zh } from '../../site/texts/zh/tip.ts'
import { lead, photo, sendLead } from '../informant.ts'
import { owner } from '../store.ts'
import { openApp, publicUrl, shown, useCourt } from './court.ts'
import { draftIn, plainTip, postPhotos, postStep, walkTo } from './tip-form.ts'

useCourt()

const app = openApp()
const megabyte = 1_000_000
let large: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  // What hangs on behind a photo is let fall.
  large = new Uint8Array(13 * megabyte)
  large.set(await photo(40, 30).jpeg().toBuffer())
})

/** Adds some photos of 13 MB each to a tip, and goes on. */
async function sendFromPage(count: number, begun = walkTo(app, 'photos')) {
  const tip = await begun
  const photos = Array.from({ length: count }, (_, at) => ({ name: `${at}.jpg`, bytes: large }))
  const answer = await postPhotos(app, { ...tip, go: 'next' }, photos)
  return { draft: tip.draft, status: answer.status, page: await shown(answer) }
}

test.each([
  ['zh', zh.photos.chooseHint, ['10张', '15兆', '60兆']],
  ['en', en.photos.chooseHint, ['At most 10', '15 MB', '60 MB']],
])('the page in %s says what photos a tip may carry', (_, hint, says) => {
  const { count, bytes, together } = photoLimits
  expect([count, bytes / megabyte, together / megabyte]).toEqual([10, 15, 60])
  for (const words of says) expect(hint).toContain(words)
})

test('photos within what the page says are taken', async () => {
  const { page } = await sendFromPage(4)
  expect(page['result' as never]).toMatchObject({ step: 'more' })
  const { draft, version } = page['result' as never] as { draft: string; version: number }
  const answer = await draftIn(
    await postStep(app, 'more', { ...plainTip['more'], draft, version, go: 'back' }),
  )
  expect(answer.photos).toHaveLength(4)
})

test('photos beyond it are refused with the limit, and what was written comes back', async () => {
  const { draft, status, page } = await sendFromPage(5)
  expect(status).toBe(413)
  expect(page.form?.refusal).toMatchObject({ says: { en: expect.stringContaining('60 MB') } })
  expect(page['result' as never]).toMatchObject({
    draft,
    step: 'photos',
    values: { text: '他有一辆车', category: 'property' },
  })
})

test('the limit holds however the photos come', async () => {
  const photos = Array.from({ length: 5 }, () => ({ name: 'a.jpg', bytes: large }))
  await expect(sendLead(lead({ channel: 'chat', photos }))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field: 'photos', says: { en: expect.stringContaining('60 megabytes') } }],
  })
})

test('beyond some large posts the next one waits with its sending', async () => {
  let begun = false
  const body = new ReadableStream<Uint8Array>(
    {
      pull(line) {
        begun = true
        line.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { origin: publicUrl, 'content-type': 'multipart/form-data; boundary=x' }
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  let sent: ReturnType<typeof sendFromPage>[] = []
  let next: Promise<Response> | undefined
  const tips = await Promise.all(Array.from({ length: 5 }, () => walkTo(app, 'photos')))
  await owner.begin(async (tx) => {
    await tx`lock table lead_draft_photos in access exclusive mode`
    sent = tips.map((tip) => sendFromPage(4, Promise.resolve(tip)))
    await vi.waitUntil(
      async () => (await tx`select 1 from pg_locks where not granted`).length === sent.length,
      { timeout: 60_000 },
    )
    next = Promise.resolve(app.request('/leads/new/photos', init))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(begun).toBe(false)
  })
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 200))
  await next
  expect(begun).toBe(true)
}, 120_000)
