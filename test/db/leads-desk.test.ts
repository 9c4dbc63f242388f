import { beforeAll, expect, test } from 'vitest'
import {
  acknowledgeLead,
  answerLead,
  askAs,
  concludeLead,
  dispatchLead,
  leadStatus,
  type Actor,
} from '../../db/index.ts'
import {
  anyone,
  caseFile,
  photo,
  sendLead,
  shibei,
  staff,
  useCourts,
  yuhuatai,
} from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const officer = staff(shibei, 'officer')
const end = { outcome: 'confirmed', answer: '车辆已查封，感谢您的帮助' } as const
const entries = async (id: string) =>
  (
    await owner`select kind, court, actor_id, rule from journal where subject_id = ${id} order by seq`
  ).map((row) => ({ ...row }))

let id: string
beforeAll(async () => {
  const bytes = await photo(60, 40).jpeg().toBuffer()
  const photos = [
    { name: '一.jpg', bytes },
    { name: '二.jpg', bytes },
  ]
  id = (await sendLead({ text: '他在城东开店', place: '城东路1号', photos })).id
})

test('the duty officer opens a lead and reads text, place and photos; each opening is journaled', async () => {
  const opened = await askAs(duty).lead(id)
  expect(opened).toMatchObject({
    content: { text: '他在城东开店', place: '城东路1号' },
    state: 'received',
    photos: [{ position: 1 }, { position: 2 }],
    version: 1,
  })
  const bytes = await askAs(duty).leadPhoto(id, opened.photos[0]!.id)
  expect(Buffer.from(bytes.subarray(0, 3)).toString('hex')).toBe('ffd8ff')
  const own = duty.kind === 'staff' ? duty.staffId : ''
  expect((await entries(id)).slice(1)).toEqual([
    { kind: 'lead.opened', court: shibei, actor_id: own, rule: null },
    { kind: 'lead.opened', court: shibei, actor_id: own, rule: null },
  ])
})

test.each([
  ['anyone', anyone, 'sign-in-needed'],
  ['a clerk', staff(shibei, 'clerk'), 'role-needed'],
  ['the president', staff(shibei, 'president'), 'role-needed'],
  ['the supervisor', staff(shibei, 'supervisor'), 'role-needed'],
  ['the administrator', staff(shibei, 'administrator'), 'role-needed'],
  ['an officer of no case that it is about', officer, 'role-needed'],
  ['another court’s duty officer', staff(yuhuatai, 'dutyOfficer'), 'other-court'],
  ['another court’s director', staff(yuhuatai, 'director'), 'other-court'],
])('%s reads nothing of a lead and does nothing with it', async (_, by, rule) => {
  const { photos } = await askAs(duty).lead(id)
  const [before] = await owner`select * from leads where id = ${id}`
  const tried = await Promise.allSettled([
    askAs(by).lead(id),
    askAs(by).leadPhoto(id, photos[0]!.id),
    acknowledgeLead(by, { id, version: 1 }),
    dispatchLead(by, { id, version: 1 }),
    answerLead(by, { id, text: '您好', once: crypto.randomUUID() }),
    concludeLead(by, { id, version: 1, ...end }),
  ])
  expect(tried).toMatchObject(tried.map(() => ({ status: 'rejected', reason: { rule } })))
  const [after] = await owner`select * from leads where id = ${id}`
  expect(after).toEqual(before)
})

test('a refused opening is journaled with who tried and which rule refused', async () => {
  const by = staff(yuhuatai, 'dutyOfficer')
  await askAs(by)
    .lead(id)
    .catch(() => {})
  expect((await entries(id)).at(-1)).toEqual({
    kind: 'lead.openingRefused',
    court: yuhuatai,
    actor_id: by.kind === 'staff' ? by.staffId : '',
    rule: 'other-court',
  })
})

test('an officer serves the leads of his own cases and sees no others', async () => {
  const own = staff(shibei, 'officer')
  const { name, staffId } = own as Extract<Actor, { kind: 'staff' }>
  await caseFile('（2026）鲁0203执93001号', 'open', name, staffId)
  const about = { caseNumber: '（2026）鲁0203执93001号' }
  const lead = await sendLead({ about })
  expect(await askAs(own).lead(lead.id)).toMatchObject({ caseNumber: about.caseNumber })
  expect((await askAs(own).leads()).rows.map((row) => row.id)).toEqual([lead.id])
  await acknowledgeLead(own, { id: lead.id, version: 1 })
  // Another officer of the same name sees nothing of it.
  const namesake = staff(shibei, 'officer')
  expect((await askAs(namesake).leads()).rows).toEqual([])
  await expect(askAs(namesake).lead(lead.id)).rejects.toMatchObject({ rule: 'role-needed' })
  const answer = { id: lead.id, text: '已核实', once: crypto.randomUUID() }
  await expect(answerLead(namesake, answer)).rejects.toMatchObject({ rule: 'role-needed' })
})

test('an unknown lead, photo or word for one is not found', async () => {
  const { photos } = await askAs(duty).lead(id)
  const other = await sendLead()
  for (const wrong of [crypto.randomUUID(), '1', '../x']) {
    await expect(askAs(duty).lead(wrong)).rejects.toMatchObject({ rule: 'not-found' })
    await expect(askAs(duty).leadPhoto(id, wrong)).rejects.toMatchObject({ rule: 'not-found' })
  }
  await expect(askAs(duty).leadPhoto(other.id, photos[0]!.id)).rejects.toMatchObject({
    rule: 'not-found',
  })
})

