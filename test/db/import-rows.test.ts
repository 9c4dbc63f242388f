import { beforeEach, expect, test } from 'vitest'
import { importCourt } from '../../db/index.ts'
import { caseRow, csvFile, listingRow, partyRow, stepRow } from '../export-files.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeEach(() => {
  clock.now = new Date('2026-11-21T10:00:00+08:00')
})

const operator = { kind: 'operator' } as const
let drawn = 95_000
const newNumber = () => `（2024）鲁0203执${(drawn += 1)}号`

const importRows = (
  tables: Partial<Record<'cases' | 'parties' | 'steps' | 'listings', Record<string, string>[]>>,
) =>
  importCourt(operator, {
    files: Object.entries(tables).map(([name, rows]) => csvFile(`${name}.csv`, rows)),
  })

const rowOf = async (caseNumber: string) =>
  (
    await owner`select case_number, filed_on::text, cause, claim::int, received::int, officer, livelihood, state, history
      from case_files where case_number = ${caseNumber}`
  )[0]

test.each([
  // column              as written                what it is
  ['立案日期', '2024年3月5日', { filed_on: '2024-03-05' }],
  ['立案日期', '2024/3/5', { filed_on: '2024-03-05' }],
  ['立案日期', '2024.03.05', { filed_on: '2024-03-05' }],
  ['立案日期', '20240305', { filed_on: '2024-03-05' }],
  ['立案日期', '２０２４－０３－０５', { filed_on: '2024-03-05' }],
  ['立案日期', '2024-03-05 00:00:00', { filed_on: '2024-03-05' }],
  ['立案日期', '2024-02-29', { filed_on: '2024-02-29' }],
  ['申请执行标的(元)', '1,234.50元', { claim: 123450 }],
  ['申请执行标的(元)', '１２３４．５', { claim: 123450 }],
  ['申请执行标的(元)', '1.2万元', { claim: 1_200_000 }],
  ['申请执行标的(元)', '', { claim: 0 }],
  ['执行法院', ' 青岛市市北区人民法院　', { claim: 4_591_638 }],
  ['涉民生', '是', { livelihood: true }],
  ['承办人', '阿卜杜·㛃', { officer: '阿卜杜·㛃' }],
  ['承办人', '陈𠮷志', { officer: '陈𠮷志' }],
  ['案由', '<script>alert(1)</script>', { cause: '<script>alert(1)</script>' }],
  ['案由', '=HYPERLINK("http://x","y")', { cause: '=HYPERLINK("http://x","y")' }],
  ['案由', '两行\n说明, 带"引号"', { cause: '两行\n说明, 带"引号"' }],
])('%s written %j loads', async (column, written, is) => {
  const caseNumber = newNumber()
  const report = await importRows({ cases: [caseRow(caseNumber, { [column]: written })] })
  expect(report).toMatchObject({ loaded: { cases: 1 }, refused: [] })
  expect(await rowOf(caseNumber)).toMatchObject(is)
})

test.each([
  ['案号', '2024鲁0203执1', '案号格式错误'],
  ['案号', '（2024）苏0114执1号', '案号的法院代字不是执行法院的'],
  ['立案日期', '2023-02-29', '立案日期格式错误'],
  ['立案日期', '昨天', '立案日期格式错误'],
  ['立案日期', '2026-11-22', '立案日期在将来'],
  ['执行法院', '南京市雨花台区人民法院', '未知法院'],
  ['执行法院', '', '未知法院'],
  ['申请执行标的(元)', '若干', '标的金额不是数'],
  ['申请执行标的(元)', '-5', '标的金额不是数'],
  ['申请执行标的(元)', '99999999999999999999', '标的金额不是数'],
  ['执行到位金额(元)', '1.2.3', '执行到位金额不是数'],
  ['案由', '甲\u0000乙', '含有无法显示的字符'],
  ['案由', '长'.repeat(201), '超过200个字'],
])('a case with %s %j is refused: %s', async (column, written, reason) => {
  const good = newNumber()
  const bad = caseRow(newNumber(), { [column]: written })
  const report = await importRows({ cases: [caseRow(good), bad] })
  expect(report.refused).toEqual([{ file: 'cases', row: 3, column, reason }])
  expect(report.loaded.cases).toBe(1)
  expect(await rowOf(good)).toBeDefined()
})

