import { beforeAll, expect, test } from 'vitest'
import { askAs, endClock, loadCalendar, pauseClock, type Actor } from '../../db/index.ts'
import { rememberedCalendar } from '../../db/time/remembered-calendar.ts'
import { admitted, clockOf } from '../clock-people.ts'
import { fileCase } from '../filed-case.ts'
import { sendLead, sendReport, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type Person = Awaited<ReturnType<typeof admitted>>
let officer: Person
let other: Person
let director: Person
let duty: Person
beforeAll(async () => {
  officer = await admitted(shibei, '周执', 'officer')
  other = await admitted(shibei, '吴执', 'officer')
  director = await admitted(shibei, '郑局', 'director')
  duty = await admitted(shibei, '钱值', 'dutyOfficer')
  for (const [day, person] of [
    ['2026-03-02', officer],
    ['2026-03-16', officer],
    ['2026-03-18', other],
  ] as const) {
    on(`${day}T10:00:00`)
    await fileCase(shibei, { officer: person.name, officerUsername: person.username })
  }
  await fileCase(yuhuatai, { officer: '某人' })
  on('2026-03-20T10:00:00')
})

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
type Asked = Parameters<ReturnType<typeof askAs>['myClocks']>[0]
const notices = async (by: Actor, asked: Asked) =>
  (await askAs(by).myClocks({ rule: 'notice-issued', ...asked })).rows.map(
    ({ startedOn, late, holder }) => `${startedOn} ${holder}${late ? ' late' : ''}`,
  )

test.each<[string, () => Actor, Asked, string[]]>([
  // who       asks      for                                   and sees
  ['officer', () => officer, {}, ['2026-03-02 周执 late', '2026-03-16 周执']],
  [
    'officer',
    () => officer,
    { mine: 'court' },
    ['2026-03-02 周执 late', '2026-03-16 周执', '2026-03-18 吴执'],
  ],
  ['director', () => director, {}, ['2026-03-02 周执 late', '2026-03-16 周执', '2026-03-18 吴执']],
  ['director', () => director, { mine: 'me' }, []],
  ['director', () => director, { state: 'late' }, ['2026-03-02 周执 late']],
  [
    'director',
    () => director,
    { state: 'running', order: 'desc' },
    ['2026-03-18 吴执', '2026-03-16 周执', '2026-03-02 周执 late'],
  ],
  ['director', () => director, { state: 'paused' }, []],
  ['director', () => director, { officer: '00000000-0000-7000-8000-000000000000' }, []],
])('%s, asking %o %j, sees %j', async (_, by, asked, seen) => {
  expect(await notices(by(), asked)).toEqual(seen)
})

test('one officer’s limits, as the director asks for them', async () => {
  expect(await notices(director, { officer: other.staffId })).toEqual(['2026-03-18 吴执'])
  const elsewhere = await admitted(yuhuatai, '褚执', 'officer')
  expect(await notices(director, { officer: elsewhere.staffId })).toEqual([])
})

test('three days before its day a limit is due', async () => {
  on('2026-03-24T10:00:00')
  expect(await notices(director, { state: 'due' })).toEqual(['2026-03-16 周执'])
  on('2026-03-20T10:00:00')
})

test('the pages follow one another and leave nothing out', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await askAs(director).myClocks({
      mine: 'court',
      limit: 2,
      ...(after && { after }),
    })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  const all = await askAs(director).myClocks({ mine: 'court', limit: 100 })
  expect(seen).toEqual(all.rows.map(({ id }) => id))
  expect(new Set(seen).size).toBe(seen.length)
})

test('counted to a thousand and no further', async () => {
  const counts = await askAs(director).countClocks()
  const all = await askAs(director).myClocks({ limit: 500 })
  expect(counts.running).toEqual({ count: all.rows.length, more: false })
  await owner`
    insert into clocks (court, rule, subject_kind, subject_id, started_on, started_by, due_at)
    select ${shibei}, 'notice-issued', 'case', uuidv7(), '2026-01-01', 1, '2026-02-01' from generate_series(1, 1200)`
  expect((await askAs(director).countClocks()).late).toEqual({ count: 1000, more: true })
  expect((await askAs(officer).countClocks({ mine: 'me' })).late.more).toBe(false)
  await owner`delete from clocks where started_by = 1`
})

test('a party’s own limits and history are not on the list', async () => {
  const { rows } = await askAs(director).myClocks({ limit: 500 })
  expect(rows.map(({ rule }) => rule)).not.toContain('higher-court')
})

test('what an office answers for is everybody’s who holds it: an urgent lead is the duty officers’', async () => {
  const lead = await sendLead({ urgent: true })
  const { rows } = await askAs(duty).myClocks()
  expect(rows).toMatchObject([
    {
      rule: 'urgent-lead-dispatch',
      answers: 'dutyOfficer',
      holder: null,
      toTheMinute: true,
      subject: { kind: 'lead', id: lead.id },
    },
  ])
  expect(await askAs(duty).urgentClocks()).toHaveLength(1)
  expect((await askAs(officer).myClocks()).rows.map(({ rule }) => rule)).not.toContain(
    'urgent-lead-dispatch',
  )
})

