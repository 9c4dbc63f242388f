import { expect, test } from 'vitest'
import { askAs, type StepCode } from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

/** What the officer of a case owes after each step of it (法发〔2006〕35号, 执行规定). */
test.each<[step: StepCode[], rule: string, article: string, due: string, because: string]>([
  [['N01'], 'application-accepted', '第十六条', '2026-03-09', 'seven days to accept or refuse'],
  [[], 'officer-assigned', '第二条', '2026-03-09', 'seven days to appoint the officer'],
  [['N03'], 'notice-issued-by-officer', '第四条', '2026-03-05', 'three days from the file'],
  [[], 'property-investigated', '第六条', '2026-04-02', 'a month to look for property'],
])('after %j: %s (%s) is due %s: %s', async (steps, rule, article, due) => {
  clock.now = new Date('2026-03-02T15:00:00+08:00')
  const filed = await fileCase(shibei, rule === 'officer-assigned' ? { officer: '' } : {})
  let { version } = filed
  for (const code of steps) {
    const step = { caseFileId: filed.id, code, doneOn: '2026-03-02', text: '已办理。', version }
    ;({ version } = await recordDecided(filed.by, step))
  }
  const { clocks } = (await askAs(filed.by).caseFile(filed.id))!

  expect(clocks.find((limit) => limit.rule === rule)).toMatchObject({ article, dueOn: due })
})

test('the limit is kept by the step that it asks for', async () => {
  clock.now = new Date('2026-03-02T15:00:00+08:00')
  const { id: caseFileId, by, version } = await fileCase(shibei, { officer: '' })
  const step = { caseFileId, code: 'N03' as const, doneOn: '2026-03-02', text: '已分案。', version }
  await recordDecided(by, step)
  const { clocks } = (await askAs(by).caseFile(caseFileId))!

  const stopped = (name: string) => clocks.find(({ rule }) => rule === name)?.stopped
  expect([stopped('officer-assigned'), stopped('notice-issued-by-officer')]).toEqual([true, false])
})

test('a case that is filed with its officer has been given to somebody', async () => {
  clock.now = new Date('2026-03-02T15:00:00+08:00')
  const { id, by } = await fileCase(shibei, { officer: '周执' })
  const { clocks } = (await askAs(by).caseFile(id))!

  expect(clocks.map(({ rule }) => rule)).not.toContain('officer-assigned')
  expect(clocks.map(({ rule }) => rule)).toContain('case-finished')
})
