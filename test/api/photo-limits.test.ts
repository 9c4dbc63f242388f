import { beforeAll, expect, test, vi } from 'vitest'
import { photoLimits } from '../../db/index.ts'
import { leads as en } from '../../site/texts/en/leads.ts'
import { leads as zh } from '../../site/texts/zh/leads.ts'
import { lead, photo, sendLead } from '../informant.ts'
import { owner } from '../store.ts'
import { openApp, publicUrl, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const megabyte = 1_000_000
let large: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  // What hangs on behind a photo is let fall.
  large = new Uint8Array(13 * megabyte)
  large.set(await photo(40, 30).jpeg().toBuffer())
})

/** Sends a tip from the page with some photos of 13 MB each. */
async function sendFromPage(count: number) {
  const { draw } = await shown(await app.request('/leads/new'))
  const body = new FormData()
  const tip = { ...draw!, court: '鲁0203', category: 'property', text: '他有一辆车' }
  for (const [name, value] of Object.entries(tip)) body.append(name, value)
  for (let at = 0; at < count; at += 1) body.append('photos', new File([large], `${at}.jpg`))
  const headers = { origin: publicUrl }
  const answer = await app.request('/leads/new', { method: 'POST', body, headers })
  return { draw: draw!, status: answer.status, page: await shown(answer) }
}

test.each([
  ['zh', zh.photosHint, ['10张', '15兆', '60兆']],
  ['en', en.photosHint, ['At most 10', '15 MB', '60 MB']],
])('the page in %s says what photos a tip may carry', (_, hint, says) => {
  const { count, bytes, together } = photoLimits
  expect([count, bytes / megabyte, together / megabyte]).toEqual([10, 15, 60])
  for (const words of says) expect(hint).toContain(words)
})

test('photos within what the page says are taken', async () => {
  const { draw, page } = await sendFromPage(4)
  expect(page['result' as never]).toMatchObject({ receipt: draw.receipt })
})

test('photos beyond it are refused with the limit, and what was written comes back', async () => {
  const { draw, status, page } = await sendFromPage(5)
  expect(status).toBe(413)
  expect(page.form?.refusal).toMatchObject({ says: { en: expect.stringContaining('60 MB') } })
  expect(page.form?.values).toMatchObject({ text: '他有一辆车', category: 'property' })
  expect(page.draw).toEqual(draw)
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
  await owner.begin(async (tx) => {
    await tx`lock table leads in access exclusive mode`
    sent = Array.from({ length: 5 }, () => sendFromPage(4))
    await vi.waitUntil(
      async () => (await tx`select 1 from pg_locks where not granted`).length === sent.length,
      { timeout: 10_000 },
    )
    next = Promise.resolve(app.request('/leads/new', init))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(begun).toBe(false)
  })
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 200))
  await next
  expect(begun).toBe(true)
})