test('that somebody was complained about is on the list of those alone who answer for it (seed 1 art 45)', async () => {
  const complaint = await sendReport({ kind: 'complaint' })
  const supervisor = await admitted(shibei, '监某', 'supervisor')
  const rules = async (by: Actor) =>
    (await askAs(by).myClocks({ mine: 'court', limit: 500 })).rows.map(({ rule }) => rule)
  expect(await rules(supervisor)).toContain('complaint-answered-in-time')
  expect(await rules(director)).not.toContain('complaint-answered-in-time')
  const clockId = (await clockOf(complaint.id, 'complaint-answered-in-time'))!.id
  expect(await askAs(director).clock(clockId)).toBeUndefined()
  const known = { id: clockId, reason: '另有安排', version: 1 }
  await expect(endClock(director, known)).rejects.toMatchObject({ rule: 'not-found' })
  expect(await askAs(supervisor).clock(clockId)).toMatchObject({
    rule: 'complaint-answered-in-time',
  })
})

test('one limit shows its rule with its wording, how it began and what may be done with it', async () => {
  const { rows } = await askAs(director).myClocks({ rule: 'notice-issued', state: 'late' })
  const shown = (await askAs(director).clock(rows[0]!.id))!
  expect(shown).toMatchObject({
    limit: {
      document: expect.stringContaining('执行工作') as string,
      article: '第二十二条',
      wording: expect.any(String) as string,
    },
    holder: { name: '周执' },
    startedOn: '2026-03-02',
    late: true,
    events: [{ kind: 'case.filed', did: 'started' }],
    acts: ['pause', 'reassign', 'end'],
  })
  expect((await askAs(officer).clock(shown.id))!.acts).toEqual([])
})

test.each<[string, Actor, string]>([
  ['anyone', { kind: 'anyone' }, 'sign-in-needed'],
  ['the administrator', staff(shibei, 'administrator'), 'role-needed'],
])('%s asks for no time limits', async (_, by, rule) => {
  await expect(askAs(by).myClocks()).rejects.toMatchObject({ rule })
  await expect(askAs(by).countClocks()).rejects.toMatchObject({ rule })
})

test('another court’s limit is not opened', async () => {
  const { rows } = await askAs(director).myClocks({ rule: 'notice-issued' })
  await expect(askAs(staff(yuhuatai, 'director')).clock(rows[0]!.id)).rejects.toMatchObject({
    rule: 'other-court',
  })
  expect(await askAs(director).clock('no id')).toBeUndefined()
})

test('a paused limit is on the list of those and on no other', async () => {
  const { rows } = await askAs(director).myClocks({ rule: 'notice-issued', officer: other.staffId })
  await pauseClock(director, { id: rows[0]!.id, version: 1, reason: '等待上级法院答复' })
  expect(await notices(director, { state: 'paused' })).toEqual(['2026-03-18 吴执'])
  expect(await notices(director, { state: 'running' })).not.toContain('2026-03-18 吴执')
  expect((await askAs(other).countClocks({ mine: 'me' })).paused.count).toBe(1)
})

test('the officer of the case changes: the running limits follow, those given by hand stay', async () => {
  const { id } = await fileCase(shibei, { officer: '周执', officerUsername: officer.username })
  await owner`update case_files set officer = '吴执', officer_id = ${other.staffId} where id = ${id}`
  const { inOneTransaction } = await import('../../db/act.ts')
  await inOneTransaction({ kind: 'operator' }, ({ journal }) =>
    journal({ kind: 'case.changed', court: shibei, subject: { kind: 'case', id }, caseFileId: id }),
  )
  const holders = await owner`
    select distinct holder from clocks where case_file_id = ${id} and stopped_at is null and answers is null`
  expect(holders.map(({ holder }) => holder as unknown)).toEqual([other.staffId])
})

test('a calendar that another process loads is used by the very next act, whatever is in memory here', async () => {
  on('2027-12-23T10:00:00')
  await fileCase(shibei)
  const before = rememberedCalendar()!
  // Another process: it writes the year, and this one hears nothing of it.
  await owner`
    insert into calendars (year, off, work) values ('2028', '["2028-01-03"]', '[]')
    on conflict (year) do update set off = excluded.off`
  const { id } = await fileCase(shibei)
  expect(await clockOf(id, 'notice-issued')).toMatchObject({ due: '2028-01-04' })
  expect(rememberedCalendar()!.stamp).not.toBe(before.stamp)
  expect(rememberedCalendar()!.calendar.years.has('2028')).toBe(true)
  await owner`delete from calendars where year = '2028'`
  const again = await fileCase(shibei)
  expect(await clockOf(again.id, 'notice-issued')).toMatchObject({ due: '2028-01-02' })
  await loadCalendar({ kind: 'operator' }, { year: 2028, off: ['2028-01-03'], work: [] })
  expect(await clockOf(again.id, 'notice-issued')).toMatchObject({ due: '2028-01-04' })
})
