import { beforeAll, expect, test } from 'vitest'
import { beginPeriods, pauseClock } from '../../db/index.ts'
import { append } from '../../db/journal/append.ts'
import { inOneTransaction } from '../../db/act.ts'
import { admitted, begin, sweep } from '../clock-people.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeAll(async () => {
  await admitted(shibei, '郑局', 'director')
})

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
const begun = (court: string) =>
  owner<{ kind: string; on: string; begins: string }[]>`
    select kind, "on"::text, facts ->> 'begins' as begins from journal
    where court = ${court} and kind in ('month.begun', 'week.begun') order by seq`
const clocksOf = (rule: string) =>
  owner<{ started: string; due: string; stopped: Date | null }[]>`
    select started_on::text as started, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due,
      stopped_at as stopped
    from clocks where rule = ${rule} order by started_on`

/** An entry of the court, as the act that holds the consultation (seed 1 art 19) writes it. */
const held = (kind: 'consultation.held' | 'consultation.invitationsSent') =>
  inOneTransaction(staff(shibei, 'director'), (court) =>
    append(court, {
      kind,
      court: shibei,
      subject: { kind: 'consultation', id: crypto.randomUUID() },
    }),
  )

test('the first month and week that a court has here begin on its first day here, and nothing of before is late', async () => {
  on('2026-07-14T00:01:00')
  await begin()
  expect(await begun(shibei)).toEqual([
    { kind: 'month.begun', on: '2026-07-14', begins: '2026-07-01' },
    { kind: 'week.begun', on: '2026-07-14', begins: '2026-07-13' },
  ])
  expect(await clocksOf('consultation-invitations')).toEqual([])
  expect(await clocksOf('consultation-held')).toEqual([
    { started: '2026-07-14', due: '2026-07-15', stopped: null },
  ])
})

test('a second time on the same day, and from two processes at once, nothing begins again', async () => {
  await Promise.all([begin(), begin(), begin()])
  expect(await begun(shibei)).toHaveLength(2)
  expect(await begin()).toBe(0)
})

test('T10 by the 12th and T11 on the 15th, a Saturday in August: the day stays, and the warning comes on Friday', async () => {
  on('2026-08-01T00:00:30')
  await begin()
  expect((await clocksOf('consultation-invitations')).at(-1)).toMatchObject({ due: '2026-08-12' })
  expect((await clocksOf('consultation-held')).at(-1)).toMatchObject({ due: '2026-08-15' })
  await held('consultation.invitationsSent')
  expect((await clocksOf('consultation-invitations')).at(-1)).toMatchObject({ stopped: clock.now })
  const [next] = await owner`
    select id from clocks where rule = 'consultation-held' and started_on = '2026-08-01'`
  on('2026-08-14T23:00:00')
  await sweep()
  const told = await owner`
    select level, "at" from clock_warnings where clock_id = ${String(next!['id'])} order by "at", level`
  expect(told.map(({ level }) => level as unknown)).toContain('fourFifths')
})

test('what began while every process was down is caught up with on its own day, and what was done meanwhile counts', async () => {
  on('2026-08-31T12:00:00')
  await begin()
  on('2026-09-10T09:00:00')
  await held('consultation.invitationsSent')
  on('2026-10-20T08:00:00')
  await begin()
  const months = (await begun(shibei)).filter(({ kind }) => kind === 'month.begun').slice(-2)
  expect(months).toEqual([
    { kind: 'month.begun', on: '2026-09-01', begins: '2026-09-01' },
    { kind: 'month.begun', on: '2026-10-01', begins: '2026-10-01' },
  ])
  const weeks = (await begun(shibei)).filter(({ kind }) => kind === 'week.begun').slice(-2)
  expect(weeks.map(({ begins }) => begins)).toEqual(['2026-10-12', '2026-10-19'])
  const invitations = await clocksOf('consultation-invitations')
  expect(invitations.slice(-2)).toMatchObject([
    {
      started: '2026-09-01',
      due: '2026-09-12',
      stopped: new Date('2026-09-10T23:59:59.999+08:00'),
    },
    { started: '2026-10-01', due: '2026-10-12', stopped: null },
  ])
})

test('each court has its own months; another court’s work stops nothing here', async () => {
  expect((await begun(yuhuatai)).length).toBeGreaterThan(0)
  const rules = await owner`
    select distinct c.rule from clocks c where c.subject_kind = 'period' and c.court = ${yuhuatai}`
  expect(rules.map(({ rule }) => rule as unknown)).not.toContain('consultation-held')
})

test('nobody but the portal begins a month', async () => {
  await expect(beginPeriods(staff(shibei, 'director'))).rejects.toMatchObject({
    rule: 'sign-in-needed',
  })
})

test('the 15th of a month does not wait for anybody: a period cannot stand still (clock-of-period)', async () => {
  const [running] = await owner`
    select id, version from clocks where rule = 'consultation-held' order by started_on desc limit 1`
  const { id, version } = running as unknown as { id: string; version: number }
  const asked = { id, version, reason: '承办人出差' }

  await expect(pauseClock(staff(shibei, 'director'), asked)).rejects.toMatchObject({
    rule: 'clock-of-period',
  })
  expect(await owner`select 1 from clock_pauses where clock_id = ${id}`).toHaveLength(0)
})
