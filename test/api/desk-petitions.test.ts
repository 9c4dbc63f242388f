import { beforeAll, expect, test } from 'vitest'
import { draftNotice, receiptStatus } from '../../db/index.ts'
import { sendReport, shibei, staff } from '../informant.ts'
import { owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
let clerk: Awaited<ReturnType<typeof atTheDesk>>
let supervisor: typeof clerk
beforeAll(async () => {
  clerk = await atTheDesk(app, 'clerk')
  supervisor = await atTheDesk(app, 'supervisor')
})

const idOf = (row: Record<string, unknown> | undefined) => String(row!['id'])

test('a petition is registered with the receipt that the form was opened with, answered and closed', async () => {
  const opened = await shown(await clerk.get('/desk/petitions/new'))
  const { receipt, seal } = opened.draw!
  const said = {
    receipt,
    seal,
    channel: 'letter',
    kind: 'progress',
    receivedOn: '2026-01-05',
    name: '王来信',
    text: '请告诉我进展',
  }
  const wrong = await clerk.post('/desk/petitions/new', { ...said, name: '' })
  expect(wrong.status).toBe(400)
  const again = await shown(wrong)
  expect(again.form?.errors.map(({ field }) => field)).toEqual(['name'])
  const made = await clerk.post('/desk/petitions/new', said)
  expect(made.headers.get('cache-control')).toBe('no-store')
  expect((await shown(made)).result?.['registered']).toMatchObject({ receipt })
  const [row] = await owner`select id from petitions order by year desc, number desc limit 1`
  const at = `/desk/petitions/${idOf(row)}`
  const replied = await clerk.post(`${at}/reply`, {
    version: '1',
    outcome: 'explained',
    text: '已告知。',
  })
  expect(replied.headers.get('location')).toBe(at)
  expect((await clerk.post(`${at}/close`, { version: '2' })).status).toBe(303)
  expect((await clerk.post(`${at}/close`, { version: '2' })).status).toBe(409)
  expect(await receiptStatus({ receipt, client: 'petition' })).toMatchObject({ answer: '已告知。' })
  const other = await atTheDesk(app, 'judge')
  expect(
    (await other.post(`${at}/reply`, { version: '3', outcome: 'explained', text: 'x' })).status,
  ).toBe(403)
  expect((await clerk.post(`${at}/burn`, {})).status).toBe(404)
})

test('the week is gathered by the clerk and summed up by the supervisor, not the other way round', async () => {
  expect((await clerk.post('/desk/petitions/weeks/gather', {})).status).toBe(200)
  expect((await supervisor.post('/desk/petitions/weeks/gather', {})).status).toBe(403)
  expect((await clerk.post('/desk/petitions/weeks/close', {})).status).toBe(403)
  const closed = await supervisor.post('/desk/petitions/weeks/close', {})
  expect(closed.headers.get('location')).toMatch(/^\/desk\/petitions\/weeks\/[0-9a-f-]{36}$/)
  expect((await supervisor.post('/desk/petitions/weeks/close', {})).status).toBe(409)
})

test('who is complained of is named by lines, and a correction has no such act', async () => {
  const { id } = await sendReport({ kind: 'complaint', text: '态度粗暴' })
  await supervisor.get(`/desk/complaints/${id}`)
  const [who] = await owner`select username from staff where id = ${clerk.staffId}`
  const [row] = await owner`select version from reports where id = ${id}`
  const named = await supervisor.post(`/desk/complaints/${id}/accused`, {
    version: String(row!['version']),
    usernames: ` ${String(who!['username'])}\r\n\r\n`,
  })
  expect(named.headers.get('location')).toBe(`/desk/complaints/${id}`)
  const [after] = await owner`select accused from reports where id = ${id}`
  expect(after!['accused']).toEqual([clerk.staffId])
  const correction = await sendReport()
  const answer = await clerk.post(`/desk/corrections/${correction.id}/accused`, {})
  expect(answer.status).toBe(404)
})

test('a finding is let stand by its own address; another person’s refusal comes back to the same form', async () => {
  const body = '被执行人的妻子名下车辆一台，限期履行。'
  const { id } = await draftNotice(staff(shibei, 'officer'), {
    kind: 'announcement',
    title: '公告',
    body,
  })
  const judge = await atTheDesk(app, 'judge')
  const wrong = 'f'.repeat(64)
  const gone = await judge.post(`/desk/notices/${id}/release/${wrong}`, {
    version: '1',
    why: '执行标的物',
  })
  expect(gone.status).toBe(409)
  expect((await shown(gone)).form).toMatchObject({
    name: 'release-ffffffff',
    values: { why: '执行标的物' },
  })
  expect(
    (await clerk.post(`/desk/notices/${id}/release/${wrong}`, { version: '1', why: '理由如上' }))
      .status,
  ).toBe(403)
})
