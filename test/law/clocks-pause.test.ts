import { beforeAll, expect, test } from 'vitest'
import {
  askAs,
  endClock,
  pauseClock,
  reassignClock,
  recordStep,
  resumeClock,
  type Actor,
} from '../../db/index.ts'
import { admitted, clockOf, sweep, warningsOf } from '../clock-people.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type Person = Awaited<ReturnType<typeof admitted>>
let officer: Person
let other: Person
let director: Person
beforeAll(async () => {
  officer = await admitted(shibei, '周执', 'officer')
  other = await admitted(shibei, '吴执', 'officer')
  director = await admitted(shibei, '郑局', 'director')
})

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
const reason = '等待上级法院答复'

/** A case filed on a day, and its clock for the enforcement notice (执行规定 22: ten days). */
async function filed(day: string, rule = 'notice-issued') {
  on(`${day}T10:00:00`)
  const file = await fileCase(shibei, { officer: '周执', officerUsername: officer.username })
  return { file, now: () => clockOf(file.id, rule) }
}
const entries = async (id: string) =>
  (await owner`select kind, facts from journal where subject_id = ${id} order by seq`).map(
    ({ kind, facts }) => [kind, facts] as unknown,
  )

test('使用规则 四十（一）（二）, clock-pause and clock-resume: the end moves by the days that it stood still, with an entry for each', async () => {
  const { now } = await filed('2026-03-02')
  const before = (await now())!
  expect(before.due).toBe('2026-03-12')
  on('2026-03-05T09:00:00')
  const paused = await pauseClock(director, { id: before.id, version: 1, reason })
  expect(await now()).toMatchObject({ due: '2026-03-12', next: null })
  on('2026-03-10T17:00:00')
  const resumed = await resumeClock(director, { id: before.id, version: paused.version, reason })
  expect(resumed.dueOn).toBe('2026-03-17')
  expect(await entries(before.id)).toEqual([
    ['clock.paused', {}],
    ['clock.resumed', {}],
    ['clock.moved', { rule: 'notice-issued', from: '2026-03-12', to: '2026-03-17' }],
  ])
  const { events } = (await askAs(director).clock(before.id))!
  expect(events.map(({ kind, by, reason: why, to }) => [kind, by, why, to])).toEqual([
    ['case.filed', null, null, null],
    ['clock.paused', '郑局', reason, null],
    ['clock.resumed', '郑局', reason, null],
    ['clock.moved', '郑局', null, '2026-03-17'],
  ])
})

test('nobody is warned of a clock that stands still, and it is late by nothing that passed meanwhile', async () => {
  const { file, now } = await filed('2026-03-02')
  const { id } = (await now())!
  on('2026-03-05T09:00:00')
  await pauseClock(director, { id, version: 1, reason })
  on('2026-06-01T09:00:00')
  await sweep()
  expect(await warningsOf(director, id)).toEqual([])
  expect(await askAs(director).clock(id)).toMatchObject({
    late: false,
    pausedAt: expect.any(Date) as Date,
  })
  await resumeClock(director, { id, version: 2, reason })
  expect(await now()).toMatchObject({ due: '2026-06-08' })
  await recordStep(officer, {
    caseFileId: file.id,
    code: 'N04',
    doneOn: '2026-06-01',
    text: '已发出执行通知书',
    version: file.version,
  })
  expect(await askAs(director).clock(id)).toMatchObject({ late: false, stoppedAt: clock.now })
})

test('a clock that was late when it was paused stays late', async () => {
  const { now } = await filed('2026-03-02')
  const { id } = (await now())!
  on('2026-03-20T09:00:00')
  await pauseClock(director, { id, version: 1, reason })
  expect(await askAs(director).clock(id)).toMatchObject({ late: true })
  on('2026-03-25T09:00:00')
  await resumeClock(director, { id, version: 2, reason })
  expect(await askAs(director).clock(id)).toMatchObject({ late: true })
})

test('what is done while a clock stands still stops it', async () => {
  const { file, now } = await filed('2026-03-02')
  const { id } = (await now())!
  on('2026-03-05T09:00:00')
  await pauseClock(director, { id, version: 1, reason })
  on('2026-03-30T09:00:00')
  await recordStep(officer, {
    caseFileId: file.id,
    code: 'N04',
    doneOn: '2026-03-30',
    text: '已发出执行通知书',
    version: file.version,
  })
  expect(await askAs(director).clock(id)).toMatchObject({ late: false, stoppedAt: clock.now })
})

