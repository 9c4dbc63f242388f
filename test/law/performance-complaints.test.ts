import { beforeAll, describe, expect, test } from 'vitest'
import { askAs, publicPerformance, refreshPerformance } from '../../db/index.ts'
import { sendReport, staff, useCourts } from '../informant.ts'
import { admitted } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const ledong = '琼9027'

describe('C-8: that anybody complained is told by no number', () => {
  const supervised = 'complaint-answered-in-time'
  const aboutSupervisor = 'complaint-about-supervisor-answered'
  beforeAll(async () => {
    clock.now = new Date('2026-11-21T12:00:00+08:00')
    await sendReport({ court: ledong, kind: 'complaint', text: '态度粗暴' })
    await sendReport({ court: ledong, kind: 'complaint', text: '态度粗暴', aboutSupervisor: true })
    const { staffId } = await admitted(ledong, 'supervisor')
    await owner`update clocks set holder = ${staffId} where rule = ${supervised} and court = ${ledong}`
    await refreshPerformance({ kind: 'portal' })
  })

  test.each([
    // who            what of it they see counted
    ['director', []],
    ['vicePresident', []],
    ['supervisor', [supervised]],
    ['president', ['answer.complaint', aboutSupervisor]],
  ] as const)('the %s sees %j', async (role, seen) => {
    const ask = askAs(staff(ledong, role))
    const told = (rules: string[]) => rules.filter((name) => /complaint/.test(name)).toSorted()
    const { clocks, answers } = await ask.deskPerformance()
    expect(told([...clocks, ...answers].map((row) => row.rule))).toEqual(seen)
    expect(told((await ask.clockKeeping(2026)).map((row) => row.rule))).toEqual(seen)
    const { rows } = await ask.deskRules({ whose: 'house' })
    const met = rows.filter(({ met: times }) => Object.keys(times).length > 0)
    expect(told(met.map(({ name }) => name))).toEqual(seen.filter((name) => !/answer\./.test(name)))
  })

  test('the public learns how long answers take in all, and not whom the complaints are about', async () => {
    const { clocks, answers } = await publicPerformance({ court: ledong })
    expect(clocks.filter(({ rule: name }) => /complaint/.test(name))).toEqual([])
    expect(answers.map(({ rule: name }) => name)).toContain('answer.complaint')
  })

  test('it stands beside the name of no officer', async () => {
    const counted = await owner`
      select count from performance_officers where court = ${ledong} and officer in (select name from staff)`
    expect(counted).toHaveLength(0)
  })
})
