import { periodOf } from '../../db/retention/periods.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  askAs,
  answerLead,
  concludeLead,
  drawDraft,
  forgetOldDrafts,
  saveStep,
  expireLeads,
  holdLead,
  leadStatus,
  releaseLead,
  writeToCourt,
} from '../../db/index.ts'
import { photo, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal = { kind: 'portal' } as const
const duty = staff(shibei, 'dutyOfficer')
const director = staff(shibei, 'director')
const president = staff(shibei, 'president')
const client = '203.0.113.9'

/** Noon of a day in Asia/Shanghai. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)
const toDay = (day: string) => (clock.now = noon(day))

beforeEach(() => void toDay('2026-01-10'))
afterEach(() => void (clock.now = new Date()))

type Outcome = 'notUsed' | 'notConfirmed' | 'confirmed'

/** A lead with a photo and messages both ways, concluded on the day of the clock. */
async function concluded(outcome: Outcome = 'notUsed', other: Parameters<typeof sendLead>[0] = {}) {
  const sent = await sendLead({
    photos: [{ name: '车.jpg', bytes: await photo(24, 24).jpeg().toBuffer() }],
    ...other,
  })
  await answerLead(duty, { id: sent.id, text: '请问几楼？', once: crypto.randomUUID() })
  await writeToCourt({ receipt: sent.receipt, text: '地下二层', once: crypto.randomUUID() })
  const { version } = await askAs(duty).lead(sent.id)
  const asked = { id: sent.id, version, outcome, answer: '谢谢，已经核查。' }
  return { ...sent, ...(await concludeLead(duty, asked)) }
}

const sealedOf = async (id: string) =>
  (
    await owner`
      select key is null and body is null and length(answer) = 0 as gone,
        (select count(*)::int from lead_photos where lead_id = leads.id) as photos,
        (select count(*)::int from lead_messages where lead_id = leads.id) as messages
      from leads where id = ${id}`
  )[0]
const whole = { gone: false, photos: 1, messages: 2 }
const nothing = { gone: true, photos: 0, messages: 0 }
const kindsOf = async (id: string) =>
  (await owner`select kind from journal where subject_id = ${id} order by seq`).map(({ kind }) =>
    String(kind),
  )

/** Each day's run of the portal from one day to another. */
async function runDaily(from: string, to: string) {
  for (let day = noon(from); day <= noon(to); day = new Date(day.getTime() + 86_400_000)) {
    clock.now = day
    await expireLeads(portal)
  }
}

const periods = [
  ['notUsed', '2026-01-10', '2026-07-10', 'retention-not-used'],
  ['notUsed', '2026-08-31', '2027-02-28', 'retention-not-used'],
  ['notConfirmed', '2026-01-10', '2027-01-10', 'retention-not-confirmed'],
  ['confirmed', '2026-01-10', '2029-01-10', 'retention-confirmed'],
] as const

test.each(periods)(
  'L33 a lead that was %s and concluded on %s is kept until %s (%s)',
  async (outcome, day, until) => {
    toDay(day)
    const { id, receipt } = await concluded(outcome)
    expect(await askAs(duty).retentionOf(id)).toMatchObject({ keptFor: outcome, until })
    expect((await leadStatus({ receipt, client })).kept?.until).toBe(until)
  },
)

test('L33 retention-warning, lead-expiry-seen: the desk is told of a lead by its number thirty days before, and after its last day the key is destroyed', async () => {
  const { id, order, receipt } = await concluded()
  await runDaily('2026-06-09', '2026-06-09')
  expect(await kindsOf(id)).not.toContain('lead.expiring')
  await runDaily('2026-06-10', '2026-07-10')
  const { rows } = await askAs(director).retention({ state: 'told', number: order })
  expect(rows).toMatchObject([{ id, order, until: '2026-07-10', lastDay: '2026-07-10' }])
  const clocks = await askAs(director).myClocks({ rule: 'lead-expiry-seen' })
  expect(clocks.rows.map(({ subject }) => subject.id)).toContain(id)
  expect(await sealedOf(id)).toEqual(whole)
  await runDaily('2026-07-11', '2026-07-11')
  expect(await sealedOf(id)).toEqual(nothing)
  expect(await leadStatus({ receipt, client })).toMatchObject({
    erased: true,
    messages: [],
    outcome: 'notUsed',
    gone: { on: '2026-07-11', says: { zh: '未采用的线索，办结后保存6个月' } },
  })
  expect(await askAs(duty).retentionOf(id)).toMatchObject({ state: 'erased', until: '2026-07-10' })
  const running = await askAs(director).myClocks({ rule: 'lead-expiry-seen' })
  expect(running.rows.map(({ subject }) => subject.id)).not.toContain(id)
  expect((await kindsOf(id)).slice(-2)).toEqual(['lead.expiring', 'lead.erased'])
})

test('L33 where the portal did not run in time, the day moves and nothing is destroyed untold', async () => {
  const { id } = await concluded()
  await runDaily('2026-08-01', '2026-08-01')
  expect(await askAs(duty).retentionOf(id)).toMatchObject({ state: 'told', lastDay: '2026-08-31' })
  await runDaily('2026-08-02', '2026-08-31')
  expect(await sealedOf(id)).toEqual(whole)
  await runDaily('2026-09-01', '2026-09-01')
  expect(await sealedOf(id)).toEqual(nothing)
})

test('L33 retention-hold, retention-release: a held lead is kept whatever the day, and after its release is named anew before it goes', async () => {
  const { id, version } = await concluded()
  await runDaily('2026-06-20', '2026-06-20')
  await holdLead(president, { id, reason: '另案侦查尚未结束', version })
  expect(await askAs(duty).retentionOf(id)).toMatchObject({
    state: 'held',
    hold: { reason: '另案侦查尚未结束' },
  })
  await runDaily('2026-07-11', '2026-07-13')
  expect(await sealedOf(id)).toEqual(whole)
  toDay('2026-10-01')
  await releaseLead(director, { id, reason: '侦查已经结束', version })
  await runDaily('2026-10-01', '2026-10-31')
  expect(await sealedOf(id)).toEqual(whole)
  await runDaily('2026-11-01', '2026-11-01')
  expect(await sealedOf(id)).toEqual(nothing)
})

test('L33 a lead that is not concluded, or for which a time limit runs, is never destroyed', async () => {
  const open = await sendLead()
  const running = await concluded()
  await owner`
    insert into clocks (court, rule, subject_kind, subject_id, started_on, started_by, due_at)
    values (${shibei}, 'lead-verified', 'lead', ${running.id}, '2026-01-10', 1, '2026-01-17')`
  await runDaily('2026-07-01', '2026-07-01')
  await runDaily('2026-09-01', '2026-09-01')
  expect((await sealedOf(open.id))?.['gone']).toBe(false)
  expect(await sealedOf(running.id)).toEqual(whole)
  expect(await askAs(duty).retentionOf(running.id)).toMatchObject({ state: 'needed' })
})

test('L33 the portal destroys no more than what is over: of four leads one', async () => {
  const over = await concluded('notUsed')
  const others = [await concluded('notConfirmed'), await concluded('confirmed')]
  toDay('2026-02-10')
  others.push(await concluded('notUsed'))
  await runDaily('2026-06-15', '2026-06-15')
  toDay('2026-07-16')
  const { erased } = await expireLeads(portal)
  expect(erased).toBeGreaterThan(0)
  expect(await sealedOf(over.id)).toEqual(nothing)
  for (const { id } of others) expect(await sealedOf(id)).toEqual(whole)
})

test('L33 only director and president hold a lead, of their own court, once, with a reason, on what they saw', async () => {
  const { id, version } = await concluded()
  const reason = '另案需要'
  const refused = async (by: typeof duty, other: object, rule: string) =>
    expect(holdLead(by, { id, reason, version, ...other })).rejects.toMatchObject({ rule })
  await refused(duty, {}, 'role-needed')
  await refused(staff(yuhuatai, 'director'), {}, 'other-court')
  await refused(director, { reason: '' }, 'input-invalid')
  await refused(director, { version: version + 1 }, 'changed-meanwhile')
  await expect(releaseLead(director, { id, reason, version })).rejects.toMatchObject({
    rule: 'lead-not-held',
  })
  expect(await owner`select id from lead_holds where lead_id = ${id}`).toEqual([])
  await holdLead(director, { id, reason, version })
  await refused(president, {}, 'lead-held-already')
  expect((await kindsOf(id)).filter((kind) => kind === 'lead.holdPlaced')).toHaveLength(1)
})

test('L33 a person starts no destruction: only the portal and the operator do', async () => {
  await expect(expireLeads(director)).rejects.toMatchObject({ rule: 'sign-in-needed' })
})

test('L33 a key that was destroyed does not come back, not even by the hand of the owner of the database', async () => {
  const { id } = await concluded()
  const [kept] = await owner`select key, body from leads where id = ${id}`
  await runDaily('2026-06-15', '2026-06-15')
  await runDaily('2026-07-16', '2026-07-16')
  expect(await sealedOf(id)).toEqual(nothing)
  await expect(
    owner`update leads set key = ${kept!['key']}, body = ${kept!['body']} where id = ${id}`,
  ).rejects.toThrow('the key of a lead was destroyed')
  expect(await sealedOf(id)).toEqual(nothing)
})

test('L33 retention-receipt: twenty-four months after the conclusion a receipt shows what happened and not what was written', async () => {
  const { receipt } = await concluded('confirmed')
  toDay('2028-01-10')
  expect((await leadStatus({ receipt, client })).messages).toHaveLength(2)
  toDay('2028-01-11')
  const after = await leadStatus({ receipt, client })
  expect(after).toMatchObject({
    messages: [],
    outcome: 'confirmed',
    erased: false,
    canWrite: false,
  })
  expect(after.answer).toBeUndefined()
  const once = crypto.randomUUID()
  await expect(writeToCourt({ receipt, text: '还有一件事', once })).rejects.toMatchObject({
    rule: 'lead-receipt-over',
  })
})

test('L33 retention-tombstone: sixty months after the destruction the receipt finds nothing, as one that never was', async () => {
  const { id, receipt } = await concluded()
  await runDaily('2026-06-15', '2026-06-15')
  await runDaily('2026-07-16', '2026-07-16')
  toDay('2031-07-16')
  await expireLeads(portal)
  expect(await leadStatus({ receipt, client })).toMatchObject({ erased: true })
  toDay('2031-07-17')
  await expireLeads(portal)
  await expect(leadStatus({ receipt, client })).rejects.toMatchObject({ rule: 'receipt-wrong' })
  expect((await kindsOf(id)).at(-1)).toBe('lead.receiptForgotten')
})

test('L33 retention-draft: a draft that nobody sent lies for a day at most, and is swept with all that it had', async () => {
  const draft = drawDraft()
  await saveStep(
    { kind: 'anyone' },
    { draft, version: 0, step: 'standing', go: 'next', values: { standing: 'anonymous' } },
  )
  const [row] = await owner`select expires_at from lead_drafts`
  const { length } = periodOf('draft', shibei, '2026-01-10' as Parameters<typeof periodOf>[2])
  expect(row!['expires_at']).toEqual(new Date(clock.now.getTime() + length * 3_600_000))
  clock.now = row!['expires_at'] as Date
  await forgetOldDrafts()
  expect(await owner`select id from lead_drafts`).toEqual([])
})

test('L08 the list of what is kept shows nothing of what a lead says, and nothing of another court', async () => {
  const { id } = await concluded('confirmed', { text: '记号甲乙丙丁', place: '记号甲乙丙丁' })
  const { rows } = await askAs(duty).retention({})
  expect(rows.map((row) => row.id)).toContain(id)
  expect(JSON.stringify(rows)).not.toContain('记号甲乙丙丁')
  expect((await askAs(staff(yuhuatai, 'director')).retention({})).rows).toEqual([])
  await expect(askAs(staff(shibei, 'clerk')).retention({})).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(askAs(staff(yuhuatai, 'director')).retentionOf(id)).rejects.toMatchObject({
    rule: 'not-found',
  })
})