test('四十（三）, clock-reassign: whoever gets it answers for it, and the case’s officer no more', async () => {
  const { now } = await filed('2026-03-02')
  const { id } = (await now())!
  await reassignClock(director, { id, version: 1, reason, username: other.username })
  expect(await askAs(director).clock(id)).toMatchObject({
    holder: { id: other.staffId, name: '吴执' },
  })
  const mine = async (by: Actor) =>
    (await askAs(by).myClocks({ mine: 'me' })).rows.map((row) => row.id)
  expect(await mine(other)).toContain(id)
  expect(await mine(officer)).not.toContain(id)
  expect(await entries(id)).toEqual([
    ['clock.reassigned', { from: officer.staffId, to: other.staffId }],
  ])
})

test('四十（四）, clock-end: it stops with its reason, and what was late stays late', async () => {
  const { now } = await filed('2026-03-02')
  const { id } = (await now())!
  on('2026-03-20T09:00:00')
  await endClock(director, { id, version: 1, reason: '案件已移送其他法院' })
  const ended = (await askAs(director).clock(id))!
  expect(ended).toMatchObject({ ended: true, late: true, stoppedAt: clock.now, acts: [] })
  expect(ended.events.at(-1)).toMatchObject({
    kind: 'clock.ended',
    did: 'stopped',
    reason: '案件已移送其他法院',
  })
})

const acts = { pause: pauseClock, resume: resumeClock, end: endClock } as const
const told = { reason, version: 1 }
test.each<[keyof typeof acts, string, () => Actor, object, string, string]>([
  // act      state      by                                  asked                        rule              because
  [
    'pause',
    'running',
    () => officer,
    told,
    'role-needed',
    'the officer does not pause his own limits',
  ],
  [
    'end',
    'running',
    () => staff(shibei, 'judge'),
    told,
    'role-needed',
    'nor does a judge end them',
  ],
  ['pause', 'running', () => staff(yuhuatai, 'director'), told, 'other-court', 'another court'],
  [
    'pause',
    'running',
    () => director,
    { ...told, version: 2 },
    'changed-meanwhile',
    'somebody was faster',
  ],
  ['pause', 'running', () => director, { ...told, reason: '' }, 'input-invalid', 'no reason'],
  ['resume', 'running', () => director, told, 'clock-running', 'it runs'],
  ['pause', 'paused', () => director, { ...told, version: 2 }, 'clock-standing', 'it stands still'],
  ['pause', 'stopped', () => director, { ...told, version: 2 }, 'clock-stopped', 'it is over'],
  ['end', 'stopped', () => director, { ...told, version: 2 }, 'clock-stopped', 'it is over'],
  ['end', 'own', () => director, { ...told, version: 2 }, 'clock-own', 'never one’s own'],
  ['pause', 'own', () => director, { ...told, version: 2 }, 'clock-own', 'never one’s own'],
  ['pause', 'running', () => ({ kind: 'anyone' }), told, 'sign-in-needed', 'nobody signed in'],
])(
  '%s a clock that is %s, as %o, %j: refused by %s (%s), and nothing changed',
  async (act, state, by, asked, rule) => {
    const { now } = await filed('2026-04-07')
    const { id } = (await now())!
    if (state === 'paused') await pauseClock(director, { id, version: 1, reason })
    if (state === 'stopped') await endClock(director, { id, version: 1, reason })
    if (state === 'own') {
      const chief = await admitted(shibei, '冯局', 'director')
      await reassignClock(chief, { id, version: 1, reason, username: director.username })
    }
    const before = await owner`select * from clocks where id = ${id}`
    const journaled = await entries(id)
    await expect(acts[act](by(), { id, ...asked } as never)).rejects.toMatchObject({ rule })
    expect(await owner`select * from clocks where id = ${id}`).toEqual(before)
    expect(await entries(id)).toEqual(journaled)
  },
)

test('clock-holder-unknown: a limit is given to nobody of another court, and to nobody who performs no legal act', async () => {
  const { now } = await filed('2026-04-07')
  const { id } = (await now())!
  const elsewhere = await admitted(yuhuatai, '褚执', 'officer')
  const administrator = await admitted(shibei, '卫管', 'administrator')
  for (const username of [elsewhere.username, administrator.username, 'nobody-here']) {
    await expect(reassignClock(director, { id, ...told, username })).rejects.toMatchObject({
      rule: 'clock-holder-unknown',
    })
  }
  expect(await now()).toMatchObject({ version: 1 })
})
