import { beforeAll, expect, test } from 'vitest'
import { askAs, recordDone, recordStep, type Actor } from '../../db/index.ts'
import { append } from '../../db/journal/append.ts'
import { inOneTransaction } from '../../db/act.ts'
import { admitted, begin, clockOf } from '../clock-people.ts'
import { decided, proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeAll(async () => {
  await admitted(yuhuatai, '郑局', 'director')
})

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
const director = staff(yuhuatai, 'director')
const running = async (court: string, rule: string) => {
  const [row] = await owner<{ id: string; version: number; due: string; stopped: Date | null }[]>`
    select id, version, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due, stopped_at as stopped
    from clocks where court = ${court} and rule = ${rule} order by started_by desc limit 1`
  return row
}

/** A bounty of a kind comes out, as its act writes it. */
const published = (kind: string) =>
  inOneTransaction(director, (court) =>
    append(court, {
      kind: 'bounty.published',
      court: yuhuatai,
      subject: { kind: 'bounty', id: crypto.randomUUID() },
      facts: { kind },
    }),
  )

test('T18, monthly-bounty-yuhuatai: only a bounty for whereabouts is the month’s publication (seed 2 三.4)', async () => {
  on('2026-02-01T00:10:00')
  await begin()
  expect(await running(yuhuatai, 'monthly-bounty-yuhuatai')).toMatchObject({
    due: '2026-02-28 23:59',
    stopped: null,
  })
  on('2026-02-10T09:00:00')
  await published('property')
  expect(await running(yuhuatai, 'monthly-bounty-yuhuatai')).toMatchObject({ stopped: null })
  await published('whereabouts')
  expect(await running(yuhuatai, 'monthly-bounty-yuhuatai')).toMatchObject({ stopped: clock.now })
})

test('T17, monthly-screening-yuhuatai: recorded as done by who answers for it, on its own day (seed 2 三.2)', async () => {
  on('2026-03-01T00:10:00')
  await begin()
  const { id } = (await running(yuhuatai, 'monthly-screening-yuhuatai'))!
  expect((await askAs(director).clock(id))!.acts).toContain('done')
  on('2026-03-20T09:00:00')
  await recordDone(director, { id, doneOn: '2026-03-19', version: 1 })
  expect(await running(yuhuatai, 'monthly-screening-yuhuatai')).toMatchObject({
    stopped: new Date('2026-03-19T23:59:59.999+08:00'),
  })
  expect(await running(yuhuatai, 'monthly-bounty-yuhuatai')).toMatchObject({ stopped: null })
})

test('T20, weekly-plan-shibei: whoever is on duty records the week’s plan (seed 1 art 25)', async () => {
  on('2026-03-09T07:00:00')
  await begin()
  const { id, due } = (await running(shibei, 'weekly-plan-shibei'))!
  expect(due).toBe('2026-03-09 23:59')
  await recordDone(staff(shibei, 'dutyOfficer'), { id, doneOn: '2026-03-09', version: 1 })
  expect(await running(shibei, 'weekly-plan-shibei')).toMatchObject({ stopped: clock.now })
})

test.each<['detention' | 'fine', boolean]>([
  ['detention', true],
  ['fine', false],
])(
  'T22, family-told-humane: %s starts the twenty-four hours: %s (seed 0 art 4)',
  async (measure, starts) => {
    on('2026-03-02T10:00:00')
    const file = await fileCase(shifan)
    await decided(shifan, proposal(file.id, measure))
    const { version } = (await askAs(file.by).caseFile(file.id))!
    await recordStep(file.by, {
      caseFileId: file.id,
      code: 'N13',
      doneOn: '2026-03-02',
      text: '已依法采取措施',
      version,
    })
    const clock24 = await clockOf(file.id, 'family-told-humane')
    if (!starts) return expect(clock24).toBeUndefined()
    expect(await running(shifan, 'family-told-humane')).toMatchObject({ due: '2026-03-03 10:00' })
    await recordDone(file.by, { id: clock24!.id, doneOn: '2026-03-02', version: clock24!.version })
    expect(await clockOf(file.id, 'family-told-humane')).toMatchObject({ stopped: clock.now })
  },
)

test('T27, third-party-objection-reviewed: fifteen days from its coming in to its review, rolled over rest days (民事诉讼法 238)', async () => {
  on('2026-04-20T10:00:00')
  const file = await fileCase(shibei)
  const judge = staff(shibei, 'judge')
  const step = async (measure: string, doneOn: string, result?: string) => {
    const { version } = (await askAs(file.by).caseFile(file.id))!
    return recordStep(judge, {
      caseFileId: file.id,
      code: 'N24',
      doneOn,
      text: `案外人异议：${measure}`,
      measure,
      result,
      version,
    })
  }
  await step('objection', '2026-04-20', 'upheld')
  expect(await clockOf(file.id, 'third-party-objection-reviewed')).toBeUndefined()
  await step('thirdParty', '2026-04-20')
  expect(await clockOf(file.id, 'third-party-objection-reviewed')).toMatchObject({
    due: '2026-05-06',
    stopped: null,
  })
  on('2026-04-29T10:00:00')
  await step('thirdPartyReviewed', '2026-04-29', 'upheld')
  expect(await clockOf(file.id, 'third-party-objection-reviewed')).toMatchObject({
    stopped: clock.now,
  })
})

test.each<[string, () => Actor, object, string]>([
  ['somebody of another court', () => staff(shibei, 'director'), {}, 'other-court'],
  ['the supervisor', () => staff(yuhuatai, 'supervisor'), {}, 'role-needed'],
  ['before it began', () => director, { doneOn: '2026-03-31' }, 'duty-before-start'],
  ['before it is done', () => director, { doneOn: '2026-04-30' }, 'step-future'],
  ['whoever saw an older state of it', () => director, { version: 7 }, 'changed-meanwhile'],
])('done, as %s: refused (%o %j) by %s, and it runs on', async (_, by, asked, rule) => {
  on('2026-04-01T00:10:00')
  await begin()
  const { id } = (await running(yuhuatai, 'monthly-screening-yuhuatai'))!
  await expect(
    recordDone(by(), { id, doneOn: '2026-04-01', version: 1, ...asked }),
  ).rejects.toMatchObject({ rule })
  expect(await running(yuhuatai, 'monthly-screening-yuhuatai')).toMatchObject({
    stopped: null,
    version: 1,
  })
})

test('what the portal sees being done is not recorded by hand', async () => {
  on('2026-05-06T10:00:00')
  const file = await fileCase(yuhuatai)
  const { id, version } = (await clockOf(file.id, 'notice-issued'))!
  await expect(recordDone(director, { id, doneOn: '2026-05-06', version })).rejects.toMatchObject({
    rule: 'not-found',
  })
  expect((await askAs(director).clock(id))!.acts).not.toContain('done')
})

test('T17: what is recorded late of one month is done of no other', async () => {
  on('2026-06-01T00:10:00')
  await begin()
  const june = (await running(yuhuatai, 'monthly-screening-yuhuatai'))!
  on('2026-07-03T09:00:00')
  await begin()
  const july = (await running(yuhuatai, 'monthly-screening-yuhuatai'))!
  const { id, version } = june
  await recordDone(director, { id, doneOn: '2026-07-02', version })
  expect(await running(yuhuatai, 'monthly-screening-yuhuatai')).toMatchObject({
    id: july.id,
    stopped: null,
  })
  const [stopped] = await owner`select stopped_at from clocks where id = ${id}`
  expect(stopped!['stopped_at']).toEqual(new Date('2026-07-02T23:59:59.999+08:00'))
  await recordDone(director, { id: july.id, doneOn: '2026-07-03', version: july.version })
})
