import { expect, test } from 'vitest'
import { askAs, type StepCode } from '../../db/index.ts'
import { lawOf, timeLimitsOf } from '../../db/rulebooks/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, useCourts, yuhuatai } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

/** The clocks of a case that was filed on a day and had some steps that day. */
async function clocksAfter(court: string, day: string, steps: readonly StepCode[]) {
  clock.now = new Date(`${day}T15:00:00+08:00`)
  const filed = await fileCase(court)
  let { version } = filed
  for (const code of steps) {
    const step = { caseFileId: filed.id, code, doneOn: day, text: '已办理。', version }
    ;({ version } = await recordDecided(filed.by, step))
  }
  return (await askAs(filed.by).caseFile(filed.id))!.clocks
}

test.each<[string, string, StepCode[], string, string, string, string]>([
  // court    day           steps    rule                            article         due           because
  [
    shibei,
    '2026-03-02',
    [],
    'notice-issued',
    '第二十二条',
    '2026-03-12',
    'ten days, the first not counted',
  ],
  [shibei, '2026-04-24', [], 'notice-issued', '第二十二条', '2026-05-06', '4 May is a rest day'],
  [shibei, '2026-04-29', [], 'notice-issued', '第二十二条', '2026-05-09', 'a make-up Saturday'],
  [shibei, '2026-03-02', [], 'case-finished', '第六十三条', '2026-09-02', 'six months'],
  [
    shibei,
    '2025-08-31',
    [],
    'case-finished',
    '第六十三条',
    '2026-02-28',
    'February’s last day, made up',
  ],
  [
    shibei,
    '2026-04-01',
    [],
    'case-finished',
    '第六十三条',
    '2026-10-08',
    'rolls over National Day',
  ],
  [shibei, '2026-03-02', [], 'higher-court', '第二百三十七条', '2026-09-02', 'six months'],
  [shibei, '2026-03-02', ['N19'], 'money-paid-out', '执行款发放', '2026-04-01', 'thirty days'],
  [
    shibei,
    '2026-03-02',
    ['N20'],
    'distribution-objection',
    '第五百零九条',
    '2026-03-17',
    '15 days',
  ],
  [
    shibei,
    '2026-03-02',
    ['N10'],
    'freeze-renewal',
    '第四百八十五条',
    '2027-03-02',
    'a year at most',
  ],
  [
    shifan,
    '2026-03-31',
    [],
    'property-investigated-humane',
    '第二十二条',
    '2026-04-30',
    'one month',
  ],
  [shifan, '2026-01-31', [], 'property-investigated-humane', '第二十二条', '2026-02-28', 'no 31st'],
  [
    shifan,
    '2026-04-03',
    ['N19'],
    'right-holder-told-humane',
    '第十九条',
    '2026-05-03',
    'own target: no roll-over',
  ],
])('%s, %s with %j: %s (%s) is due %s: %s', async (court, day, steps, rule, article, due) => {
  const clocks = await clocksAfter(court, day, steps)
  expect(clocks.find((limit) => limit.rule === rule)).toMatchObject({ article, dueOn: due })
})

test('where a court’s rule and national law both bind, both clocks run and the earlier is shown first', async () => {
  const clocks = await clocksAfter(shifan, '2026-03-02', ['N19'])
  const due = clocks
    .filter(({ rule }) => rule === 'money-paid-out' || rule === 'right-holder-told-humane')
    .map(({ rule, dueOn }) => `${rule} ${dueOn}`)
  expect(due).toEqual(['money-paid-out 2026-04-01', 'right-holder-told-humane 2026-04-02'])
  const outrun = clocks.flatMap(({ rule, outrunBy }) =>
    outrunBy ? [[rule, outrunBy.article]] : [],
  )
  expect(outrun).toContainEqual(['right-holder-told-humane', '执行款发放'])
  expect(outrun.map(([rule]) => rule)).not.toContain('money-paid-out')
})

test('a limit in a year without a calendar is provisional', async () => {
  const clocks = await clocksAfter(shibei, '2026-11-02', [])
  const finish = clocks.find(({ rule }) => rule === 'case-finished')
  expect(finish).toMatchObject({ dueOn: '2027-05-02', provisional: true, late: false })
})

test('one court’s limits do not bind another, and a rule binds from its first day', () => {
  const names = (court: string, day: string) => timeLimitsOf(court, day).map(([name]) => name)
  expect(names(shifan, '2026-01-01')).toContain('property-investigated-humane')
  expect(names(yuhuatai, '2026-01-01')).not.toContain('property-investigated-humane')
  expect(names(shibei, '2023-12-31')).not.toContain('higher-court')
  expect(names(shibei, '2024-01-01')).toContain('higher-court')
})

test('what no statute says is said to be the portal’s own rule', () => {
  expect(lawOf('case-number').document).toBe('阳光执行使用规则')
})
