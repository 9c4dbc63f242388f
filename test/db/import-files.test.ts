import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeExport } from '../../db/demo/make-export.ts'
import { importCourt, type ImportReport } from '../../db/index.ts'
import {
  caseRow,
  csvFile,
  csvOf,
  fileOf,
  gb18030,
  listingRow,
  number as numeric,
  partyRow,
  stepRow,
  workbookOf,
  zipOf,
} from '../export-files.ts'
import { useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeEach(() => {
  clock.now = new Date('2026-11-21T10:00:00+08:00')
})

const operator = { kind: 'operator' } as const
let drawn = 97_000
const newNumber = () => `（2024）鲁0203执${(drawn += 1)}号`

const officerOf = async (number: string) =>
  (await owner`select officer from case_files where case_number = ${number}`)[0]?.['officer']

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['GB18030', gb18030],
  ['UTF-16 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('CSV in %s is read, also when a piece ends within a character', async (_, encode) => {
  const number = newNumber()
  const text = csvOf([caseRow(number, { 承办人: '陈𠮷㛃·娜' })])
  const report = await importCourt(operator, { files: [fileOf('导出.csv', encode(text), 3)] })
  expect(report).toMatchObject({ loaded: { cases: 1 }, refused: [] })
  expect(await officerOf(number)).toBe('陈𠮷㛃·娜')
})

test.each([
  ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ['line feeds alone', (text: string) => text.replaceAll('\r\n', '\n')],
  ['blank lines and empty rows', (text: string) => `${text}\r\n\r\n,,,,\r\n`],
])('CSV with %s is read', async (_, written) => {
  const number = newNumber()
  const text = written(csvOf([caseRow(number)]))
  const report = await importCourt(operator, { files: [fileOf('a.csv', Buffer.from(text))] })
  expect(report).toMatchObject({ loaded: { cases: 1 }, refused: [] })
})

test('columns may stand in another order, and others between them', async () => {
  const number = newNumber()
  const { 案号, ...rest } = caseRow(number)
  const row = { 备注: '无关', ...rest, 案号, 序号: '1' }
  const report = await importCourt(operator, { files: [csvFile('a.csv', [row])] })
  expect(report.loaded.cases).toBe(1)
})

test('a row number is the one that a spreadsheet shows, blank rows and line breaks in cells included', async () => {
  const good = caseRow(newNumber(), { 案由: '两行\n文字' })
  const lines = csvOf([good, caseRow('坏号')]).split('\r\n')
  const text = [lines[0], lines[1], '', '', lines[2]].join('\r\n')
  const report = await importCourt(operator, { files: [fileOf('a.csv', Buffer.from(text))] })
  expect(report.refused).toEqual([
    { file: 'cases', row: 5, column: '案号', reason: '案号格式错误' },
  ])
})

test('a table without a needed column is not read, and the column is named', async () => {
  const { 立案日期: _, ...row } = caseRow(newNumber())
  const report = await importCourt(operator, {
    files: [csvFile('a.csv', [row]), csvFile('b.csv', [caseRow(newNumber())])],
  })
  expect(report.refused).toContainEqual({
    file: 'cases',
    row: 1,
    column: '立案日期',
    reason: '缺少这一列，整张表未导入',
  })
  expect(report.loaded.cases).toBe(1)
})

test('a quotation mark that is never closed costs what stands behind it, nothing before it', async () => {
  const [one, two] = [newNumber(), newNumber()]
  const text = csvOf([caseRow(one), caseRow(two)]).replace(`${two},`, `${two},"`)
  const report = await importCourt(operator, { files: [fileOf('a.csv', Buffer.from(text))] })
  const refused = [
    { file: 'cases', row: 3, column: '', reason: '引号没有配对，从这一行起无法读取' },
  ]
  expect(report).toMatchObject({ loaded: { cases: 1 }, refused })
  const long = `${text}${'长'.repeat(200_000)}`
  const again = await importCourt(operator, { files: [fileOf('a.csv', Buffer.from(long), 50_000)] })
  expect(again).toMatchObject({ unchanged: { cases: 1 }, refused })
})

test('a byte that is no character is named, and the other rows load', async () => {
  const bytes = Buffer.from(csvOf([caseRow(newNumber()), caseRow(newNumber(), { 案由: '买?卖' })]))
  bytes[bytes.indexOf('?')] = 0xff
  const report = await importCourt(operator, { files: [fileOf('a.csv', bytes)] })
  expect(report).toMatchObject({
    loaded: { cases: 1 },
    refused: [{ file: 'cases', row: 3, column: '案由', reason: '文字编码错误' }],
  })
})

