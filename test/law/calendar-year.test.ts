import { expect, test } from 'vitest'
import { askAs, loadCalendar } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const operator = { kind: 'operator' } as const
/** 2027 as this test invents it: New Year on Friday, Spring Festival, May Day from Saturday to Wednesday. */
const year2027 = {
  year: 2027,
  off: ['2027-01-01', '2027-02-08', '2027-02-09', '2027-05-03', '2027-05-04', '2027-05-05'],
  work: ['2027-02-06', '2027-05-08'],
}
const limitsOf = async (filed: Awaited<ReturnType<typeof fileCase>>) =>
  (await askAs(filed.by).caseFile(filed.id))!.clocks
const fileOn = (day: string) => {
  clock.now = new Date(`${day}T10:00:00+08:00`)
  return fileCase(shibei)
}

test.each<[string, string, string, string, string]>([
  // filed         limit             before        after         because
  ['2026-12-23', 'notice-issued', '2027-01-02', '2027-01-04', 'a Saturday rolls over to Monday'],
  ['2026-12-25', 'notice-issued', '2027-01-04', '2027-01-04', 'a working day stays'],
  ['2026-11-03', 'case-finished', '2027-05-03', '2027-05-06', 'rolls over May Day'],
  ['2026-11-08', 'case-finished', '2027-05-08', '2027-05-08', 'a make-up Saturday is worked'],
])(
  'filed %s, %s is due %s for now and %s by the calendar: %s',
  async (day, rule, before, after) => {
    await owner`delete from calendars where year = '2027'`
    const filed = await fileOn(day)
    const limit = async () => (await limitsOf(filed)).find((one) => one.rule === rule)
    expect(await limit()).toMatchObject({ dueOn: before, provisional: true })
    await loadCalendar(operator, year2027)
    expect(await limit()).toMatchObject({ dueOn: after, provisional: false })
    const moves = await owner`
    select facts from journal where kind = 'clock.moved' and case_file_id = ${filed.id} and rule = ${rule}`
    expect(moves.map(({ facts }) => facts as unknown)).toEqual(
      before === after ? [] : [{ rule, from: before, to: after }],
    )
  },
)

test('loading the same year again moves nothing; setting it right moves what it touches', async () => {
  const filed = await fileOn('2026-11-03')
  await loadCalendar(operator, year2027)
  expect(await loadCalendar(operator, year2027)).toEqual({ year: '2027', reckoned: 0, moved: 0 })
  await loadCalendar(operator, { ...year2027, off: [...year2027.off, '2027-05-06'] })
  const finish = (await limitsOf(filed)).find(({ rule }) => rule === 'case-finished')
  expect(finish).toMatchObject({ dueOn: '2027-05-07', provisional: false })
})

test.each([
  [{ ...year2027, off: ['2027-05-01'] }, '周末', 'off.0'],
  [{ ...year2027, off: ['2026-10-01'] }, '不在 2027 年', 'off.0'],
  [{ ...year2027, work: ['2027-05-07'] }, '不是周末', 'work.0'],
  [{ ...year2027, work: ['2028-05-06'] }, '不在 2027 年', 'work.0'],
  [{ ...year2027, off: [] }, '至少有一天放假', 'off'],
])('a calendar that cannot be right is refused: %j', async (asked, why, field) => {
  await expect(loadCalendar(operator, asked)).rejects.toMatchObject({
    rule: 'input-invalid',
    facts: { field, why: expect.stringContaining(why) as string },
  })
})

test('the administrator and the operator enter a year, nobody else', async () => {
  expect(await loadCalendar(staff(shibei, 'administrator'), year2027)).toMatchObject({
    year: '2027',
  })
  await expect(loadCalendar(staff(shibei, 'president'), year2027)).rejects.toMatchObject({
    rule: 'role-needed',
  })
})
