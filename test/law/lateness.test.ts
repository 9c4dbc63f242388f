import { expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { isLate } from '../../db/time/late.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

const over = new Date('2027-01-04T23:59:59.999+08:00')
const day = (text: string) => new Date(`${text}T10:00:00+08:00`)

test.each<[string, Date | null, boolean, boolean, string]>([
  // limit                  stopped             history  late   because
  ['notice-issued', null, false, true, 'the court owed it'],
  ['notice-issued', day('2027-01-04'), false, false, 'done on the last day'],
  ['notice-issued', day('2027-01-05'), false, true, 'done a day late'],
  ['notice-issued', null, true, false, 'over before the court’s first day here'],
  ['higher-court', null, false, false, 'the applicant may go there from then on'],
  ['freeze-renewal', null, false, false, 'the applicant asks for renewal'],
  ['distribution-objection', null, false, false, 'the party objects'],
])(
  '%s, over on 4 January, stopped %s, history %s: late %s (%s)',
  (rule, stoppedAt, history, is) => {
    const clock = { rule, history, stoppedAt, pausedAt: null, dueAt: over }
    expect(isLate(clock, day('2027-01-06'))).toBe(is)
  },
)

test('the court’s own limit in a year without a calendar is due and then late; the party’s never is', async () => {
  clock.now = day('2026-12-25')
  const filed = await fileCase(shibei)
  const ask = askAs(filed.by)
  const due = async () => {
    const inState = (state: 'late' | 'due') => ask.myClocks({ mine: 'court', state, limit: 100 })
    return [...(await inState('late')).rows, ...(await inState('due')).rows]
  }
  const notice = async () => (await due()).filter(({ article }) => article === '第二十二条')
  const late = async () => (await ask.cases()).rows[0]!.late
  clock.now = day('2027-01-03')
  expect(await notice()).toMatchObject([{ provisional: true, late: false }])
  const before = await late()
  clock.now = day('2027-01-06')
  expect(await notice()).toMatchObject([{ provisional: true, late: true }])
  expect(await late()).toBe(before + 1)
  // 25 June: six months are over for the court (执行规定 63) and for the applicant (民事诉讼法 237).
  clock.now = day('2027-07-01')
  const articles = (await due()).map(({ article }) => article)
  expect(articles).toContain('第六十三条')
  expect(articles).not.toContain('第二百三十七条')
  const { clocks } = (await ask.caseFile(filed.id))!
  expect(clocks.filter(({ late }) => late)).toHaveLength(articles.length)
  expect((await ask.cases()).rows).toMatchObject([{ late: articles.length }])
})