const book = (number: string) =>
  workbookOf({
    说明: [{ 说明: '本表由系统导出' }],
    失信决定: [listingRow(number, { 决定日期: numeric('45697'), '纳入期限(年)': numeric('2') })],
    节点: [stepRow(number, { 日期: numeric('45592.5') })],
    当事人: [partyRow(number, { 手机号码: numeric('1.3912345678E10') })],
    案件: [
      caseRow(number, {
        立案日期: numeric('45592'),
        '申请执行标的(元)': numeric('72172.089999999997'),
        案由: '甲 & <b>乙</b>',
      }),
    ],
  })

const all = { cases: 1, parties: 1, steps: 1, listings: 1 }

test('a workbook is read with shared texts, numbers, serial days and gaps, its sheets in any order', async () => {
  const number = newNumber()
  const report = await importCourt(operator, { files: [fileOf('导出.XLSX', book(number), 500)] })
  expect(report).toMatchObject({ loaded: all, refused: [] })
  const [row] = await owner`
    select c.filed_on::text, c.claim::int, c.cause, p.phone, s.done_on::text, l.decided_on::text from case_files c
    join parties p on p.case_file_id = c.id join steps s on s.case_file_id = c.id
    join listings l on l.case_file_id = c.id where c.case_number = ${number}`
  expect(row).toEqual({
    filed_on: '2024-10-27',
    claim: 7_217_209,
    cause: '甲 & <b>乙</b>',
    phone: '13912345678',
    done_on: '2024-10-27',
    decided_on: '2025-02-09',
  })
})

const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('yangguang-import-'))

test('nothing of an uploaded workbook is left lying about', async () => {
  const before = await leftovers()
  await importCourt(operator, { files: [fileOf('a.xlsx', book(newNumber()), 500)] })
  expect(await leftovers()).toEqual(before)
})

test.each([
  ['no zip', Buffer.from('这不是工作簿')],
  ['a cut zip', workbookOf({ 案件: [caseRow('（2024）鲁0203执1号')] }).subarray(0, 900)],
  ['a zip of something else', zipOf({ 'word/document.xml': '<w/>' })],
  ['broken XML', zipOf({ 'xl/workbook.xml': '<a><b>', 'xl/_rels/workbook.xml.rels': '<a/>' })],
])('a workbook that is %s is refused with its name', async (_, bytes) => {
  const before = await leftovers()
  await expect(
    importCourt(operator, { files: [fileOf('坏.xlsx', bytes, 500)] }),
  ).rejects.toMatchObject({ rule: 'import-unreadable', facts: { name: '坏.xlsx' } })
  expect(await leftovers()).toEqual(before)
})

test('what is no table at all is refused, and so is a court that is not here', async () => {
  const note = fileOf('说明.csv', Buffer.from('这里没有表格'))
  await expect(importCourt(operator, { files: [note] })).rejects.toMatchObject({
    rule: 'import-nothing',
  })
  await expect(importCourt(operator, { files: [] })).rejects.toMatchObject({
    rule: 'import-nothing',
  })
  const foreign = csvFile('a.csv', [caseRow('（2024）京0101执1号', { 执行法院: '无名法院' })])
  await expect(importCourt(operator, { files: [foreign] })).rejects.toMatchObject({
    rule: 'import-court',
  })
  await expect(importCourt(operator, { path: '/nowhere/at/all' })).rejects.toMatchObject({
    rule: 'import-unreadable',
    facts: { name: 'all' },
  })
})

test('an invented export of any size loads whole, and once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-test-export-'))
  await writeExport(folder, { cases: 450, seed: 7 })
  const first = await importCourt(operator, { path: folder })
  expect(first.refused).toEqual([])
  expect(first.loaded).toMatchObject({ cases: 450, parties: 900 })
  const again = await importCourt(operator, { path: folder })
  expect(again).toMatchObject({ unchanged: first.loaded, refused: [] })
})

test('in a folder with both, the CSV files count, and a strange one is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-test-folder-'))
  const number = newNumber()
  await writeFile(join(folder, 'cases.csv'), csvOf([caseRow(number)]))
  await writeFile(join(folder, 'other.csv'), 'a,b\r\n1,2\r\n')
  await writeFile(join(folder, 'readme.txt'), '说明')
  await writeFile(join(folder, 'court.xlsx'), book(newNumber()))
  const report: ImportReport = await importCourt(operator, { path: folder })
  expect(report.loaded).toEqual({ cases: 1, parties: 0, steps: 0, listings: 0 })
  expect(report.refused).toEqual([
    { file: 'other.csv', row: 1, column: '', reason: '表头无法识别，未导入' },
  ])
})
