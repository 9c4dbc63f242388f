import { expect, test } from 'vitest'
import { answerReport, askAs, receiveReport, reportStatus } from '../../db/index.ts'
import { anyone, report, sendReport, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const clerk = staff(shibei, 'clerk')
const supervisor = staff(shibei, 'supervisor')
const follow = (receipt: string) => reportStatus({ receipt, client: 'c' })
const countReports = async () => {
  const [row] = await owner`select count(*)::int as reports from reports`
  return Number(row!['reports'])
}

test('a request for correction is received, reviewed by the clerk and answered', async () => {
  const { id, receipt } = await sendReport({ text: '身份证号写错了', contact: '13900000000' })
  expect(await follow(receipt)).toMatchObject({ kind: 'correction', state: 'received' })
  const opened = await askAs(clerk).report(id)
  expect(opened).toMatchObject({
    state: 'opened',
    content: { text: '身份证号写错了', contact: '13900000000' },
    version: 2,
  })
  expect(await follow(receipt)).toMatchObject({ state: 'received' })
  const { version } = opened
  const text = '已核实并更正'
  expect(await answerReport(clerk, { id, version, outcome: 'founded', text })).toEqual({
    id,
    version: 3,
  })
  expect(await follow(receipt)).toMatchObject({
    state: 'answered',
    outcome: 'founded',
    outcomeSays: { zh: '情况属实' },
    answer: text,
  })
  expect((await askAs(clerk).report(id)).trace.map(({ kind }) => kind)).toEqual([
    'correction.received',
    'correction.opened',
    'correction.answered',
    'correction.opened',
  ])
})

test('a request for correction is reviewed within fifteen days (art 12); the last may be after a holiday', async () => {
  const before = clock.now
  clock.now = new Date('2026-09-20T10:00:00+08:00')
  const { id } = await sendReport()
  const { clocks, version } = await askAs(clerk).report(id)
  expect(clocks).toMatchObject([
    {
      rule: 'correction-review',
      article: '第十二条',
      dueAt: new Date('2026-10-08T23:59:59.999+08:00'),
      stoppedAt: null,
    },
  ])
  clock.now = new Date('2026-10-09T10:00:00+08:00')
  const { rows } = await askAs(clerk).reports({ kind: 'correction', state: 'open' })
  expect(rows).toMatchObject([{ id, clocks: [{ late: true }] }])
  await answerReport(clerk, { id, version, outcome: 'unfounded', text: '驳回' })
  expect((await askAs(clerk).report(id)).clocks).toMatchObject([{ stoppedAt: clock.now }])
  clock.now = before
})

test('the supervisor alone sees complaints: in no other list, under no other hand', async () => {
  const { id } = await sendReport({ kind: 'complaint', text: '态度粗暴' })
  const { rows } = await askAs(supervisor).reports({ kind: 'complaint' })
  expect(rows.map((row) => row.id)).toContain(id)
  expect(await askAs(supervisor).report(id)).toMatchObject({ content: { text: '态度粗暴' } })
  const others = [
    'president',
    'vicePresident',
    'director',
    'judge',
    'clerk',
    'officer',
    'dutyOfficer',
    'custodian',
    'administrator',
  ] as const
  for (const role of others) {
    const by = staff(shibei, role)
    // The president reads those about the supervisor, and this is none.
    if (role === 'president') {
      expect((await askAs(by).reports({ kind: 'complaint' })).rows).toEqual([])
    } else {
      await expect(askAs(by).reports({ kind: 'complaint' })).rejects.toMatchObject({
        rule: 'role-needed',
      })
    }
    await expect(askAs(by).report(id)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(
      answerReport(by, { id, version: 2, outcome: 'unfounded', text: '无' }),
    ).rejects.toMatchObject({ rule: 'role-needed' })
    const corrections = await askAs(staff(shibei, 'clerk', role)).reports({ kind: 'correction' })
    expect(corrections.rows.map((row) => row.id)).not.toContain(id)
  }
  expect(await askAs(supervisor).report(id)).toMatchObject({ state: 'opened', version: 2 })
})

test('a correction is not the supervisor’s, and a complaint starts no clock of the list', async () => {
  const correction = await sendReport()
  await expect(askAs(supervisor).report(correction.id)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  const complaint = await sendReport({ kind: 'complaint' })
  const { clocks } = await askAs(supervisor).report(complaint.id)
  expect(clocks.filter(({ rule }) => rule.startsWith('correction'))).toEqual([])
})

test('another court’s staff neither list nor open a report, and the attempt is journaled', async () => {
  const { id } = await sendReport()
  const by = staff(yuhuatai, 'clerk')
  await expect(askAs(by).report(id)).rejects.toMatchObject({ rule: 'other-court' })
  expect((await askAs(by).reports({ kind: 'correction' })).rows).toEqual([])
  const rows =
    await owner`select kind, court, rule from journal where subject_id = ${id} order by seq`
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { kind: 'correction.received', court: shibei, rule: null },
    { kind: 'correction.openingRefused', court: yuhuatai, rule: 'other-court' },
  ])
})

test('the same receipt twice is one report, also at the same moment', async () => {
  const asked = report()
  const before = await countReports()
  const sent = await Promise.all(Array.from({ length: 6 }, () => receiveReport(anyone, asked)))
  expect(await receiveReport(anyone, asked)).toEqual({ receipt: asked.receipt, already: true })
  expect(sent.filter(({ already }) => !already)).toHaveLength(1)
  expect(await countReports()).toBe(before + 1)
})

test('a report with another receipt’s seal is refused and leaves nothing', async () => {
  const before = await countReports()
  const { seal } = report()
  await expect(receiveReport(anyone, report({ seal }))).rejects.toMatchObject({
    rule: 'receipt-foreign',
  })
  expect(await countReports()).toBe(before)
})

test.each([
  ['no text', { text: '' }, 'text'],
  ['an unknown court', { court: 'x' }, 'court'],
  ['an unknown kind', { kind: 'x' as 'complaint' }, 'kind'],
  ['a listing that is no id', { listingId: '1' }, 'listingId'],
])('a report with %s is refused', async (_, wrong, field) => {
  await expect(receiveReport(anyone, report(wrong))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field }],
  })
})

