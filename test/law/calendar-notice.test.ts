import { expect, test } from 'vitest'
import {
  askAs,
  ensureCourts,
  loadCalendar,
  previewCalendar,
  readYearNotice,
} from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const administrator = staff(shibei, 'administrator')
const at = (day: string, time = '10:00') => (clock.now = new Date(`${day}T${time}:00+08:00`))

/** 国办发明电〔2025〕7号, the dates as it names them. */
const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`

const table2027 = [
  '日期,类型',
  '2027-01-01,放假',
  '2027/2/6至2027/2/12,放假',
  '2027年2月13日,补班',
].join('\r\n')
const read2027 = {
  year: '2027',
  off: ['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  work: ['2027-02-13'],
}

/** 日期,类型; 2027-01-01,放假; 2027-02-13,补班 in GB18030, as a spreadsheet in China saves it. */
const gb18030 = Buffer.from(
  'c8d5c6da2cc0e0d0cd0d0a323032372d30312d30312cb7c5bcd90d0a323032372d30322d31332cb2b9b0e0',
  'hex',
)

test('the words of the notice give the same days as the library has for that year', async () => {
  const [known] = await owner`select off, work from calendars where year = '2026'`
  expect(readYearNotice(notice2026)).toEqual({ year: '2026', ...known })
})

test.each([
  ['a table', table2027, read2027],
  ['a table with its mark', Buffer.from(`\uFEFF${table2027}`), read2027],
  ['a table with tabs', table2027.replaceAll(',', '\t'), read2027],
  ['a table in UTF-16', Buffer.from(`\uFEFF${table2027}`, 'utf16le'), read2027],
  ['GB18030', gb18030, { year: '2027', off: ['2027-01-01'], work: ['2027-02-13'] }],
  ['the JSON of the command', JSON.stringify({ ...read2027, year: 2027 }), read2027],
])('%s is read', (_, handed, year) => {
  expect(readYearNotice(handed)).toEqual(year)
})

test.each<[string, string, string]>([
  // handed                                     says                                because
  ['', '没有内容', 'nothing'],
  ['日期,类型', '没有一天放假', 'a heading alone'],
  ['2027-02-30,放假', '第1行：日期无效', 'no such day'],
  ['日期,类型\n2027-01-01,放假\n2027-01-05,补班', '第3行：2027-01-05不是周六、周日', 'a Tuesday'],
  ['2027-01-01,放假\n2028-01-03,放假', '第2行：2028-01-03不在2027年', 'two years'],
  ['2027-01-01,放假\n2027-01-01,节', '第2行：类型应为', 'no kind'],
  [
    '2027-01-02,放假\n2027-01-02,补班\n2027-01-01,放假',
    '第2行：2027-01-02既写为放假',
    'both kinds',
  ],
  ['2027-01-01至2026-12-31,放假', '第1行：日期无效', 'backwards'],
  ['{"year": 2027, "off": "x", "work": []}', 'off应为日期的列表', 'no list'],
  ['{"year": 2027', '不是有效的JSON', 'cut off'],
  ['1月1日至3日放假', '没有写明是哪一年', 'no year'],
  [notice2026.replaceAll('2026', '2027'), '2027-01-01不是周四', 'the weekdays of another year'],
])('%j is refused with a sentence: %s (calendar-file; %s)', (handed, says) => {
  expect(() => readYearNotice(handed)).toThrow(
    expect.objectContaining({
      rule: 'calendar-file',
      fields: expect.arrayContaining([
        {
          field: 'notice',
          says: { zh: expect.stringContaining(says) as string, en: expect.any(String) as string },
        },
      ]) as unknown,
    }),
  )
})

test('a preview says what would move and writes nothing; entering it then moves just that', async () => {
  at('2026-12-23')
  await fileCase(shibei)
  const [before] = await owner`select count(*)::int as entries, max(seq) as last from journal`
  const preview = await previewCalendar(administrator, table2027)
  expect(preview).toMatchObject({ ...read2027, loaded: false, changed: [], seen: 'none' })
  const [after] = await owner`select count(*)::int as entries, max(seq) as last from journal`
  expect(after).toEqual(before)
  expect(await owner`select year from calendars where year = '2027'`).toEqual([])
  await expect(previewCalendar(staff(shibei, 'president'), table2027)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  const { year, off, work, seen } = preview
  const entered = await loadCalendar(administrator, { year, off, work, seen })
  expect(entered.moved).toBe(preview.moving)
  expect(entered.moved).toBeGreaterThan(0)
  // Somebody who previewed before that would overwrite it unseen.
  await expect(loadCalendar(administrator, { year, off, work, seen })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  expect(await previewCalendar(administrator, `${table2027}\n2027-10-01,放假`)).toMatchObject({
    loaded: true,
    changed: ['2027-10-01'],
  })
})

test('the desk says which years are entered, from where, since when and by whom, and which are missing', async () => {
  await owner`delete from calendars where year = '2027'`
  at('2026-11-02')
  const shown = await askAs(staff(shibei, 'clerk')).calendar()
  expect(shown.years.map(({ year }) => year)).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(shown).toMatchObject({ today: '2026-11-02', missing: ['2027'] })
  expect(shown.years.at(-1)).toMatchObject({ source: 'library', loadedBy: null })
  await loadCalendar(administrator, read2027)
  const now = await askAs(staff(shibei, 'clerk')).calendar()
  expect(now.missing).toEqual([])
  expect(now.years.at(-1)).toMatchObject({ ...read2027, source: 'desk', loadedAt: clock.now })
})

test.each<[string, string | undefined, string]>([
  // today       needed       because
  ['2026-10-31', undefined, 'it is not announced yet'],
  ['2026-11-01', '2027', 'from November on'],
  ['2027-01-01', '2027', 'the year itself at any time'],
])('on %s an administrator is told to enter %s: %s', async (day, needed) => {
  await owner`delete from calendars where year = '2027'`
  at(day)
  expect(await askAs(administrator).calendarNeeded()).toBe(needed)
  expect(await askAs(staff(shibei, 'president')).calendarNeeded()).toBeUndefined()
  await loadCalendar(administrator, read2027)
  expect(await askAs(administrator).calendarNeeded()).toBeUndefined()
})

test('a year that comes with a new version of the library sets running dates right, as one from the desk does', async () => {
  await owner`delete from calendars where year in ('2026', '2027')`
  at('2026-04-24')
  const filed = await fileCase(shibei)
  const issued = async () =>
    (await askAs(filed.by).caseFile(filed.id))!.clocks.find(({ rule }) => rule === 'notice-issued')
  expect(await issued()).toMatchObject({ dueOn: '2026-05-04', provisional: true })
  await ensureCourts({ kind: 'operator' }, { demo: true })
  expect(await issued()).toMatchObject({ dueOn: '2026-05-06', provisional: false })
  const moves = await owner`
    select facts from journal where kind = 'clock.moved' and case_file_id = ${filed.id} and rule = 'notice-issued'`
  expect(moves).toMatchObject([{ facts: { from: '2026-05-04', to: '2026-05-06' } }])
})
