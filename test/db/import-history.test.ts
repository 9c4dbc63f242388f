import { beforeEach, expect, test } from 'vitest'
import { askAs, importCourt } from '../../db/index.ts'
import { caseRow, csvFile, listingRow, partyRow, stepRow } from '../export-files.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeEach(() => {
  clock.now = new Date('2026-11-21T10:00:00+08:00')
})

let drawn = 96_000
const newNumber = (year = 2024) => `（${year}）鲁0203执${(drawn += 1)}号`
const importRows = (tables: Record<string, Record<string, string>[]>) =>
  importCourt(
    { kind: 'operator' },
    { files: Object.entries(tables).map(([name, rows]) => csvFile(`${name}.csv`, rows)) },
  )

const idOf = async (number: string) =>
  String((await owner`select id from case_files where case_number = ${number}`)[0]!['id'])
const traceOf = async (number: string) =>
  (
    await owner`select kind, "on"::text, facts from journal where case_file_id = ${await idOf(number)}
      order by seq`
  ).map((row) => ({ kind: row['kind'], on: row['on'], imported: row['facts'].imported }))

test('entries keep their true days, and the court’s first import is its first day here', async () => {
  const number = newNumber()
  await importRows({
    cases: [caseRow(number)],
    parties: [partyRow(number)],
    steps: [stepRow(number), stepRow(number, { 节点: '确定承办人', 日期: '2024-11-18' })],
  })
  expect(await traceOf(number)).toEqual([
    { kind: 'case.filed', on: '2024-10-27', imported: true },
    { kind: 'party.added', on: '2024-10-27', imported: true },
    { kind: 'step.N02', on: '2024-10-27', imported: true },
    { kind: 'step.N03', on: '2024-11-18', imported: true },
  ])
  const [court] = await owner`select live_since::text from courts where code = ${shibei}`
  expect(court).toEqual({ live_since: '2026-11-21' })
  const [file] = await owner`select history from case_files where case_number = ${number}`
  expect(file).toEqual({ history: true })
  clock.now = new Date('2026-12-01T10:00:00+08:00')
  await importRows({ cases: [caseRow(newNumber())] })
  const live = await owner`select "on"::text from journal where kind = 'court.live'`
  expect([...live]).toEqual([{ on: '2026-11-21' }])
})

test('a case of a later day is journaled after its parties are there, so that they can be told', async () => {
  clock.now = new Date('2026-12-05T10:00:00+08:00')
  const number = newNumber(2026)
  const tables = {
    cases: [caseRow(number, { 立案日期: '2026-12-04' })],
    parties: [partyRow(number)],
    steps: [stepRow(number, { 日期: '2026-12-04' })],
  }
  await importRows(tables)
  expect((await traceOf(number)).map(({ kind }) => kind)).toEqual([
    'party.added',
    'case.filed',
    'step.N02',
  ])
  await importRows(tables)
  expect(await traceOf(number)).toHaveLength(3)
})

test('a limit that was over by the first day is history, and never late', async () => {
  const old = newNumber()
  const recent = newNumber(2026)
  await importRows({
    cases: [caseRow(old), caseRow(recent, { 立案日期: '2026-11-13' })],
  })
  const limits = async (number: string) =>
    (await askAs(staff(shibei, 'officer')).caseFile(await idOf(number)))!.clocks
  expect(await limits(old)).toContainEqual(
    expect.objectContaining({
      rule: 'notice-issued',
      startedOn: '2024-10-27',
      dueOn: '2024-11-06',
      history: true,
      late: false,
    }),
  )
  const of = async (rule: string) => (await limits(recent)).find((limit) => limit.rule === rule)
  expect(await of('notice-issued')).toMatchObject({
    dueOn: '2026-11-23',
    history: false,
    late: false,
  })
  clock.now = new Date('2026-11-24T00:00:00+08:00')
  expect(await of('notice-issued')).toMatchObject({ late: true })
  expect((await limits(old)).filter(({ late }) => late)).toEqual([])
})

test('a new case that comes without an officer has to be given to one; one that comes with its officer was', async () => {
  clock.now = new Date('2026-12-05T10:00:00+08:00')
  const [without, given] = [newNumber(2026), newNumber(2026)]
  await importRows({
    cases: [
      caseRow(without, { 立案日期: '2026-12-04', 承办人: '' }),
      caseRow(given, { 立案日期: '2026-12-04', 承办人: '沈敏' }),
    ],
    parties: [partyRow(without), partyRow(given)],
  })
  const rulesOf = async (number: string) =>
    (await owner`select rule from clocks where case_file_id = ${await idOf(number)}`).map(
      (row) => row['rule'],
    )
  expect(await rulesOf(without)).toContain('officer-assigned')
  expect(await rulesOf(given)).not.toContain('officer-assigned')
})