test.each([
  ['当事人地位', '第三人', '当事人地位无法识别'],
  ['姓名或名称', ' ', '没有姓名或名称'],
  ['类型', '动物', '类型无法识别'],
  ['证件号码', '', '没有证件号码'],
  ['证件号码', '99010119900307001', '身份证号码格式错误'],
  ['证件号码', '990101199002290010', '身份证号码出生日期错误'],
  ['证件号码', '990101199003070016', '身份证号码校验位错误'],
  ['手机号码', '12345', '电话号码格式错误'],
  ['电子邮箱', '没有', '电子邮箱格式错误'],
  ['案号', '（2024）鲁0203执1号', '案件不存在'],
])('a party with %s %j is refused: %s', async (column, written, reason) => {
  const number = newNumber()
  const report = await importRows({
    cases: [caseRow(number)],
    parties: [partyRow(number), partyRow(number, { [column]: written })],
  })
  expect(report.refused).toEqual([{ file: 'parties', row: 3, column, reason }])
  expect(report.loaded.parties).toBe(1)
})

test('a party is written with folded number and phone, and what the number says', async () => {
  const number = newNumber()
  await importRows({
    cases: [caseRow(number)],
    parties: [
      partyRow(number.replace('（', '(').replace('）', ')'), {
        证件号码: ' 99010119851020 0027',
        手机号码: '+86 138 1234 5678',
        性别: '',
      }),
      partyRow(number, {
        姓名或名称: '某某有限公司',
        类型: '法人或其他组织',
        证件类型: '统一社会信用代码',
        证件号码: '91350100M000100Y44',
      }),
      partyRow(number, { 姓名或名称: 'Ann Lee', 证件类型: '护照', 证件号码: '' }),
    ],
  })
  const rows = await owner`
    select p.name, p.sex, p.born_on::text, p.id_type, p.id_number, p.phone from parties p
    join case_files c on c.id = p.case_file_id where c.case_number = ${number} order by p.id`
  expect([...rows]).toEqual([
    {
      name: '蒋梅',
      sex: 'female',
      born_on: '1985-10-20',
      id_type: 'idCard',
      id_number: '990101198510200027',
      phone: '13812345678',
    },
    // A wrong check character of a unit is no reason to refuse (GB 32100, domain 5.3).
    expect.objectContaining({ id_type: 'uscc', id_number: '91350100M000100Y44' }),
    expect.objectContaining({ id_type: 'passport', id_number: null }),
  ])
})

test.each([
  ['节点', '喝茶', '节点名称不在流程节点目录内'],
  ['日期', '2026-11-22', '日期在将来'],
  ['日期', '', '日期格式错误'],
  ['案号', '（2024）鲁0203执2号', '案件不存在'],
])('a step with %s %j is refused: %s', async (column, written, reason) => {
  const number = newNumber()
  const report = await importRows({
    cases: [caseRow(number)],
    steps: [stepRow(number), stepRow(number, { [column]: written })],
  })
  expect(report.refused).toEqual([{ file: 'steps', row: 3, column, reason }])
  expect(report.loaded.steps).toBe(1)
})

test.each([
  ['签发人', '执行员', '签发人不是院长'],
  ['送达日期', '', '没有送达日期'],
  ['送达日期', '2025-02-08', '送达日期早于决定日期'],
  ['决定日期', '2026-12-01', '决定日期在将来'],
  ['失信被执行人行为具体情形', '不高兴', '失信行为情形无法识别'],
  ['被执行人的履行情况', '大概', '履行情况无法识别'],
  ['纳入期限(年)', '', '纳入期限不是一至五年'],
  ['纳入期限(年)', '9', '纳入期限不是一至五年'],
  ['案号', '（2019）鲁0203执99999号', '案件不存在'],
  ['身份证号码/组织机构代码', '990101198510200027', '不是本案登记的被执行人'],
  ['姓名/名称', '蒋海', '姓名或名称与本案登记的被执行人不一致'],
  ['决定书文号', '（2025）鲁0203执失2号', '该被执行人已有尚未撤下的失信决定'],
])('a listing with %s %j is refused: %s', async (column, written, reason) => {
  const number = newNumber()
  const report = await importRows({
    cases: [caseRow(number)],
    parties: [partyRow(number)],
    listings: [listingRow(number), listingRow(number, { [column]: written })],
  })
  expect(report.loaded.listings).toBe(1)
  expect(report.refused).toEqual([{ file: 'listings', row: 3, column, reason }])
})

test.each([
  ['有履行能力而拒不履行生效法律文书确定义务', '', [1]],
  ['其他有履行能力而拒不履行生效法律文书确定义务的；违反财产报告制度', '3', [1, 4]],
  ['以伪造证据、暴力、威胁等方法妨碍、抗拒执行', '2', [2]],
  ['以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行', '2', [3]],
  ['违反限制高消费令', '2', [5]],
  ['无正当理由拒不履行执行和解协议', '2', [6]],
  ['6、2', '2', [2, 6]],
])('grounds written %s with a term of %j are %j', async (written, term, grounds) => {
  const number = newNumber()
  const other = { 失信被执行人行为具体情形: written, '纳入期限(年)': term }
  await importRows({
    cases: [caseRow(number)],
    parties: [partyRow(number)],
    listings: [listingRow(number, other)],
  })
  const [row] = await owner`select grounds, term_years from listings where case_number = ${number}`
  expect(row).toMatchObject({ grounds, term_years: term === '' ? null : Number(term) })
})

