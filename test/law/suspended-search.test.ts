import { expect, test } from 'vitest'
import { askAs, type StepCode } from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const suspended = '2021-03-02'

/** The search that is owed after the steps that a case filed in September 2020 had: its day, or none. */
async function searchOwedAfter(steps: [StepCode, string][]) {
  clock.now = new Date('2026-11-20T10:00:00+08:00')
  const filed = await fileCase(shibei, { filedOn: '2020-09-01' })
  // What lies before the court's first day here was decided on paper.
  await owner`update courts set live_since = '2026-01-01' where code = ${shibei}`
  let { version } = filed
  for (const [code, doneOn] of steps) {
    const step = { caseFileId: filed.id, code, doneOn, text: `${doneOn}办理。`, version }
    ;({ version } = await recordDecided(filed.by, step))
  }
  const { clocks } = (await askAs(filed.by).caseFile(filed.id))!
  return clocks.filter((one) => one.rule === 'suspended-search' && !one.stopped)
}

test.each<[string[], string | undefined, string]>([
  // searches                    next          because (法〔2016〕373号 第九条)
  [[], '2021-09-02', 'six months'],
  [['2021-09-02'], '2022-03-02', 'and again'],
  [['2021-09-02', '2025-09-02'], '2026-03-02', 'the tenth ends with the five years'],
  [['2025-09-03'], undefined, 'five years end before the next six months do'],
  [['2026-03-02'], undefined, 'five years are over'],
])(
  'suspended on 2 March 2021, searched on %j: the next search is due %s (%s)',
  async (days, due) => {
    const owed = await searchOwedAfter([
      ['N11', '2020-10-09'],
      ['N26', suspended],
      ...days.map((day): [StepCode, string] => ['N27', day]),
    ])
    expect(owed.map(({ dueOn, article }) => [dueOn, article])).toEqual(due ? [[due, '第九条']] : [])
  },
)

test('a case that was resumed and suspended again is searched for five years more', async () => {
  const owed = await searchOwedAfter([
    ['N11', '2020-10-09'],
    ['N26', suspended],
    ['N28', '2024-05-06'],
    ['N26', '2025-06-03'],
    ['N27', '2025-12-03'],
  ])
  expect(owed.map(({ dueOn }) => dueOn)).toEqual(['2026-06-03'])
})
