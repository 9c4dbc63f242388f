import { expect, test } from 'vitest'
import {
  acknowledgeLead,
  answerLead,
  concludeLead,
  drawClaim,
  drawReceipt,
  leadStatus,
} from '../../db/index.ts'
import { json, openApp, publicUrl } from '../api/court.ts'
import { clock, owner, useStore } from '../store.ts'
import { caseFile, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'

useStore()
useCourts()

const app = openApp()
const status = (receipt: string) => leadStatus({ receipt, client: '10.0.0.1' })
const duty = staff(shibei, 'dutyOfficer')

test('L34 the informant reads by when the answer is due, by the rule that says so, and not when officers leave', async () => {
  const { receipt } = await sendLead()
  const { next } = await status(receipt)
  expect(next).toMatchObject({ late: false, article: expect.any(String) })
  expect(next!.by.getTime()).toBeGreaterThan(clock.now.getTime())
  const urgent = await sendLead({ urgent: true })
  const { next: soon } = await status(urgent.receipt)
  expect(soon?.document ?? '').not.toContain('市北区')
})

test('L34 of a case closed for now the seven working days of the court bind as well, and the first day is shown', async () => {
  await caseFile('（2026）苏0114执90001号', 'closedForNow')
  const about = { caseNumber: '（2026）苏0114执90001号' }
  const { receipt } = await sendLead({ court: yuhuatai, about })
  const { next } = await status(receipt)
  const running = await owner`
    select min(due_at) as first from clocks where stopped_at is null and subject_id =
      (select subject_id from journal where kind = 'lead.received.closedForNow' order by seq desc limit 1)`
  expect(next!.by).toEqual(running[0]!['first'])
})

test('L34 when it was answered no time runs any more', async () => {
  const { receipt, id } = await sendLead()
  await concludeLead(duty, { id, version: 1, outcome: 'notConfirmed', answer: '没有查到' })
  expect((await status(receipt)).next).toBeUndefined()
})

test('news is marked until it was read, and only reading news leaves a trace', async () => {
  const { receipt, id } = await sendLead()
  expect((await status(receipt)).unread).toBe(false)
  const readAt = async () =>
    (await owner`select read_at from leads where id = ${id}`)[0]!['read_at']
  expect(await readAt()).toBeNull()
  await acknowledgeLead(duty, { id, version: 1 })
  await answerLead(duty, { id, text: '车牌是多少？', once: crypto.randomUUID() })
  expect((await status(receipt)).unread).toBe(true)
  expect((await status(receipt)).unread).toBe(false)
  expect(await readAt()).not.toBeNull()
})

test('who does not want to be asked is not asked, and the page says so', async () => {
  const { receipt, id } = await sendLead({ mayAsk: false })
  expect((await status(receipt)).mayAsk).toBe(false)
  const asked = { id, text: '请问……', once: crypto.randomUUID() }
  await expect(answerLead(duty, asked)).rejects.toMatchObject({ rule: 'lead-not-asked' })
})

test('L14 a program sends all that the form asks in one go, as JSON or as a form, and nothing else', async () => {
  const drawn = drawReceipt()
  const tip = {
    ...drawn,
    court: shibei,
    category: 'whereabouts',
    text: '他住在那里',
    officer: '王法官',
    whereabouts: '延安三路',
    basics: '四十来岁',
    township: '黄流镇',
    mayAsk: false,
    standing: 'anonymous',
    claim: { ...drawClaim(), answers: { isNew: 'yes' } },
  }
  const sent = await app.request('/api/v1/leads', json(tip))
  expect([sent.status, await sent.json()]).toEqual([201, { receipt: drawn.receipt }])
  const [row] = await owner`select * from leads order by "order" desc limit 1`
  expect(row).toMatchObject({ may_ask: false, wants_reward: true, standing: 'anonymous' })
  expect(await owner`select 1 from claims where lead_id = ${row!['id'] as string}`).toHaveLength(1)
  for (const extra of [{ state: 'concluded' }, { held: false }, { order: 1 }, { room: 5 }]) {
    const answer = await app.request('/api/v1/leads', json({ ...tip, ...drawReceipt(), ...extra }))
    expect([extra, answer.status]).toEqual([extra, 400])
  }
  const form = new FormData()
  const fields = {
    court: shibei,
    category: 'other',
    text: '字',
    standing: 'anonymous',
    name: '赵六六',
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const headers = { origin: publicUrl }
  const posted = await app.request('/api/v1/leads', { method: 'POST', body: form, headers })
  expect(posted.status).toBe(201)
  const named = await app.request(
    '/api/v1/leads',
    json({ ...tip, ...drawReceipt(), standing: 'named' }),
  )
  expect(named.status).toBe(400)
})

test('L30 no number that counts leads stands outside but the order that its informant is told', async () => {
  const { receipt } = await sendLead()
  const answer = await app.request('/api/v1/leads/status', json({ receipt }))
  const body = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(body)).not.toContain('order')
  expect(Object.keys(body)).not.toContain('id')
})
