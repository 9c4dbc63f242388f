import { beforeAll, expect, test } from 'vitest'
import { defang } from '../../site/desk/defang.ts'
import { atTheDesk } from '../api/at-the-desk.ts'
import { openApp, useCourt } from '../api/court.ts'
import { photo, sendLead } from '../informant.ts'
import { owner } from '../store.ts'

useCourt()

const app = openApp()
let duty: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  duty = await atTheDesk(app, 'dutyOfficer')
})

test.each([
  ['https://evil.example/a?b=1', 'hxxps://evil[.]example/a?b=1'],
  ['看 www.evil.com 的照片', '看 www[.]evil[.]com 的照片'],
  ['javascript:alert(1)', 'javascript[:]alert(1)'],
  ['data:text/html,<script>', 'data[:]text/html,<script>'],
  ['价格 12.50 元，3.5 折', '价格 12.50 元，3.5 折'],
  ['车\u202e54321B鲁', '车54321B鲁'],
  ['鲁\u200bB12345', '鲁B12345'],
])('L36 %j is shown to staff as %j', (text, shown) => {
  expect(defang(text)).toBe(shown)
})

test('L36 a photo of a stranger comes as a picture that runs nothing, reaches nothing and is kept nowhere', async () => {
  const bytes = await photo(40, 30).jpeg().toBuffer()
  const { id } = await sendLead({ photos: [{ name: '"><script>.jpg', bytes }] })
  const [row] = await owner`select id from lead_photos where lead_id = ${id}`
  const { headers } = await duty.get(`/desk/leads/${id}/photos/${row!['id']}`)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  )
  expect(headers.get('content-type')).toBe('image/jpeg')
  expect(headers.get('content-disposition')).toBe('inline; filename="photo.jpg"')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('L12 a lead whose content was damaged is a fault that says neither what, where nor how', async () => {
  const { id } = await sendLead({ text: '暗号甲' })
  await owner`update leads set body = ${Buffer.from('damaged')} where id = ${id}`
  const [photoId] = [crypto.randomUUID()]
  const acts = [
    await duty.post(`/desk/leads/${id}/nothing`, {}),
    await duty.get(`/desk/leads/${id}/photos/${photoId}`),
    await duty.post(`/desk/leads/${id}/merge`, {
      version: '1',
      into: "1'; drop table leads",
      reason: '试',
    }),
    await duty.post(`/desk/leads/${id}/conclude`, {
      version: '1',
      'along.0.id': 'x',
      'along.99.id': 'y',
    }),
    await duty.post('/desk/duty/enter', { shiftFrom: '<script>', shiftTo: '2026', week: '../..' }),
  ]
  for (const answer of acts) {
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toMatch(
      /select |insert |postgres|drizzle|node_modules|\.ts:\d|暗号甲/i,
    )
  }
})

test('the alarm’s events come to who is above as well, and to nobody who is not alarmed', async () => {
  const president = await atTheDesk(app, 'president')
  const clerk = await atTheDesk(app, 'clerk')
  const open = await president.get('/desk/leads/events')
  expect(open.headers.get('content-type')).toContain('text/event-stream')
  await open.body!.cancel()
  expect((await clerk.get('/desk/leads/events')).status).toBe(403)
})
