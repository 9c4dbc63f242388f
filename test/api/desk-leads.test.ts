import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { leadStatus } from '../../db/index.ts'
import { photo, sendLead, sendReport } from '../informant.ts'
import { owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
let duty: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  duty = await atTheDesk(app, 'dutyOfficer')
})

test('a lead is acknowledged, answered once however often it is sent, and concluded; its sender reads it', async () => {
  const { id, receipt } = await sendLead()
  const at = `/desk/leads/${id}`
  const done = await duty.post(`/en${at}/acknowledge`, { version: '1' })
  expect(done.headers.get('location')).toBe(`/en${at}`)
  const message = { text: '请问车牌号？', once: randomUUID() }
  await duty.post(`${at}/answer`, message)
  await duty.post(`${at}/answer`, message)
  const unanswered = await duty.post(`${at}/conclude`, {
    version: '2',
    outcome: 'confirmed',
    answer: '',
  })
  expect(unanswered.status).toBe(400)
  expect((await shown(unanswered)).form?.errors.map(({ field }) => field)).toEqual(['answer'])
  await duty.post(`${at}/conclude`, {
    version: '2',
    outcome: 'confirmed',
    answer: '已核实，谢谢。',
  })
  expect(await leadStatus({ receipt, client: 'test' })).toMatchObject({
    messages: [{ from: 'court', text: '请问车牌号？' }],
    answer: '已核实，谢谢。',
  })
})

test('a photo of a lead is shown to who serves leads, kept by no cache, and to nobody else', async () => {
  const bytes = await photo(40, 30).jpeg().toBuffer()
  const { id } = await sendLead({ photos: [{ name: 'a.jpg', bytes }] })
  const [row] = await owner`select id from lead_photos where lead_id = ${id}`
  const address = `/desk/leads/${id}/photos/${row!['id']}`
  const answer = await duty.get(address)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(
    new Uint8Array([0xff, 0xd8]),
  )
  const clerk = await atTheDesk(app, 'clerk')
  expect((await clerk.get(address)).status).toBe(403)
  expect((await duty.get(`/desk/leads/${id}/photos/${randomUUID()}`)).status).toBe(404)
})

/** Opens the list of leads as a page of somebody does. */
async function listen(person: typeof duty) {
  const answer = await person.get('/desk/leads/events')
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe('retry: 2000\n\n')
  return reader
}

const told = (order: number, urgent: boolean) =>
  `event: lead\ndata: ${JSON.stringify({ order, urgent })}\n\n`

test('an open list of leads hears of a new one, and only that there is one', async () => {
  const reader = await listen(duty)
  const { order } = await sendLead({ urgent: true, text: '他现在在店里' })
  const { value } = await reader.read()
  expect(value).toBe(told(order, true))
  await reader.cancel()
})

test('an ordinary lead is heard of behind a page full of urgent ones', async () => {
  for (let count = 0; count < 21; count += 1) await sendLead({ urgent: true })
  const reader = await listen(duty)
  const { order } = await sendLead()
  expect((await reader.read()).value).toBe(told(order, false))
  await reader.cancel()
})

test('who signed out, or whose office ended, hears nothing more', async () => {
  const leaving = await atTheDesk(app, 'dutyOfficer')
  const demoted = await atTheDesk(app, 'dutyOfficer', 'clerk')
  const open = [await listen(leaving), await listen(demoted)]
  await leaving.post('/desk/sign-out', {})
  await owner`delete from offices where staff_id = ${demoted.staffId} and role = 'dutyOfficer'`
  await sendLead({ urgent: true })
  for (const reader of open) expect(await reader.read()).toMatchObject({ done: true })
  expect((await demoted.get('/desk/leads/events')).status).toBe(403)
})

test('a request for correction is answered by the clerk, and a complaint by the supervisor alone', async () => {
  const clerk = await atTheDesk(app, 'clerk')
  const supervisor = await atTheDesk(app, 'supervisor')
  const correction = await sendReport()
  const complaint = await sendReport({ kind: 'complaint' })
  const answer = { version: '1', outcome: 'founded', text: '已经更正。' }
  const corrected = await clerk.post(`/desk/corrections/${correction.id}/answer`, answer)
  expect(corrected.status).toBe(303)
  expect((await clerk.post(`/desk/complaints/${complaint.id}/answer`, answer)).status).toBe(403)
  const put = { ...answer, corrected: '已责令改正。' }
  const answered = await supervisor.post(`/desk/complaints/${complaint.id}/answer`, put)
  expect(answered.status).toBe(303)
})