test('a case number that stands twice loads once', async () => {
  const number = newNumber()
  const cases = [caseRow(number), caseRow(`(2024) ${number.slice(6)}`, { 承办人: '别人' })]
  const report = await importRows({ cases })
  expect(report.refused).toEqual([{ file: 'cases', row: 3, column: '案号', reason: '案号重复' }])
  expect(await rowOf(number)).toMatchObject({ officer: '沈敏' })
})

test('a later export brings what has changed, and says how many rows', async () => {
  const number = newNumber()
  const tables = { cases: [caseRow(number)], parties: [partyRow(number)] }
  await importRows(tables)
  const later = await importRows({
    cases: [caseRow(number, { '执行到位金额(元)': '100' })],
    parties: [partyRow(number, { 手机号码: '13811112222', 电子邮箱: '' })],
  })
  expect(later).toMatchObject({ loaded: { cases: 1, parties: 1 }, refused: [] })
  expect(await rowOf(number)).toMatchObject({ received: 10_000 })
  const [party] = await owner`select phone, email, version from parties where phone = '13811112222'`
  expect(party).toEqual({ phone: '13811112222', email: 'p1@example.test', version: 2 })
})

test('staff import for their own court alone, and only some offices do', async () => {
  const files = () => [csvFile('cases.csv', [caseRow(newNumber())])]
  const clerk = await importCourt(staff(shibei, 'clerk'), { files: files() })
  expect(clerk.loaded.cases).toBe(1)
  const stranger = await importCourt(staff(yuhuatai, 'clerk'), { files: files() })
  expect(stranger.refused).toMatchObject([{ row: 2, column: '执行法院', reason: '未知法院' }])
  for (const [by, court, rule] of [
    [staff(shibei, 'president'), undefined, 'role-needed'],
    [staff(yuhuatai, 'clerk'), shibei, 'other-court'],
    [{ kind: 'anyone' }, undefined, 'sign-in-needed'],
  ] as const) {
    await expect(importCourt(by, { files: files(), court })).rejects.toMatchObject({ rule })
  }
})

test.each<[string, string, Record<string, string>, string | null, string]>([
  // step    column       as written                        what it is      the case after it
  ['结案', '结案方式', { 结案方式: '执行完毕' }, 'performed', 'closed'],
  ['结案', '结案方式', { 结案方式: ' 自动履行 完毕' }, 'voluntary', 'closed'],
  ['结案', '结案方式', { 结案方式: '终本', 内容: '已依法办理。' }, 'suspended', 'closedForNow'],
  ['结案', '结案方式', { 结案方式: '终结执行', 内容: '曾终本。' }, 'ended', 'closed'],
  ['结案', '结案方式', { 结案方式: '' }, null, 'closed'],
  ['异议', '审查结果', { 审查结果: '驳回异议' }, 'upheld', 'open'],
  ['复议', '审查结果', { 复议结果: '变更' }, 'changed', 'open'],
  // A column of other steps is not theirs to fill.
  ['送达', '结案方式', { 结案方式: '随便' }, null, 'open'],
])('%s with %s %j is %s, and the case is %s', async (step, _column, written, result, state) => {
  const caseNumber = newNumber()
  const row = stepRow(caseNumber, { 节点: step, 日期: '2024-12-02', ...written })
  const tables = { cases: [caseRow(caseNumber)], steps: [row] }
  expect(await importRows(tables)).toMatchObject({ loaded: { steps: 1 }, refused: [] })
  expect(await importRows(tables)).toMatchObject({ loaded: { steps: 0 }, unchanged: { steps: 1 } })
  const [found] = await owner`
    select s.result, c.state from steps s join case_files c on c.id = s.case_file_id
    where c.case_number = ${caseNumber}`
  expect(found).toEqual({ result, state })
})

test.each([
  ['结案', '结案方式', '随便'],
  ['异议', '审查结果', '执行完毕'],
])('%s with %s %s is refused, by its column', async (step, column, written) => {
  const caseNumber = newNumber()
  const row = stepRow(caseNumber, { 节点: step, [column]: written })
  const report = await importRows({ cases: [caseRow(caseNumber)], steps: [row] })
  expect(report.refused).toMatchObject([{ column, reason: `${column}不在目录内` }])
})
