import { beforeAll, describe, expect, test } from 'vitest'
import {
  askAs,
  publicPerformance,
  recordStep,
  refreshPerformance,
  type Actor,
  type StepCode,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { decided, proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal: Actor = { kind: 'portal' }
const officer = staff(shibei, 'officer')
const today = () => dayOf(clock.now)

/** A case whose closing was signed for in this way. */
async function approvedCase(way: string) {
  const { id: caseFileId } = await fileCase(shibei, { filedOn: '2026-01-05' })
  await decided(shibei, proposal(caseFileId, 'closing', { facts: { way } }))
  return { caseFileId, code: 'N30' as StepCode, doneOn: today(), text: '已结案。', version: 1 }
}

const stored = async (caseFileId: string) => {
  const [row] = await owner`
    select state, version, (select count(*)::int from steps s where s.case_file_id = c.id) as steps
    from case_files c where id = ${caseFileId}`
  return row
}
/** As it was filed: with that step alone. */
const untouched = { state: 'open', version: 1, steps: 1 }

beforeAll(() => {
  clock.now = new Date('2026-05-20T10:00:00+08:00')
})

describe('M19: a closing says in which way, and a review how it ended', () => {
  test('step-result-missing: nothing is closed without its way', async () => {
    const { caseFileId, ...step } = await approvedCase('performed')
    await expect(recordStep(officer, { caseFileId, ...step })).rejects.toMatchObject({
      rule: 'step-result-missing',
    })
    expect(await stored(caseFileId)).toMatchObject(untouched)
  })

  test.each<[string, string, string | undefined]>([
    // signed for      recorded as      refused by
    ['performed', 'voluntary', undefined],
    ['performed', 'enforced', undefined],
    ['performed', 'settled', undefined],
    ['cancelled', 'cancelled', undefined],
    ['rejected', 'rejected', undefined],
    ['notEnforced', 'notEnforced', undefined],
    ['ended', 'ended', undefined],
    ['ended', 'voluntary', 'closing-not-as-approved'],
    ['performed', 'cancelled', 'closing-not-as-approved'],
    // Only another system says no more than “performed”; 终本 is a step of its own.
    ['performed', 'performed', 'step-result-unknown'],
    ['performed', 'suspended', 'step-result-unknown'],
    ['performed', 'upheld', 'step-result-unknown'],
    ['performed', 'toString', 'step-result-unknown'],
  ])('signed for as %s and recorded as %s: %s', async (way, result, rule) => {
    const step = await approvedCase(way)
    const attempt = recordStep(officer, { ...step, result })
    if (rule === undefined) {
      expect(await attempt).toMatchObject({ state: 'closed' })
      const [entry] = await owner`
        select facts from journal where kind = 'step.N30' and case_file_id = ${step.caseFileId}`
      expect(entry).toMatchObject({ facts: { result } })
    } else {
      await expect(attempt).rejects.toMatchObject({ rule })
      expect(await stored(step.caseFileId)).toMatchObject(untouched)
      const [open] = await owner`
        select state from decisions where case_file_id = ${step.caseFileId}`
      expect(open).toMatchObject({ state: 'approved' })
    }
  })

  test('a decision to end enforcement closes the case as ended', async () => {
    const { id: caseFileId } = await fileCase(shibei)
    const facts = { ground: 'withdrawn' }
    await decided(shibei, proposal(caseFileId, 'ending', { facts }))
    const step = {
      caseFileId,
      code: 'N30',
      doneOn: today(),
      text: '终结执行。',
      version: 1,
    } as const
    await expect(recordStep(officer, { ...step, result: 'enforced' })).rejects.toMatchObject({
      rule: 'closing-not-as-approved',
    })
    expect(await recordStep(officer, { ...step, result: 'ended' })).toMatchObject({
      state: 'closed',
    })
    const { steps } = (await askAs(officer).caseFile(caseFileId))!
    expect(steps).toMatchObject([{ code: 'N02' }, { code: 'N30', result: { zh: '终结执行' } }])
  })

  test.each<[StepCode, string | undefined, string | undefined, string | undefined]>([
    // step   what it was            result        refused by
    ['N24', undefined, 'upheld', undefined],
    ['N24', 'objection', 'revoked', undefined],
    ['N24', 'objection', undefined, 'step-result-missing'],
    ['N24', undefined, undefined, 'step-result-missing'],
    ['N24', 'thirdPartyReviewed', undefined, 'step-result-missing'],
    ['N24', 'thirdPartyReviewed', 'changed', undefined],
    ['N24', 'received', undefined, undefined],
    ['N24', 'thirdParty', undefined, undefined],
    ['N24', 'suit', undefined, undefined],
    ['N24', 'received', 'upheld', 'step-result-unknown'],
    ['N24', 'objection', 'enforced', 'step-result-unknown'],
    ['N04', undefined, 'upheld', 'step-result-unknown'],
  ])('%s %s with the result %s: %s', async (code, measure, result, rule) => {
    const { id: caseFileId } = await fileCase(shibei)
    const step = { caseFileId, code, doneOn: today(), text: '已登记。', version: 1 }
    const attempt = recordStep(officer, { ...step, measure, result })
    if (rule === undefined) expect(await attempt).toMatchObject({ version: 2 })
    else {
      await expect(attempt).rejects.toMatchObject({ rule })
      expect(await stored(caseFileId)).toMatchObject(untouched)
    }
  })
})

describe('M19: 自动履行率 and 撤改率', () => {
  beforeAll(async () => {
    clock.now = new Date('2026-08-20T10:00:00+08:00')
    await owner`delete from performance_runs`
    const add = async (count: number, code: string, result: string | null, text = '已登记。') => {
      for (let at = 0; at < count; at += 1) {
        const { id } = await fileCase(yuhuatai, { filedOn: '2026-07-05' })
        await owner`
          insert into steps (court, case_file_id, code, done_on, text, result, recorded_at)
          values (${yuhuatai}, ${id}, ${code}, '2026-08-10', ${text}, ${result}, now())`
      }
    }
    await add(9, 'N30', 'voluntary')
    await add(12, 'N30', 'enforced')
    await add(5, 'N30', 'settled')
    // Older records say in words that all was performed, or that enforcement was suspended; one says that it was not.
    await add(5, 'N30', null, '执行完毕。')
    await add(3, 'N30', null, '以终本方式结案。')
    await add(3, 'N30', 'suspended')
    await add(5, 'N30', null, '未终本，已销案。')
    await add(6, 'N30', 'ended', '曾终本，现终结执行。')
    await add(20, 'N24', 'upheld')
    await add(4, 'N24', 'revoked')
    await add(3, 'N24', 'changed')
    await add(5, 'N24', 'withdrawn')
    await add(6, 'N24', null)
    await refreshPerformance(portal)
  })

  test.each([
    // indicator           part  whole
    ['selfPerformance', 9, 26],
    ['reversed', 7, 32],
    ['actualEnforcement', 31, 48],
    ['suspended', 6, 48],
  ])('%s is %d of %d', async (name, part, whole) => {
    const { measures } = await askAs(staff(yuhuatai, 'director')).deskPerformance({
      period: '2026Q3',
    })
    expect(measures.find((one) => one.name === name)).toMatchObject({
      part,
      whole,
      share: part / whole,
      state: 'shown',
      lacks: null,
    })
  })

  test('performance-small-cells: where two were set aside, neither they nor what gives them away is public', async () => {
    clock.now = new Date('2026-11-20T10:00:00+08:00')
    for (const [result, count] of [
      ['upheld', 30],
      ['revoked', 2],
      ['withdrawn', 6],
    ] as const) {
      for (let at = 0; at < count; at += 1) {
        const { id } = await fileCase(yuhuatai, { filedOn: '2026-11-05' })
        await owner`
          insert into steps (court, case_file_id, code, done_on, text, result, recorded_at)
          values (${yuhuatai}, ${id}, 'N24', '2026-11-10', '已登记。', ${result}, now())`
      }
    }
    await refreshPerformance(portal)
    const { measures } = await publicPerformance({ court: yuhuatai, period: '2026Q4' })
    expect(measures.find(({ name }) => name === 'reversed')).toMatchObject({
      part: null,
      share: null,
      state: 'few',
    })
    const shown = await owner`
      select name, cases from performance_figures
      where court = ${yuhuatai} and period = '2026Q4' and name in ('upheld', 'reversed', 'withdrawn', 'reviewed')
        and cases is not null`
    expect(shown.length).toBeLessThan(3)
  })
})
