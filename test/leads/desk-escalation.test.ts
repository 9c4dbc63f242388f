import { beforeAll, expect, test } from 'vitest'
import {
  acknowledgeLead,
  askAs,
  concludeLead,
  dispatchLead,
  handLead,
  type Actor,
} from '../../db/index.ts'
import { admitted, clockOf, sweep, warningsOf } from '../clock-people.ts'
import { anyone, caseFile, sendLead, shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type Person = Awaited<ReturnType<typeof admitted>>
let duty: Person, officer: Person, other: Person, director: Person, president: Person

const start = new Date('2026-03-04T10:00:00+08:00')
const pass = (seconds: number) => (clock.now = new Date(start.getTime() + seconds * 1000))
const about = { caseNumber: '（2026）鲁0203执95201号' }

beforeAll(async () => {
  clock.now = start
  duty = await admitted(shibei, '钱值', 'dutyOfficer')
  officer = await admitted(shibei, '周执', 'officer')
  other = await admitted(shibei, '吴执', 'officer')
  director = await admitted(shibei, '郑局', 'director')
  president = await admitted(shibei, '王院', 'president')
  await caseFile(about.caseNumber, 'open', '周执', officer.staffId)
})

/** Who is alarmed beyond those who hear of the lead at once, and has not been since. */
async function alarmed(): Promise<string[]> {
  const after = start.toISOString()
  const heard = await Promise.all(
    [duty, officer, other, director, president].map(async (person) =>
      (await askAs(person).newestAlarm({ after })).noticedAt > after ? [person.name] : [],
    ),
  )
  return heard.flat()
}

test('urgent-lead-dispatch: while nobody takes it up the chain is duty, the officer of the case, the director, the president (seed 1 art 25)', async () => {
  const { id } = await sendLead({ urgent: true, about })
  pass(149)
  await sweep()
  expect(await alarmed()).toEqual([])
  pass(150)
  await sweep()
  expect(await alarmed()).toEqual(['钱值', '周执'])
  pass(240)
  await sweep()
  expect(await alarmed()).toEqual(['钱值', '周执', '郑局'])
  pass(300)
  await sweep()
  expect(await alarmed()).toEqual(['钱值', '周执', '郑局', '王院'])
  const five = (await clockOf(id, 'urgent-lead-dispatch'))!
  expect((await warningsOf(duty, five.id)).map((one) => one.slice(0, -20))).toEqual([
    'half 钱值',
    'half 周执',
    'fourFifths 钱值',
    'fourFifths 周执',
    'fourFifths 郑局',
    'whole 钱值',
    'whole 周执',
    'whole 郑局',
    'whole 王院',
  ])
})

test('the president is told that nobody has left, and may not open the lead', async () => {
  const [alarm] = (await askAs(president).alarms()).leads
  expect(alarm).toMatchObject({ state: 'received', mayOpen: false })
  await expect(askAs(president).lead(alarm!.id)).rejects.toMatchObject({ rule: 'role-needed' })
  expect(await askAs(president).newestLead({ after: 7 })).toEqual({ order: 7, urgent: false })
})

test('once it is taken up nobody further is alarmed before the minutes are over; once they left, nobody', async () => {
  const [lead] = (await askAs(duty).alarms()).leads
  await acknowledgeLead(duty, { id: lead!.id, version: 1 })
  await dispatchLead(duty, { id: lead!.id, version: 2 })
  expect((await askAs(duty).alarms()).leads).toEqual([])
  expect(await alarmed()).toEqual([])
  clock.now = start
  const { id } = await sendLead({ urgent: true, about })
  await acknowledgeLead(duty, { id, version: 1 })
  pass(150)
  await sweep()
  expect(await alarmed()).toEqual([])
  pass(300)
  await sweep()
  expect(await alarmed()).toEqual(['钱值', '周执', '郑局', '王院'])
  await dispatchLead(duty, { id, version: 2 })
})

test('a lead that is handed to an officer is his to read and to answer for, and his limit follows (lead-hand)', async () => {
  const { id } = await sendLead()
  await expect(askAs(other).lead(id)).rejects.toMatchObject({ rule: 'role-needed' })
  await handLead(duty, { id, version: 1, officer: other.staffId })
  expect(await askAs(other).lead(id)).toMatchObject({ handedTo: other.staffId })
  expect((await askAs(other).leads({ mine: true })).rows.map((row) => row.handedTo)).toEqual([
    '吴执',
  ])
  const [held] = await owner`select holder from clocks where subject_id = ${id}`
  expect(held).toEqual({ holder: other.staffId })
  await handLead(duty, { id, version: 2 })
  await expect(askAs(other).lead(id)).rejects.toMatchObject({ rule: 'role-needed' })
})

test.each<[string, () => Actor, string]>([
  ['an officer', () => officer, 'role-needed'],
  ['a clerk', () => staff(shibei, 'clerk'), 'role-needed'],
  ['another court’s director', () => staff('苏0114', 'director'), 'other-court'],
  ['anyone', () => anyone, 'sign-in-needed'],
])('%s hands no lead on', async (_, by, rule) => {
  const { id } = await sendLead({ about })
  const asked = { id, version: 1, officer: other.staffId }
  await expect(handLead(by(), asked)).rejects.toMatchObject({ rule })
  expect((await owner`select handed_to, version from leads where id = ${id}`)[0]).toEqual({
    handed_to: null,
    version: 1,
  })
})

test.each<[string, () => object]>([
  ['lead-officer-unknown', () => ({ officer: crypto.randomUUID() })],
  ['lead-officer-unknown', () => ({ officer: duty.staffId })],
  ['lead-team-unknown', () => ({ team: 'coast' })],
  ['changed-meanwhile', () => ({ version: 2 })],
])('%s: nothing is handed on', async (rule, wrong) => {
  const { id } = await sendLead()
  await expect(handLead(duty, { id, version: 1, ...wrong() })).rejects.toMatchObject({ rule })
})

test('lead-handed-late: a concluded lead is handed to nobody', async () => {
  const { id } = await sendLead()
  await concludeLead(duty, { id, version: 1, outcome: 'notUsed', answer: '感谢' })
  const late = handLead(duty, { id, version: 2, officer: other.staffId })
  await expect(late).rejects.toMatchObject({ rule: 'lead-handed-late' })
})

test('officer-told-shibei: the officer of a case is told on the desk what another did with its lead, until he opens it (seed 1 art 24)', async () => {
  const { id, order } = await sendLead({ about })
  await acknowledgeLead(duty, { id, version: 1 })
  const news = async (by: Person) =>
    (await askAs(by).newsOfLeads()).filter((one) => one.order === order)
  expect(await news(officer)).toMatchObject([
    { kind: 'lead.acknowledged', by: '钱值', caseNumber: about.caseNumber },
  ])
  expect(await news(other)).toEqual([])
  await askAs(officer).lead(id)
  expect(await news(officer)).toEqual([])
  await dispatchLead(duty, { id, version: 2 })
  expect(await news(officer)).toMatchObject([{ kind: 'lead.dispatched' }])
})

test('information-sorted-shibei: a lead of refusal is reported to director and president by number alone; one of a unit that does not assist to the director (seed 1 art 17)', async () => {
  const refusal = await sendLead({ category: 'refusal', text: '他把房子过户给了侄子' })
  const assistance = await sendLead({ category: 'assistance' })
  const orders = async (by: Person) =>
    (await askAs(by).newsOfLeads()).map(({ order }) => order).toSorted((a, b) => a - b)
  expect(await orders(president)).toEqual([refusal.order])
  expect(await orders(director)).toEqual([refusal.order, assistance.order])
  expect(JSON.stringify(await askAs(president).newsOfLeads())).not.toContain('侄子')
  await acknowledgeLead(duty, { id: refusal.id, version: 1 })
  expect(await orders(president)).toEqual([])
})