test('a lead goes from hand to hand, and its informant never sees that officers have left', async () => {
  const lead = await sendLead()
  const follow = () => leadStatus({ receipt: lead.receipt, client: 'i' })
  expect(await acknowledgeLead(duty, { id: lead.id, version: 1 })).toEqual({
    id: lead.id,
    version: 2,
  })
  const accepted = await follow()
  expect(accepted).toMatchObject({ state: 'accepted' })
  await dispatchLead(duty, { id: lead.id, version: '2' })
  expect(await follow()).toEqual(accepted)
  await concludeLead(duty, { id: lead.id, version: 3, ...end })
  expect(await follow()).toMatchObject({
    state: 'answered',
    outcome: 'confirmed',
    outcomeSays: { zh: '已核实' },
    answer: end.answer,
  })
  const { trace } = await askAs(duty).lead(lead.id)
  expect(trace.map(({ kind }) => kind)).toEqual([
    'lead.received',
    'lead.acknowledged',
    'lead.dispatched',
    'lead.concluded',
  ])
})

test('that nothing was found is told as “not used”, which says nothing of who was looked for', async () => {
  const lead = await sendLead()
  await concludeLead(duty, { id: lead.id, version: 1, outcome: 'notConfirmed', answer: '感谢' })
  expect(await leadStatus({ receipt: lead.receipt, client: 'i' })).toMatchObject({
    outcome: 'notUsed',
    outcomeSays: { zh: '未采用' },
  })
})

test('nothing is done on a version that somebody has changed meanwhile', async () => {
  const lead = await sendLead()
  await acknowledgeLead(duty, { id: lead.id, version: 1 })
  await expect(dispatchLead(duty, { id: lead.id, version: 1 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
})

test('of two who take up a lead at the same moment one does', async () => {
  const lead = await sendLead()
  const done = await Promise.allSettled([
    acknowledgeLead(duty, { id: lead.id, version: 1 }),
    acknowledgeLead(staff(shibei, 'director'), { id: lead.id, version: 1 }),
  ])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a concluded lead stays concluded', async () => {
  const lead = await sendLead()
  await concludeLead(duty, { id: lead.id, version: 1, ...end })
  await expect(concludeLead(duty, { id: lead.id, version: 2, ...end })).rejects.toMatchObject({
    rule: 'wrong-state',
  })
  await expect(acknowledgeLead(duty, { id: lead.id, version: 2 })).rejects.toMatchObject({
    rule: 'wrong-state',
  })
})

test.each([
  ['no answer', { outcome: 'confirmed', answer: ' ' }],
  ['no outcome', { outcome: '', answer: '感谢' }],
])('a lead is not concluded with %s', async (_, wrong) => {
  const lead = await sendLead()
  const asked = { id: lead.id, version: 1, ...wrong } as Parameters<typeof concludeLead>[1]
  await expect(concludeLead(duty, asked)).rejects.toMatchObject({ rule: 'input-invalid' })
})

test('not even the database’s owner concludes a lead without an answer', async () => {
  const lead = await sendLead()
  await expect(owner`update leads set state = 'concluded' where id = ${lead.id}`).rejects.toThrow(
    'lead-unanswered',
  )
})

test('the list has urgent leads first, then the newest, a page at a time, of the own court alone', async () => {
  const court = '琼9027'
  const ledong = staff(court, 'director')
  const sent = []
  for (const urgent of [true, false, true, false, false])
    sent.push(await sendLead({ court, urgent }))
  await sendLead({ court: '琼9003' })
  await concludeLead(ledong, { id: sent[0]!.id, version: 1, ...end })
  const wanted = [sent[2], sent[4], sent[3], sent[1], sent[0]].map((lead) => lead!.order)
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = await askAs(ledong).leads({ after, limit: 2 })
    seen.push(...page.rows.map(({ order }) => order))
    after = page.next
  } while (after !== undefined)
  expect(seen).toEqual(wanted)
  const open = await askAs(ledong).leads({ state: 'open' })
  expect(open.rows.map(({ order }) => order)).toEqual(wanted.slice(0, 4))
  const concluded = await askAs(ledong).leads({ state: 'concluded' })
  expect(concluded.rows.map(({ order }) => order)).toEqual(wanted.slice(4))
  expect(open.rows[0]).toMatchObject({ urgent: true, photos: 0, clocks: [{ late: false }] })
  expect(JSON.stringify(open)).not.toContain('他的车')
})

test('a bad page mark is refused', async () => {
  for (const after of ['x', Buffer.from('["2026",1]').toString('base64url')]) {
    await expect(askAs(duty).leads({ after })).rejects.toMatchObject({ rule: 'input-invalid' })
  }
})

test.each([['clerk'], ['president'], ['supervisor'], ['custodian']] as const)(
  'the list of leads is not for the %s',
  async (role) => {
    await expect(askAs(staff(shibei, role)).leads()).rejects.toMatchObject({ rule: 'role-needed' })
  },
)

test('a lead that is not answered in time is shown as late', async () => {
  const received = clock.now
  const lead = await sendLead()
  clock.now = new Date(received.getTime() + 20 * 86_400_000)
  const { rows } = await askAs(duty).leads({ state: 'received' })
  expect(rows.find((row) => row.id === lead.id)).toMatchObject({ clocks: [{ late: true }] })
  clock.now = received
})
