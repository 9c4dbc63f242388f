import { beforeEach, expect, test } from 'vitest'
import { askAs, issueAccessCode, openCase, recordStep, tagCase } from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase, inventedNumber } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'
import { suspendedCase } from '../suspended.ts'

useStore()
useCourts()
beforeEach(() => {
  clock.now = new Date('2026-03-02T09:00:00+08:00')
})

const entries = async () => (await owner`select count(*)::int as n from journal`)[0]!['n'] as number

test('filing journals the case, its parties and its first step, with the day of filing', async () => {
  const filed = await fileCase(shibei, { filedOn: '2026-02-27' })
  const rows = await owner`
    select kind, "on"::text from journal where case_file_id = ${filed.id} and kind <> 'accessCode.issued' order by seq`
  expect(rows.map((row) => `${row['kind']} ${row['on']}`)).toEqual([
    'case.filed 2026-02-27',
    'party.added 2026-02-27',
    'party.added 2026-02-27',
    'step.N02 2026-02-27',
  ])
})

test.each([
  ['caseNumber', '2026鲁0203执5', 'caseNumber'],
  ['filedOn', '2026-02-30', 'filedOn'],
  ['claim', '若干', 'claim'],
  ['applicantIdNumber', '990101199003070016', 'applicantIdNumber'],
  ['debtorIdNumber', '', 'debtorIdNumber'],
  ['debtorPhone', '12345', 'debtorPhone'],
  ['applicantEmail', 'nobody', 'applicantEmail'],
])('a case with a wrong %s is refused at that field', async (name, value, field) => {
  const before = await entries()
  await expect(fileCase(shibei, { [name]: value })).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field }],
  })
  expect(await entries()).toBe(before)
})

test('a case is filed once, by its own court, and not in advance', async () => {
  const { caseNumber } = await fileCase(shibei)
  const before = await entries()
  await expect(fileCase(shibei, { caseNumber })).rejects.toMatchObject({ rule: 'case-number' })
  await expect(fileCase(shibei, { caseNumber: '（2026）苏0114执7号' })).rejects.toMatchObject({
    rule: 'case-number-court',
  })
  await expect(fileCase(shibei, { filedOn: '2026-03-03' })).rejects.toMatchObject({
    rule: 'step-future',
  })
  expect(await entries()).toBe(before)
})

test('only who holds the office files, records and issues', async () => {
  const filed = await fileCase(shibei)
  const step = {
    caseFileId: filed.id,
    code: 'N03' as const,
    doneOn: '2026-03-02',
    text: '已确定。',
    version: 1,
  }
  const president = staff(shibei, 'president')
  const partyId = filed.parties[0]!.id
  await expect(recordStep(president, step)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(issueAccessCode(president, { partyId })).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(openCase(president, {} as never)).rejects.toMatchObject({ rule: 'input-invalid' })
  const stranger = staff(yuhuatai, 'officer')
  await expect(recordStep(stranger, step)).rejects.toMatchObject({ rule: 'other-court' })
  await expect(issueAccessCode(stranger, { partyId })).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(askAs(stranger).caseFile(filed.id)).rejects.toMatchObject({ rule: 'other-court' })
  await expect(askAs({ kind: 'anyone' }).cases()).rejects.toMatchObject({ rule: 'sign-in-needed' })
})

test('a step is recorded once, when it is done, on the version that was seen', async () => {
  const filed = await fileCase(shibei)
  const step = {
    caseFileId: filed.id,
    code: 'N03' as const,
    doneOn: '2026-03-02',
    text: '已确定。',
    version: 1,
  }
  await expect(recordStep(filed.by, { ...step, doneOn: '2026-03-03' })).rejects.toMatchObject({
    rule: 'step-future',
  })
  await recordStep(filed.by, step)
  await expect(recordStep(filed.by, step)).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  await expect(recordStep(filed.by, { ...step, version: 2 })).rejects.toMatchObject({
    rule: 'step-once',
  })
})

test('终本 waits for its conditions, then the case is closed for now and can be resumed', async () => {
  const open = await fileCase(shibei, { filedOn: '2025-11-03' })
  const step = { doneOn: '2026-03-02', text: '已办理。' }
  await expect(
    recordStep(open.by, { ...step, caseFileId: open.id, code: 'N26', version: 1 }),
  ).rejects.toMatchObject({ rule: 'suspension-notice' })
  const { id: caseFileId, by, ruled } = await suspendedCase(shibei)
  const { clocks } = (await askAs(by).caseFile(caseFileId))!
  expect(clocks.find(({ rule }) => rule === 'case-finished')).toMatchObject({ stopped: true })
  expect(clocks.find(({ rule }) => rule === 'suspended-search')).toMatchObject({
    stopped: false,
    dueOn: '2026-09-02',
  })
  const back = { ...step, caseFileId, code: 'N28' as const, version: ruled.version }
  expect(await recordStep(by, back)).toMatchObject({ state: 'open' })
  const kinds = (await askAs(by).caseFile(caseFileId))!.trace.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['case.closedForNow', 'case.resumed']))
})

