import { expect, test } from 'vitest'
import { askAs, recordSeizure, renewSeizure, watchSeizures } from '../../db/index.ts'
import { shibei, shifan, staff, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import { at, caseOn, clocksOf, partyOf, portal, rowsOf, seize, type New } from './seizing.ts'

useStore()
useCourts()

test('thirty days before the end the applicant is reminded once, and told when it is over', async () => {
  const filed = await caseOn('2026-03-02')
  const held = await seize(filed, { from: '2026-03-02', until: '2026-09-02' })
  const told = async () =>
    (
      await owner`
      select kind, "on"::text from journal where subject_id = ${held.id} and kind in ('seizure.expiring', 'seizure.lapsed')
      order by seq`
    ).map(({ kind, on }) => `${String(kind)} ${String(on)}`)
  at('2026-08-02', '23:59')
  expect(await watchSeizures(portal)).toEqual({ reminded: 0, lapsed: 0 })
  at('2026-08-03', '00:01')
  expect(await watchSeizures(portal)).toEqual({ reminded: 1, lapsed: 0 })
  expect(await watchSeizures(portal)).toEqual({ reminded: 0, lapsed: 0 })
  await expect(watchSeizures(filed.by)).rejects.toMatchObject({ rule: 'sign-in-needed' })
  at('2026-09-02', '23:59')
  expect(await watchSeizures(portal)).toEqual({ reminded: 0, lapsed: 0 })
  at('2026-09-05')
  expect(await watchSeizures(portal)).toEqual({ reminded: 0, lapsed: 1 })
  // Written down two days late, it is over from its own day.
  expect(await told()).toEqual(['seizure.expiring 2026-08-03', 'seizure.lapsed 2026-09-03'])
  expect(await rowsOf(filed)).toMatchObject([{ state: 'lapsed', endedOn: '2026-09-03' }])
  expect(await clocksOf(filed, 'seizure-renewal')).toMatchObject([{ stopped: true, late: true }])
  expect(await clocksOf(filed, 'seizure-expiry')).toMatchObject([{ stopped: true, late: false }])
})

test('a renewed seizure is reminded of again before its new end', async () => {
  const filed = await caseOn('2026-03-02')
  const held = await seize(filed, { until: '2026-05-02' })
  at('2026-04-20')
  expect(await watchSeizures(portal)).toMatchObject({ reminded: 1 })
  const renewed = { renewedOn: '2026-04-20', until: '2026-08-02', number: '之二' }
  await renewSeizure(filed.by, { ...held, ...renewed })
  expect(await watchSeizures(portal)).toMatchObject({ reminded: 0 })
  at('2026-07-20')
  expect(await watchSeizures(portal)).toMatchObject({ reminded: 1 })
})

test('both parties see the kind and the days, and neither the object', async () => {
  const filed = await caseOn('2026-03-02')
  await seize(filed)
  at('2027-02-10')
  for (const role of ['applicant', 'debtor']) {
    const own = await askAs(await partyOf(filed, role)).ownSeizures()
    expect(own).toEqual([
      {
        ordinal: 1,
        says: { zh: '冻结存款', en: 'Freezing of a deposit' },
        since: '2026-03-02',
        until: '2027-03-02',
        state: 'running',
        soon: true,
      },
    ])
    expect(JSON.stringify(await askAs(await partyOf(filed, role)).ownCase())).not.toContain('8899')
  }
  at('2027-03-03', '00:01')
  expect(await askAs(await partyOf(filed, 'applicant')).ownSeizures()).toMatchObject([
    { state: 'lapsed', soon: false },
  ])
  await expect(askAs(filed.by).ownSeizures()).rejects.toMatchObject({ rule: 'access-code-wrong' })
})

test('what is not right is refused, and nothing is left behind', async () => {
  const filed = await caseOn('2026-03-02')
  const refused = async (other: Partial<New>, by = filed.by) =>
    recordSeizure(by, {
      caseFileId: filed.id,
      kind: 'deposit',
      what: '账户',
      from: '2026-03-02',
      until: '2027-03-02',
      number: '之一',
      version: 1,
      ...other,
    } as New).catch(({ rule }: { rule: string }) => rule)
  expect(await refused({ from: '2026-03-03' })).toBe('step-future')
  expect(await refused({ from: '2026-03-01', until: '2026-09-01' })).toBe('step-before-filing')
  expect(await refused({ version: 2 })).toBe('changed-meanwhile')
  expect(await refused({ kind: 'house' as never })).toBe('input-invalid')
  expect(await refused({}, staff(shifan, 'officer'))).toBe('other-court')
  expect(await refused({}, staff(shibei, 'supervisor'))).toBe('role-needed')
  expect(await rowsOf(filed)).toEqual([])
  await refused({})
  expect(await refused({ version: 2 })).toBe('seizure-once')
  expect(await rowsOf(filed)).toHaveLength(1)
})

test('the desk lists them by their last day, soonest first, of its own court alone', async () => {
  const filed = await caseOn('2026-03-02', shifan)
  for (const [until, what] of [
    ['2026-12-01', '乙'],
    ['2026-10-01', '甲账户'],
    ['2027-02-01', '丙'],
  ] as const) {
    await seize(filed, { until, what: `${what}账` })
  }
  const desk = askAs(staff(shifan, 'clerk'))
  const untils = async (asked: object) =>
    (await desk.seizures(asked)).rows.map(({ until }) => until)
  at('2026-09-15')
  expect(await untils({})).toEqual(['2026-10-01', '2026-12-01', '2027-02-01'])
  expect(await untils({ sort: 'until', order: 'desc', limit: 2 })).toEqual([
    '2027-02-01',
    '2026-12-01',
  ])
  expect(await untils({ soon: 'on' })).toEqual(['2026-10-01'])
  expect(await untils({ to: '2026-12-01' })).toEqual(['2026-10-01', '2026-12-01'])
  expect(await untils({ name: '丙' })).toEqual(['2027-02-01'])
  expect(await untils({ kind: 'movable' })).toEqual([])
  const first = await desk.seizures({ limit: 2 })
  expect(await untils({ after: first.next, limit: 2 })).toEqual(['2027-02-01'])
  const others = await askAs(staff(shibei, 'clerk')).seizures({ limit: 500 })
  expect(others.rows.map(({ caseNumber }) => caseNumber)).not.toContain(filed.caseNumber)
  await expect(askAs(staff(shifan, 'administrator')).seizures()).rejects.toMatchObject({
    rule: 'role-needed',
  })
})