test('a report is answered once, and not on a version that changed meanwhile', async () => {
  const { id } = await sendReport()
  const answer = { id, outcome: 'unfounded', text: '驳回' } as const
  await askAs(clerk).report(id)
  await expect(answerReport(clerk, { ...answer, version: 1 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  await answerReport(clerk, { ...answer, version: 2 })
  await expect(answerReport(clerk, { ...answer, version: 3 })).rejects.toMatchObject({
    rule: 'wrong-state',
  })
})

test('reports are listed a page at a time, newest first', async () => {
  const court = '琼9027'
  const sent: string[] = []
  for (let count = 0; count < 5; count += 1) {
    clock.now = new Date(clock.now.getTime() + 1000)
    sent.unshift((await sendReport({ court })).id)
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await askAs(staff(court, 'clerk')).reports({ kind: 'correction', after, limit: 2 })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  expect(seen).toEqual(sent)
})

test('requests are read in the order of what is due, of their state and of the case, page by page', async () => {
  const clerk = staff(shibei, 'clerk')
  const { rows: all } = await askAs(clerk).reports({ kind: 'correction', limit: 100 })
  expect(all.length).toBeGreaterThan(2)
  for (const [sort, of] of [
    ['due', (row) => row.clocks.find((clock) => !clock.stoppedAt)?.dueAt.toISOString() ?? '9999'],
    ['state', (row) => ['received', 'opened', 'answered'].indexOf(row.state)],
    ['number', (row) => row.caseNumber],
  ] as [string, (row: (typeof all)[number]) => string | number][]) {
    const read: typeof all = []
    let after: string | undefined
    do {
      const page = await askAs(clerk).reports({ kind: 'correction', sort, after, limit: 2 })
      read.push(...page.rows)
      after = page.next
    } while (after !== undefined)
    expect([sort, read.map(of)]).toEqual([
      sort,
      all.map(of).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    ])
  }
  const late = await askAs(clerk).reports({ kind: 'correction', late: 'on' })
  expect(late.rows.every(({ clocks }) => clocks.some((clock) => clock.late))).toBe(true)
})
