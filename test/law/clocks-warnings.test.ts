import { beforeAll, expect, test } from 'vitest'
import { acknowledgeLead, askAs, dispatchLead, loadCalendar, recordStep } from '../../db/index.ts'
import { admitted, clockOf, sweep, warningsOf } from '../clock-people.ts'
import { fileCase } from '../filed-case.ts'
import { sendLead, sendReport, shibei, shifan, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type Person = Awaited<ReturnType<typeof admitted>>
let officer: Person
let duty: Person
let director: Person
beforeAll(async () => {
  officer = await admitted(shibei, '周执', 'officer')
  duty = await admitted(shibei, '钱值', 'dutyOfficer')
  director = await admitted(shibei, '郑局', 'director')
  await admitted(shibei, '王院', 'president')
})

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
const file = (
  day: string,
  other: object = { officer: '周执', officerUsername: officer.username },
) => {
  on(`${day}T10:00:00`)
  return fileCase(shibei, other)
}
const warned = (id: string) =>
  owner`select "on"::text, facts from journal where kind = 'clock.warned' and subject_id = ${id} order by seq`

test('half: the officer; four fifths: the director too; the whole: the president too; each once', async () => {
  const { id: caseId } = await file('2026-03-02')
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  const told: string[] = []
  const steps: [string, string[]][] = [
    ['2026-03-07T23:59:59', []],
    ['2026-03-08T00:00:00', ['half 周执 2026-03-08 00:00:00']],
    ['2026-03-10T23:59:59', []],
    [
      '2026-03-11T00:00:00',
      ['fourFifths 周执 2026-03-11 00:00:00', 'fourFifths 郑局 2026-03-11 00:00:00'],
    ],
    ['2026-03-12T23:59:59', []],
    [
      '2026-03-13T00:00:00',
      [
        'whole 周执 2026-03-12 23:59:59',
        'whole 郑局 2026-03-12 23:59:59',
        'whole 王院 2026-03-12 23:59:59',
      ],
    ],
    ['2026-03-20T00:00:00', []],
  ]
  for (const [moment, fresh] of steps) {
    on(moment)
    await sweep()
    told.push(...fresh)
    expect(await warningsOf(director, id)).toEqual(told)
  }
  expect((await warned(id)).map(({ facts }) => facts as unknown)).toMatchObject([
    { level: 'half', told: 1 },
    { level: 'fourFifths', told: 2 },
    { level: 'whole', told: 3 },
  ])
})

test('missed while every process was down, it is noticed at the next start, with its true time', async () => {
  const { id: caseId } = await file('2026-03-02')
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  on('2026-03-15T08:00:00')
  await sweep()
  expect(await warningsOf(director, id)).toEqual([
    'half 周执 2026-03-08 00:00:00',
    'fourFifths 周执 2026-03-11 00:00:00',
    'fourFifths 郑局 2026-03-11 00:00:00',
    'whole 周执 2026-03-12 23:59:59',
    'whole 郑局 2026-03-12 23:59:59',
    'whole 王院 2026-03-12 23:59:59',
  ])
  expect(await warned(id)).toMatchObject([
    { on: '2026-03-08' },
    { on: '2026-03-11' },
    { on: '2026-03-12', facts: { at: new Date('2026-03-12T23:59:59.999+08:00').toISOString() } },
  ])
  expect((await askAs(director).clock(id))!.warnings[0]).toMatchObject({ noticedAt: clock.now })
  expect(await sweep()).toBe(0)
})

test('stopped late before anybody noticed: what had passed by then is told of, and nothing more', async () => {
  const { id: caseId, version } = await file('2026-03-02')
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  on('2026-03-09T08:00:00')
  await recordStep(officer, {
    caseFileId: caseId,
    code: 'N04',
    doneOn: '2026-03-09',
    text: '已发出',
    version,
  })
  on('2026-03-20T08:00:00')
  await sweep()
  expect(await warningsOf(director, id)).toEqual(['half 周执 2026-03-08 00:00:00'])
})

test.each<[string, object, string[]]>([
  ['a case whose officer nobody knows for certain', { officer: '某人' }, ['half 郑局']],
  ['a case without an officer', { officer: undefined }, ['half 郑局']],
])('%s: the director is told first', async (_, other, told) => {
  const { id: caseId } = await file('2026-03-02', other)
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  on('2026-03-08T12:00:00')
  await sweep()
  expect((await warningsOf(director, id)).map((one) => one.slice(0, -20))).toEqual(told)
})

test('an officer who has left is told nothing; the director is, in his place', async () => {
  const leaver = await admitted(shibei, '蒋执', 'officer')
  const { id: caseId } = await file('2026-03-02', {
    officer: '蒋执',
    officerUsername: leaver.username,
  })
  await owner`update offices set "to" = '2026-03-03' where staff_id = ${leaver.staffId}`
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  on('2026-03-08T12:00:00')
  await sweep()
  expect((await warningsOf(director, id)).map((one) => one.slice(0, -20))).toEqual(['half 郑局'])
})

test('a party’s own limit is warned of to nobody (民事诉讼法 237, higher-court)', async () => {
  const { id: caseId } = await file('2026-03-02')
  expect(await clockOf(caseId, 'higher-court')).toMatchObject({ next: null })
})

test('history is never warned of: what was over before the court’s first day here, nor a share that passed before it', async () => {
  await owner`update courts set live_since = '2026-03-10' where code = ${shifan}`
  on('2026-03-10T09:00:00')
  const old = await fileCase(shifan, { filedOn: '2026-01-05' })
  const half = await fileCase(shifan, { filedOn: '2026-03-03' })
  expect(await clockOf(old.id, 'notice-issued')).toMatchObject({ next: null })
  expect(await clockOf(half.id, 'notice-issued')).toMatchObject({
    warned: 1,
    next: new Date('2026-03-12T00:00:00+08:00'),
  })
})

test('seed 1 art 23, urgent-lead-dispatch: two and a half, four and five minutes; the duty officer first, in the end the president', async () => {
  on('2026-03-02T10:00:00')
  const lead = await sendLead({ urgent: true })
  const { id } = (await clockOf(lead.id, 'urgent-lead-dispatch'))!
  on('2026-03-02T10:02:30')
  await sweep()
  on('2026-03-02T10:05:00')
  await sweep()
  expect(await warningsOf(director, id)).toEqual([
    'half 钱值 2026-03-02 10:02:30',
    'fourFifths 钱值 2026-03-02 10:04:00',
    'fourFifths 郑局 2026-03-02 10:04:00',
    'whole 钱值 2026-03-02 10:05:00',
    'whole 郑局 2026-03-02 10:05:00',
    'whole 王院 2026-03-02 10:05:00',
  ])
})

test('officers who left in time are no alarm', async () => {
  on('2026-03-02T11:00:00')
  const lead = await sendLead({ urgent: true })
  const { id } = (await clockOf(lead.id, 'urgent-lead-dispatch'))!
  on('2026-03-02T11:02:00')
  await acknowledgeLead(duty, { id: lead.id, version: 1 })
  await dispatchLead(duty, { id: lead.id, version: 2 })
  on('2026-03-02T11:10:00')
  await sweep()
  expect(await warningsOf(director, id)).toEqual([])
})

test('two processes that sweep at once warn once', async () => {
  for (let at = 0; at < 5; at += 1) await file('2026-03-02')
  on('2026-03-08T12:00:00')
  await Promise.all([sweep(), sweep(), sweep()])
  const twice = await owner`
    select clock_id, level, staff_id from clock_warnings group by 1, 2, 3 having count(*) > 1`
  const journaledTwice = await owner`
    select subject_id, facts ->> 'level' from journal where kind = 'clock.warned' group by 1, 2 having count(*) > 1`
  expect([...twice, ...journaledTwice]).toEqual([])
})

test('a day that moves back when the year is announced is warned of again, on its new moments', async () => {
  on('2027-12-27T10:00:00')
  const { id: caseId } = await fileCase(shibei, {
    officer: '周执',
    officerUsername: officer.username,
  })
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  on('2028-01-06T23:59:59')
  await sweep()
  expect(await clockOf(caseId, 'notice-issued')).toMatchObject({ due: '2028-01-06', warned: 2 })
  await loadCalendar(
    { kind: 'operator' },
    { year: 2028, off: ['2028-01-03', '2028-01-06', '2028-01-07'], work: [] },
  )
  expect(await clockOf(caseId, 'notice-issued')).toMatchObject({ due: '2028-01-10', warned: 1 })
  on('2028-01-11T00:00:00')
  await sweep()
  expect((await warningsOf(director, id)).at(-1)).toBe('whole 王院 2028-01-10 23:59:59')
})

test('a complaint is told of to whoever answers for it alone, and to no director (seed 1 art 45, C-8)', async () => {
  on('2026-03-02T10:00:00')
  const supervisor = await admitted(shibei, '监某', 'supervisor')
  const complaint = await sendReport({ kind: 'complaint' })
  const { id } = (await clockOf(complaint.id, 'complaint-answered-in-time'))!
  on('2026-03-30T10:00:00')
  await sweep()
  const told = await warningsOf(supervisor, id)
  expect(told.map((one) => one.slice(0, -20))).toEqual([
    'half 监某',
    'fourFifths 监某',
    'whole 监某',
  ])
})
