import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  askAs,
  clockKeeping,
  concludeLead,
  publicClockKeeping,
  publicPerformance,
  recordStep,
  refreshPerformance,
  type Actor,
} from '../../db/index.ts'
import { store } from '../../db/connection.ts'
import { fileCase } from '../filed-case.ts'
import { sendLead, shibei, shifan, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal: Actor = { kind: 'portal' }
const today = '2026-11-21'
const ledong = '琼9027'

interface Limit {
  court: string
  rule: string
  startedOn: string
  due: string
  stopped: string | null
  history?: boolean
  ended?: boolean
  paused?: boolean
}

/** So many limits as the journal would have left them. */
async function limits(count: number, limit: Limit) {
  const { court, rule, startedOn, due, stopped, history, ended, paused } = limit
  for (let at = 0; at < count; at += 1) {
    await owner`
      insert into clocks (court, rule, subject_kind, subject_id, started_on, started_by, due_at, stopped_at, history,
        ended, paused_at)
      values (${court}, ${rule}, 'case', ${randomUUID()}, ${startedOn}, 0, ${`${due}T23:59:59+08:00`},
        ${stopped && `${stopped}T12:00:00+08:00`}, ${history ?? false}, ${ended ?? false},
        ${paused ? `${due}T00:00:00+08:00` : null})`
  }
}

const rule = 'notice-issued'
const limit = { court: shifan, rule, startedOn: '2026-03-02', due: '2026-03-12' }

beforeAll(async () => {
  clock.now = new Date(`${today}T12:00:00+08:00`)
  // court        rule     began         due           stopped
  await limits(20, { ...limit, stopped: '2026-03-05' })
  await limits(11, { ...limit, stopped: '2026-03-10' })
  await limits(7, { ...limit, stopped: '2026-04-01' })
  await limits(6, { ...limit, stopped: null })
  await limits(9, { ...limit, startedOn: '2026-11-20', due: '2026-11-30', stopped: null })
  // Not counted: history, a party's own limit, what a person ended in time; a paused one is not over.
  await limits(8, { ...limit, stopped: null, history: true })
  await limits(8, { ...limit, rule: 'higher-court', stopped: null })
  await limits(8, { ...limit, stopped: '2026-03-08', ended: true })
  await limits(5, { ...limit, stopped: null, paused: true })
  // Another court has three of them, of which one is late.
  await limits(2, { ...limit, court: yuhuatai, stopped: '2026-03-05' })
  await limits(1, { ...limit, court: yuhuatai, stopped: '2026-04-05' })
  // And a third one has seven, so that the two small ones hide each other.
  await limits(3, { ...limit, court: ledong, stopped: '2026-03-06' })
  await limits(4, { ...limit, court: ledong, stopped: '2026-03-20' })
  await refreshPerformance(portal)
})

describe('M19: how a court keeps its limits', () => {
  test('is counted as it is for its own staff', async () => {
    const kept = (await clockKeeping(shifan, 2026)).find((row) => row.rule === rule)
    expect(kept).toEqual({
      rule,
      started: 58,
      inTime: 31,
      late: 13,
      running: 14,
      medianDays: 3,
      worstDays: 30,
    })
  })

  test('leaves out history, and the limits that the parties keep', async () => {
    const rules = (await clockKeeping(shifan, 2026)).map((row) => row.rule)
    expect(rules).not.toContain('higher-court')
  })

  test('is public where no count is small', async () => {
    const { clocks, asOf, court, period } = await publicPerformance({ court: shifan })
    expect({ asOf, code: court?.code, period }).toEqual({
      asOf: clock.now,
      code: shifan,
      period: '2026',
    })
    expect(clocks.find((row) => row.rule === rule)).toMatchObject({
      document: expect.stringContaining('执行'),
      started: 58,
      inTime: 31,
      late: 7,
      running: 14,
      overdue: 6,
      shareInTime: 31 / 44,
      median: 3,
      worst: 30,
      unit: 'days',
    })
  })

  test('a quarter is counted by the day on which the limit began', async () => {
    const { clocks } = await publicPerformance({ court: 'shifan', period: '2026Q4' })
    expect(clocks.find((row) => row.rule === rule)).toMatchObject({ started: 9, running: 9 })
  })
})

describe('performance-small-cells: what would tell of fewer than five', () => {
  test('a court with three limits publishes none of them, nor a median', async () => {
    const { clocks } = await publicPerformance({ court: yuhuatai })
    expect(clocks.find((row) => row.rule === rule)).toMatchObject({
      started: null,
      inTime: null,
      late: null,
      shareInTime: null,
      median: null,
      worst: null,
    })
    const kept = await publicClockKeeping(yuhuatai, 2026)
    expect(kept.find((row) => row.rule === rule)).toMatchObject({ started: null, late: null })
  })

  test('the sum of all courts is published where two courts hide each other in it', async () => {
    const sum = (await publicPerformance()).clocks.find((row) => row.rule === rule)
    expect(sum).toMatchObject({ inTime: 36, late: 12, overdue: 6, running: 14, started: 68 })
    const { clocks } = await publicPerformance({ court: ledong })
    expect(clocks.find((row) => row.rule === rule)).toMatchObject({ inTime: null, started: null })
  })

  test('its own director sees it as it is, and of no other court', async () => {
    const own = await askAs(staff(yuhuatai, 'director')).deskPerformance()
    expect(own.clocks.find((row) => row.rule === rule)).toMatchObject({ started: 3, late: 1 })
  })

  test('the role of the public pages reaches the suppressed rows alone', async () => {
    const { read } = store()
    for (const table of ['performance_tallies', 'performance_officers', 'performance_clocks']) {
      await expect(read.execute(`select * from ${table}`)).rejects.toThrow()
    }
    await expect(read.execute('select * from public_performance_clocks')).resolves.toBeDefined()
  })
})

test.each(['officer', 'clerk', 'dutyOfficer', 'administrator'] as const)(
  'the figures by officer are not for the %s',
  async (role) => {
    await expect(askAs(staff(shibei, role)).deskPerformance()).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await expect(refreshPerformance(staff(shibei, role))).rejects.toMatchObject({
      rule: 'role-needed',
    })
  },
)

test.each(['26', '2026Q5', '2026-11', 'x'])('performance-period: %s is none', async (period) => {
  await expect(publicPerformance({ period })).rejects.toMatchObject({ rule: 'performance-period' })
  await expect(askAs(staff(shibei, 'director')).deskPerformance({ period })).rejects.toMatchObject({
    rule: 'performance-period',
  })
})

test('a court that does not exist is not found', async () => {
  await expect(publicPerformance({ court: '京0000' })).rejects.toMatchObject({ rule: 'not-found' })
})

describe('M19, performance-danzhou: the indicators', () => {
  beforeAll(async () => {
    clock.now = new Date('2026-06-01T12:00:00+08:00')
    const closeOne = async (how: string, forced: boolean, received: number) => {
      const filed = await fileCase(shibei, { filedOn: '2026-01-05', claim: '100000' })
      let { version } = filed
      const step = async (code: 'N10' | 'N30', text: string) => {
        const recorded = { caseFileId: filed.id, code, doneOn: '2026-05-20', text, version }
        ;({ version } = await recordStep(staff(shibei, 'officer'), recorded))
      }
      if (forced) await step('N10', '已冻结银行账户。')
      await owner`update case_files set received = ${received} where id = ${filed.id}`
      await step('N30', how).catch(() => closedElsewhere(filed.id, how))
    }
    for (let at = 0; at < 6; at += 1)
      await closeOne('被执行人已履行全部义务，执行完毕。', false, 10_000_000)
    for (let at = 0; at < 7; at += 1) await closeOne('执行完毕。', true, 10_000_000)
    for (let at = 0; at < 7; at += 1) await closeOne('裁定终结本次执行程序。', true, 0)
    await refreshPerformance(staff(shibei, 'president'))
  })

  /** As another system recorded it. */
  const closedElsewhere = (id: string, text: string) => owner`
    insert into steps (court, case_file_id, code, done_on, text, recorded_at)
    values (${shibei}, ${id}, 'N30', '2026-05-20', ${text}, now())`

  test.each([
    // indicator           part        whole        share
    ['withoutForce', 6, 13, 6 / 13],
    ['actualEnforcement', 13, 20, 13 / 20],
    ['suspended', 7, 20, 7 / 20],
    ['moneyIn', 130_000_000, 200_000_000, 13 / 20],
  ])('%s is %d of %d', async (name, part, whole, share) => {
    const { measures } = await publicPerformance({ court: shibei })
    expect(measures.find((one) => one.name === name)).toMatchObject({
      part,
      whole,
      share,
      state: 'shown',
    })
  })

  test.each(['selfPerformance', 'reversed'])(
    '%s says that nobody recorded it yet',
    async (name) => {
      const { measures } = await publicPerformance({ court: ledong })
      expect(measures.find((one) => one.name === name)).toMatchObject({
        share: null,
        state: 'lacking',
        lacks: { zh: expect.stringContaining('数据不足') },
      })
    },
  )

  test('every indicator says what is divided by what, and which rule asks for it', async () => {
    const { measures } = await publicPerformance()
    for (const { means, document, article } of measures) {
      expect(means.zh).toContain('÷')
      expect(means.en).toContain('÷')
      expect(document + article).not.toBe('')
    }
  })

  test('no indicator counts listings (domain X2)', async () => {
    const { measures, clocks } = await publicPerformance()
    expect(measures.map(({ says }) => says.zh).join()).not.toMatch(/失信|名单/)
    expect(JSON.stringify(clocks)).not.toContain('目标')
  })
})

test('domain Y17: how long people wait for an answer is counted from receipt to conclusion', async () => {
  clock.now = new Date('2026-06-02T10:00:00+08:00')
  const duty = staff(shibei, 'dutyOfficer')
  for (let at = 0; at < 6; at += 1) {
    const { id } = await sendLead()
    clock.now = new Date(`2026-06-0${3 + at}T10:00:00+08:00`)
    await concludeLead(duty, { id, version: 1, outcome: 'notUsed', answer: '核查无果' })
    clock.now = new Date('2026-06-02T10:00:00+08:00')
  }
  await refreshPerformance(portal)
  const { answers } = await publicPerformance({ court: shibei })
  expect(answers.find((row) => row.rule === 'answer.lead')).toMatchObject({
    started: 6,
    inTime: 6,
    median: 3,
    worst: 6,
  })
})

test('counting again changes nothing but the moment, and is in the journal', async () => {
  const before = await publicPerformance({ court: shifan })
  clock.now = new Date('2026-11-21T13:00:00+08:00')
  const { asOf } = await refreshPerformance(staff(shifan, 'supervisor'))
  const after = await publicPerformance({ court: shifan })
  expect(asOf).toEqual(clock.now)
  expect({ ...after, asOf: null }).toEqual({ ...before, asOf: null })
  const [entry] = await owner`
    select court, actor_kind, facts from journal where kind = 'performance.refreshed' order by seq desc limit 1`
  expect(entry).toMatchObject({ court: shifan, actor_kind: 'staff' })
})