test('steps stop clocks on their own day, in whatever order history arrives', async () => {
  const number = newNumber()
  const step = (name: string, day: string) => stepRow(number, { 节点: name, 日期: day })
  await importRows({
    cases: [caseRow(number)],
    steps: [step('案款发放', '2025-02-20'), step('发出执行通知书、报告财产令', '2024-11-06')],
  })
  await importRows({ steps: [step('案款到账', '2025-02-01'), step('案款到账', '2025-03-01')] })
  await importRows({ steps: [step('案款发放', '2025-02-25')] })
  const rows = await owner`
    select rule, started_on::text, stopped_at from clocks where case_file_id = ${await idOf(number)}
    and rule in ('notice-issued', 'money-paid-out') order by rule, started_on`
  expect([...rows]).toEqual([
    {
      rule: 'money-paid-out',
      started_on: '2025-02-01',
      stopped_at: new Date('2025-02-20T23:59:59.999+08:00'),
    },
    { rule: 'money-paid-out', started_on: '2025-03-01', stopped_at: null },
    {
      rule: 'notice-issued',
      started_on: '2024-10-27',
      stopped_at: new Date('2024-11-06T23:59:59.999+08:00'),
    },
  ])
})

test.each([
  [['结案', '2025-01-05', '执行完毕'], 'closed', ['case.closed 2025-01-05']],
  [['结案', '2025-01-05', '以终本方式结案'], 'closedForNow', ['case.closedForNow 2025-01-05']],
  [['终结本次执行程序', '2025-03-05', '终本'], 'closedForNow', ['case.closedForNow 2025-03-05']],
])('after %j a case is %s', async ([step, day, text], state, journaled) => {
  const number = newNumber()
  await importRows({
    cases: [caseRow(number)],
    steps: [stepRow(number, { 节点: step!, 日期: day!, 内容: text! })],
  })
  const [file] = await owner`select state from case_files where case_number = ${number}`
  expect(file).toEqual({ state })
  const trace = (await traceOf(number)).map(({ kind, on }) => `${kind} ${on}`)
  expect(trace.slice(2)).toEqual(journaled)
})

test('a case that was resumed is open, whatever stands first in the file', async () => {
  const number = newNumber()
  await importRows({
    cases: [caseRow(number)],
    steps: [
      stepRow(number, { 节点: '恢复执行', 日期: '2025-06-01' }),
      stepRow(number, { 节点: '终本', 日期: '2025-03-05' }),
    ],
  })
  const [file] = await owner`select state from case_files where case_number = ${number}`
  expect(file).toEqual({ state: 'open' })
})

test.each([
  // decided      term  today         state
  ['2025-02-09', '2', '2026-11-21', 'served', '2027-02-08', 'in its term'],
  ['2023-02-09', '2', '2026-11-21', 'expired', '2025-02-08', 'its term was over'],
  ['2024-11-21', '2', '2026-11-21', 'expired', '2026-11-20', 'ended yesterday'],
  ['2024-11-22', '2', '2026-11-21', 'served', '2026-11-21', 'ends today'],
  ['2024-02-29', '3', '2026-11-21', 'served', '2027-02-27', 'leap day'],
])('decided %s for %s years, on %s it is %s until %s: %s', async (...example) => {
  const [decidedOn, term, today, state, validUntil] = example
  clock.now = new Date(`${today}T10:00:00+08:00`)
  const number = newNumber()
  await importRows({
    cases: [caseRow(number, { 立案日期: '2022-01-05' })],
    parties: [partyRow(number)],
    listings: [
      listingRow(number, { 决定日期: decidedOn, 送达日期: decidedOn, '纳入期限(年)': term }),
    ],
  })
  const [row] = await owner`
    select id, state, valid_until::text, imported, author_id, grace_until, served_on::text, published_at, masked_number,
      exclusions from listings where case_number = ${number}`
  const { id, ...listing } = row!
  expect(listing).toEqual({
    state,
    valid_until: validUntil,
    imported: true,
    author_id: null,
    grace_until: null,
    served_on: decidedOn,
    published_at: null,
    masked_number: '9901011990****0015',
    exclusions: { security: null, sealedAssets: null, laterInTurn: null, otherNonRefusal: null },
  })
  const entries =
    await owner`select kind, "on"::text, public_number from journal where subject_id = ${id}`
  expect(entries.map((entry) => entry['kind'])).toEqual(
    state === 'expired' ? ['listing.served', 'listing.expired'] : ['listing.served'],
  )
  expect(entries.every((entry) => entry['public_number'] === null)).toBe(true)
  expect(await askAs({ kind: 'anyone' }).listing(String(id))).toBeUndefined()
})

test('the journal of an import names nobody', async () => {
  const number = newNumber()
  await importRows({
    cases: [caseRow(number)],
    parties: [partyRow(number)],
    steps: [stepRow(number)],
    listings: [listingRow(number)],
  })
  const [kept] = await owner`select string_agg(j::text, ' ') as all from journal j`
  for (const secret of ['蒋梅', '990101199003070015', '13900000000', 'p1@example.test', '沈敏']) {
    expect(String(kept!['all'])).not.toContain(secret)
  }
})