test('at the desk 结案 closes a case, whatever its text says: 终本 has a step and conditions of its own', async () => {
  const { id: caseFileId, by, version } = await fileCase(shibei)
  const step = { caseFileId, code: 'N30' as const, doneOn: '2026-03-02', version }
  expect(await recordDecided(by, { ...step, text: '以终本方式结案' })).toMatchObject({
    state: 'closed',
  })
})

test('the desk finds cases by number, party and officer, and shows whole numbers to nobody else', async () => {
  const debtorIdNumber = inventedNumber()
  const filed = await fileCase(yuhuatai, {
    debtorName: '欧阳阿依古丽·买买提',
    debtorIdNumber,
    officer: '诸葛一',
  })
  const ask = askAs(staff(yuhuatai, 'judge'))
  const ids = async (asked: Parameters<typeof ask.cases>[0]) =>
    (await ask.cases(asked)).rows.map(({ id }) => id)
  const digits = filed.caseNumber.replace(/\D/g, '').slice(8)
  for (const number of [`(2026)苏0114执${digits}`, `2026苏0114执${digits}`, `执${digits}号`]) {
    expect(await ids({ number })).toEqual([filed.id])
  }
  for (const name of ['阿依古丽', '欧阳', '欧', '阿', '丽·买', '诸葛一'])
    expect(await ids({ name })).toEqual([filed.id])
  expect(await ids({ name: '%' })).toEqual([])
  expect(await ids({ number: '_' })).toEqual([])
  const detail = (await ask.caseFile(filed.id))!
  expect(detail.parties.map(({ maskedNumber }) => maskedNumber)[1]).toMatch(/^\d{10}\*{4}\w{4}$/)
  expect(Object.keys(detail.parties[0]!)).not.toContain('accessCode')
  expect(detail.parties[0]).toMatchObject({ hasCode: true })
})

test('a list of cases has pages, newest filing first', async () => {
  const by = staff(yuhuatai, 'clerk')
  await owner`
    insert into case_files (court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at)
    select ${yuhuatai}, '（2025）苏0114执' || n || '号', date '2025-07-01' + n % 9, '', '', '', 0, now()
    from generate_series(1, 25) n`
  const first = await askAs(by).cases({})
  const second = await askAs(by).cases({ after: first.next! })
  expect(first.rows).toHaveLength(20)
  const days = [...first.rows, ...second.rows].map(({ filedOn }) => filedOn)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(days.length)
  await expect(askAs(by).cases({ after: 'nonsense' })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
})

test('tags are set on the version that was seen', async () => {
  const { id: caseFileId, by } = await fileCase(shibei)
  await tagCase(by, { caseFileId, tags: ['sensitive', 'sensitive'], version: 1 })
  expect((await askAs(by).caseFile(caseFileId))!.tags).toEqual(['sensitive'])
  await expect(tagCase(by, { caseFileId, tags: [], version: 1 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
})
