import { expect, test } from 'vitest'
import { recordStep, type StepCode } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

test.each<[StepCode, string, string | undefined, string]>([
  // step   done on       refused by             because the case was filed on 27 February, and today is 2 March
  ['N01', '2026-02-20', undefined, 'the application comes before filing'],
  ['N01', '2026-03-03', 'step-future', 'not even an application is received tomorrow'],
  ['N03', '2026-02-27', undefined, 'on the day of filing'],
  ['N03', '2026-02-26', 'step-before-filing', 'the day before'],
  ['N07', '1990-01-01', 'step-before-filing', 'a slip of the pen'],
  ['N30', '2026-02-26', 'step-before-filing', 'nothing is closed before it is opened'],
  ['N04', '2026-03-02', undefined, 'today'],
])('%s done on %s: %s (%s)', async (code, doneOn, rule) => {
  clock.now = new Date('2026-03-02T10:00:00+08:00')
  const { id: caseFileId, by, version } = await fileCase(shibei, { filedOn: '2026-02-27' })
  const attempt = recordStep(by, { caseFileId, code, doneOn, text: '已办理。', version })
  if (rule) await expect(attempt).rejects.toMatchObject({ rule })
  else expect(await attempt).toMatchObject({ version: version + 1 })
})
