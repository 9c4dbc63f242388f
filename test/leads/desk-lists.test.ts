import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { answerLead, askAs, mergeLeads, writeToCourt, type Actor } from '../../db/index.ts'
import { sections } from '../../site/desk/home/sections.ts'
import { fileOf } from '../../site/desk/list-file.ts'
import { lists } from '../../site/desk/lists/index.ts'
import { speakDesk } from '../../site/desk/speak.ts'
import { caseFile, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const planted = ['暗号甲一', '暗号乙二', '暗号丙三', '暗号丁四', '暗号戊五', '暗号己六', '鲁B98765']
const speech = speakDesk({ language: 'zh' })
const leads: { id: string; receipt: string }[] = []

beforeAll(async () => {
  const about = { caseNumber: '（2026）鲁0203执95301号' }
  await caseFile(about.caseNumber, 'open', '周执', randomUUID())
  const said = {
    text: '暗号甲一 鲁B98765',
    whereabouts: '暗号乙二',
    basics: '暗号丙三',
    place: '暗号丁四',
    category: 'refusal' as const,
    urgent: true,
    about,
  }
  leads.push(await sendLead(said), await sendLead(said), await sendLead(said))
  const [one, two, erased] = leads
  await writeToCourt({ receipt: one!.receipt, text: '暗号戊五', once: randomUUID(), client: 'i' })
  await answerLead(duty, { id: one!.id, text: '暗号己六', once: randomUUID() })
  const { order } = await askAs(duty).lead(one!.id)
  await mergeLeads(duty, { id: two!.id, version: 1, into: order, reason: '暗号己六' })
  await owner`update leads set key = null where id = ${erased!.id}`
})

/** Everything that the desk shows without opening a lead: each list, each file of one, the first page and the alarm. */
async function shownTo(by: Actor): Promise<{ text: string; answered: number }> {
  const ask = askAs(by)
  const viewer = by as Extract<Actor, { kind: 'staff' }>
  const tries: (() => Promise<unknown>)[] = [
    ...Object.values(lists).flatMap((list) => [
      () => list.rows(ask, {}),
      () => fileOf(list, ask, {}, speech),
    ]),
    ...sections.map((section) => () => section.panels({ ask, viewer, speech })),
    () => ask.alarms(),
    () => ask.newsOfLeads(),
    () => ask.newestLead(),
    () => ask.urgentClocks(),
    () => ask.notifications(),
  ]
  const shown = await Promise.allSettled(tries.map((one) => one()))
  const fulfilled = shown.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  return { text: JSON.stringify(fulfilled), answered: fulfilled.length }
}

test.each(['dutyOfficer', 'director'] as const)(
  'L08 no list, file, first page or alarm shows the %s what a lead says before it is opened, nor a receipt',
  async (role) => {
    const { text, answered } = await shownTo(staff(shibei, role))
    expect(answered).toBeGreaterThan(10)
    expect(text).toContain(leads[0]!.id)
    for (const marker of [...planted, ...leads.map(({ receipt }) => receipt)]) {
      expect(text.includes(marker)).toBe(false)
    }
  },
)

test.each([
  ['an officer to whom it is not assigned', staff(shibei, 'officer')],
  ['a clerk', staff(shibei, 'clerk')],
  ['a judge', staff(shibei, 'judge')],
  ['the custodian', staff(shibei, 'custodian')],
  ['the administrator', staff(shibei, 'administrator')],
  ['another court’s duty officer', staff(yuhuatai, 'dutyOfficer')],
  ['another court’s director', staff(yuhuatai, 'director')],
])(
  'L08 %s sees in no list, file, first page or alarm that there is such a lead, sealed or destroyed',
  async (_, by) => {
    const { text } = await shownTo(by)
    for (const hidden of [...planted, ...leads.flatMap(({ id, receipt }) => [id, receipt])]) {
      expect(text.includes(hidden)).toBe(false)
    }
  },
)

test('L08 the president hears by number that a lead of refusal waits, and reads nothing of it', async () => {
  const { text } = await shownTo(staff(shibei, 'president'))
  for (const hidden of [...planted, ...leads.map(({ receipt }) => receipt)]) {
    expect(text.includes(hidden)).toBe(false)
  }
})

test('L08 the list is asked for held ones, merged ones and one’s own', async () => {
  const of = async (asked: object) =>
    (await askAs(duty).leads(asked)).rows.map(({ id }) => leads.findIndex((one) => one.id === id))
  expect(await of({ merged: 'along' })).toEqual([1])
  expect(await of({ merged: 'leading' })).toEqual([0])
  expect(await of({ merged: 'alone' })).toEqual([2])
  expect(await of({ held: 'no' })).toEqual([])
  expect(await of({ held: 'yes' })).toEqual([2, 1, 0])
  expect(await of({ mine: true })).toEqual([])
})

test('held leads stand behind the others that wait, even where they say that they are urgent', async () => {
  const held = await sendLead({ urgent: true })
  const other = await sendLead()
  await owner`update leads set held = false where id = ${other.id}`
  const orders = (await askAs(duty).leads()).rows.map(({ order }) => order)
  expect(orders.slice(0, 2)).toEqual([other.order, held.order])
})
