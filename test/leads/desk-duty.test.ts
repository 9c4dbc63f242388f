import { beforeAll, expect, test } from 'vitest'
import {
  admitStaff,
  askAs,
  changeShift,
  enterShift,
  removeShift,
  type Actor,
} from '../../db/index.ts'
import { sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const at = (moment: string) => new Date(`${moment}:00+08:00`)
const people: Record<string, string> = {}

beforeAll(async () => {
  clock.now = at('2026-03-04T10:00')
  const admitted = [
    ['zhi-ban', '值班甲', 'dutyOfficer'],
    ['zhi-xing', '执行乙', 'officer'],
    ['shu-ji', '书记丙', 'clerk'],
  ] as const
  for (const [username, name, role] of admitted) {
    const { staffId } = await admitStaff(
      { kind: 'operator' },
      { court: shibei, username, name, password: 'a long password', roles: [role] },
    )
    people[name] = staffId
  }
})

const shift = (name: string, from: string, to: string) => ({
  staffId: people[name] ?? '',
  from,
  to,
  clerk: '书记员小周',
  driver: '司机老郑',
  car: '警01',
})
const onDuty = async () => (await askAs(duty).alarms()).onDuty.map(({ name }) => name)

test('who is on duty now is known to the minute, and the alarm names them with their unit (T02, duty-keep)', async () => {
  await enterShift(duty, shift('值班甲', '2026-03-04T08:00', '2026-03-04T20:00'))
  await enterShift(duty, shift('执行乙', '2026-03-04 20:00', '2026-03-05 08:00'))
  expect(await onDuty()).toEqual(['值班甲'])
  clock.now = at('2026-03-04T19:59')
  expect(await onDuty()).toEqual(['值班甲'])
  clock.now = at('2026-03-04T20:00')
  expect(await onDuty()).toEqual(['执行乙'])
  const { onDuty: named } = await askAs(duty).alarms()
  expect(named[0]).toMatchObject({ clerk: '书记员小周', driver: '司机老郑', car: '警01' })
  clock.now = at('2026-03-04T10:00')
})

test('the week shows each day’s shifts, the hours that nobody covers, and the phone that is answered (reachable-shibei)', async () => {
  const week = await askAs(duty).dutyWeek({ week: '2026-03-04' })
  expect(week.monday).toBe('2026-03-02')
  expect(week.days.map(({ shifts }) => shifts.length)).toEqual([0, 0, 2, 1, 0, 0, 0])
  expect(week.uncovered).toEqual([
    { from: at('2026-03-02T00:00'), to: at('2026-03-04T08:00') },
    { from: at('2026-03-05T08:00'), to: at('2026-03-09T00:00') },
  ])
  expect(week.dutyPhone).toMatch(/\d/)
})

test('a shift is changed on the version that was seen, and taken off without being lost', async () => {
  const own = shift('值班甲', '2026-03-10T08:00', '2026-03-10T20:00')
  const { id } = await enterShift(duty, own)
  await changeShift(duty, { ...own, id, version: 1, to: '2026-03-10T18:00' })
  const late = changeShift(duty, { ...own, id, version: 1 })
  await expect(late).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  await removeShift(duty, { id, version: 2 })
  const { days } = await askAs(duty).dutyWeek({ week: '2026-03-10' })
  expect(days.flatMap(({ shifts }) => shifts)).toEqual([])
  const [row] = await owner`select removed_by, "to" from duty_shifts where id = ${id}`
  expect(row).toMatchObject({ to: at('2026-03-10T18:00') })
  const kinds = await owner`select kind from journal where subject_id = ${id} order by seq`
  expect(kinds.map(({ kind }) => String(kind))).toEqual([
    'shift.entered',
    'shift.changed',
    'shift.removed',
  ])
})

test.each<[string, string, () => object]>([
  [
    'duty-shift-order',
    'ends before it begins',
    () => shift('值班甲', '2026-04-01T20:00', '2026-04-01T08:00'),
  ],
  [
    'duty-shift-order',
    'lasts more than a week',
    () => shift('值班甲', '2026-04-01T08:00', '2026-04-08T08:01'),
  ],
  [
    'duty-shift-overlaps',
    'meets another of the same person',
    () => shift('值班甲', '2026-03-04T19:00', '2026-03-04T23:00'),
  ],
  [
    'duty-staff-unknown',
    'names a clerk',
    () => shift('书记丙', '2026-04-01T08:00', '2026-04-01T20:00'),
  ],
  [
    'duty-staff-unknown',
    'names nobody',
    () => ({
      ...shift('值班甲', '2026-04-01T08:00', '2026-04-01T20:00'),
      staffId: crypto.randomUUID(),
    }),
  ],
  [
    'input-invalid',
    'has no real hour',
    () => shift('值班甲', '2026-04-01T25:00', '2026-04-01T20:00'),
  ],
])('%s: a shift that %s is not entered', async (rule, _, asked) => {
  const count = async () => (await owner`select count(*)::int as n from duty_shifts`)[0]
  const before = await count()
  await expect(enterShift(duty, asked() as never)).rejects.toMatchObject({ rule })
  expect(await count()).toEqual(before)
})

test.each<[string, Actor, string]>([
  ['an officer', staff(shibei, 'officer'), 'role-needed'],
  ['a clerk', staff(shibei, 'clerk'), 'role-needed'],
  ['the administrator', staff(shibei, 'administrator'), 'role-needed'],
  ['anyone', { kind: 'anyone' }, 'sign-in-needed'],
])('%s does not keep the rota', async (_, by, rule) => {
  const asked = shift('值班甲', '2026-05-01T08:00', '2026-05-01T20:00')
  await expect(enterShift(by, asked)).rejects.toMatchObject({ rule })
})

test('another court neither sees nor changes the rota, and enters none of these people', async () => {
  const other = staff(yuhuatai, 'director')
  const { days } = await askAs(other).dutyWeek({ week: '2026-03-04' })
  expect(days.flatMap(({ shifts }) => shifts)).toEqual([])
  const [row] = await owner`select id from duty_shifts where removed_at is null limit 1`
  const id = String(row!['id'])
  await expect(removeShift(other, { id, version: 1 })).rejects.toMatchObject({
    rule: 'other-court',
  })
  const asked = shift('值班甲', '2026-05-01T08:00', '2026-05-01T20:00')
  await expect(enterShift(other, asked)).rejects.toMatchObject({ rule: 'duty-staff-unknown' })
})

test('an urgent lead stands in the alarm until somebody leaves for it, with nothing of what it says', async () => {
  const { id, order } = await sendLead({ urgent: true, text: '他在城西茶馆' })
  const alarms = await askAs(duty).alarms()
  expect(alarms.leads.find((lead) => lead.id === id)).toEqual({
    id,
    order,
    receivedAt: clock.now,
    state: 'received',
    held: true,
    dueAt: at('2026-03-04T10:05'),
    mayOpen: true,
  })
  expect(JSON.stringify(alarms)).not.toContain('茶馆')
  // An officer whose case it is not hears nothing of it.
  expect((await askAs(staff(shibei, 'officer')).alarms()).leads).toEqual([])
})
