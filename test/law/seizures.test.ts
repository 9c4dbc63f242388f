import { describe, expect, test } from 'vitest'
import {
  askAs,
  carryOutDecision,
  draftDecision,
  proposeDecision,
  proposeRelease,
  recordStep,
  releaseSeizure,
  renewSeizure,
  signDecision,
  submitDecision,
  watchSeizures,
} from '../../db/index.ts'
import { decided, proposal, recordDecided } from '../decided.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import {
  at,
  caseOn,
  clocksOf,
  portal,
  rowsOf,
  seize,
  stepsOf,
  versionOf,
  type New,
} from './seizing.ts'

useStore()
useCourts()

describe('how long a seizure may run (解释 485; seizure-too-long)', () => {
  test.each<[New['kind'], string, string, boolean, string]>([
    // kind       from          until         allowed  because
    ['deposit', '2026-03-02', '2027-03-02', true, 'a year for deposits'],
    ['deposit', '2026-03-02', '2027-03-03', false, 'a day more than a year'],
    ['deposit', '2024-02-29', '2025-02-28', true, 'the leap day has no day of its own next year'],
    ['deposit', '2024-02-29', '2025-03-01', false, 'a day more than that'],
    ['movable', '2026-03-02', '2028-03-02', true, 'two years for movables'],
    ['movable', '2026-03-02', '2028-03-03', false, 'a day more than two years'],
    ['realEstate', '2026-03-02', '2029-03-02', true, 'three years for real estate'],
    ['realEstate', '2026-03-02', '2029-03-03', false, 'a day more than three years'],
    ['otherRight', '2026-03-02', '2029-03-02', true, 'three years for other rights'],
    ['otherRight', '2026-03-02', '2026-03-02', false, 'it ends after it begins'],
  ])('%s from %s to %s: %s (%s)', async (kind, from, until, allowed) => {
    const filed = await caseOn('2024-01-02')
    at('2026-03-05')
    const made = seize(filed, { kind, from, until })
    if (allowed) await expect(made).resolves.toHaveProperty('version', 1)
    else await expect(made).rejects.toMatchObject({ rule: 'seizure-too-long' })
    expect(await rowsOf(filed)).toHaveLength(allowed ? 1 : 0)
    expect(await stepsOf(filed)).toHaveLength(allowed ? 1 : 0)
  })

  test('Postgres has the last word on it', async () => {
    const filed = await caseOn('2026-03-02')
    await seize(filed)
    await expect(owner`update seizures set until = '2027-03-03'`).rejects.toMatchObject({
      constraint_name: 'seizure-too-long',
    })
  })
})

test('a seizure writes step N10; its own clocks run, and the general one of an unknown term does not', async () => {
  const filed = await caseOn('2026-03-02')
  await seize(filed, { until: '2027-01-02' })
  const steps = await stepsOf(filed)
  const version = await versionOf(filed)
  expect(steps).toMatchObject([
    {
      code: 'N10',
      doneOn: '2026-03-02',
      text: '冻结存款（第1项），期限自2026-03-02起至2027-01-02止，裁定书：（2026）鲁0203执1号之一',
    },
  ])
  expect(steps[0]!.text).not.toContain('8899')
  // 2 January 2027 is a Saturday: a term that somebody set ends on its own day.
  expect(await clocksOf(filed, 'seizure-expiry')).toMatchObject([
    { dueOn: '2027-01-02', provisional: false, stopped: false, article: '第四百八十五条' },
  ])
  expect(await clocksOf(filed, 'seizure-renewal')).toMatchObject([{ dueOn: '2026-12-03' }])
  expect(await clocksOf(filed, 'freeze-renewal')).toEqual([])
  const { by, id: caseFileId } = filed
  const step = { caseFileId, code: 'N10', doneOn: '2026-03-02', text: '冻结', version } as const
  await recordStep(by, step)
  expect(await clocksOf(filed, 'freeze-renewal')).toMatchObject([{ dueOn: '2027-03-02' }])
})

test('the reminder of a term under thirty days is due at once, and not before the seizure', async () => {
  const filed = await caseOn('2026-03-02')
  await seize(filed, { until: '2026-03-20' })
  expect(await clocksOf(filed, 'seizure-renewal')).toMatchObject([
    { startedOn: '2026-03-02', dueOn: '2026-03-02', late: false },
  ])
})

describe('renewal comes before the last day is over (seizure-over)', () => {
  const renewal = { renewedOn: '2027-03-01', until: '2028-03-02', number: '之二' }

  test('renewed on its last day it runs on from there, and the clocks with it', async () => {
    const filed = await caseOn('2026-03-02')
    const held = await seize(filed)
    at('2027-03-02', '23:59')
    await expect(
      renewSeizure(filed.by, { ...held, ...renewal, until: '2028-03-03' }),
    ).rejects.toMatchObject({ rule: 'seizure-too-long' })
    await renewSeizure(filed.by, { ...held, ...renewal })
    expect(await rowsOf(filed)).toMatchObject([
      {
        since: '2026-03-02',
        from: '2027-03-02',
        until: '2028-03-02',
        renewals: 1,
        state: 'running',
      },
    ])
    expect(await clocksOf(filed, 'seizure-expiry')).toMatchObject([
      { dueOn: '2027-03-02', stopped: true },
      { dueOn: '2028-03-02', stopped: false },
    ])
    expect(await clocksOf(filed, 'seizure-renewal')).toMatchObject([
      { dueOn: '2027-01-31', stopped: true },
      { dueOn: '2028-02-01', stopped: false },
    ])
    await expect(renewSeizure(filed.by, { ...held, ...renewal })).rejects.toMatchObject({
      rule: 'changed-meanwhile',
    })
  })

  test.each<[string, boolean, string]>([
    ['2027-03-03', false, 'the day after, before the portal has looked'],
    ['2027-03-03', true, 'the day after, when the portal has written it down'],
  ])('on %s it is refused (looked: %s): %s', async (day, looked) => {
    const filed = await caseOn('2026-03-02')
    const { id } = await seize(filed)
    at(day, '00:01')
    if (looked) await watchSeizures(portal)
    const [before] = await rowsOf(filed)
    await expect(
      renewSeizure(filed.by, { id, version: before!.version, ...renewal }),
    ).rejects.toMatchObject({ rule: 'seizure-over', facts: { until: '2027-03-02' } })
    expect(await rowsOf(filed)).toEqual([before])
    await expect(
      seize(filed, { from: day, until: '2028-03-03', number: '之三' }),
    ).resolves.toHaveProperty('version', 1)
  })

  test('before it was made, or in the future, nothing is renewed (seizure-order, step-future)', async () => {
    const filed = await caseOn('2026-01-05')
    at('2026-03-05')
    const held = await seize(filed)
    const rule = async (renewedOn: string) =>
      renewSeizure(filed.by, { ...held, ...renewal, renewedOn }).catch(
        ({ rule }: { rule: string }) => rule,
      )
    expect(await rule('2026-03-01')).toBe('seizure-order')
    expect(await rule('2026-03-06')).toBe('step-future')
    expect(await rowsOf(filed)).toMatchObject([{ renewals: 0, version: 1 }])
  })
})

/** What whoever signs a release is told of the seizure that it names (release-names-seizure). */
const warned = async (by: Parameters<typeof askAs>[0], id: string) =>
  (await askAs(by).decision(id))?.gates.find(({ rule }) => rule === 'release-names-seizure')

describe('release needs the decision for this very seizure (A06; decision-needed)', () => {
  const release = { releasedOn: '2026-04-01', number: '之五' }

  test('the director signs it, the officer carries it out, and its clocks stop', async () => {
    const filed = await caseOn('2026-03-02')
    const [one, other] = [await seize(filed), await seize(filed, { what: '另一账户' })]
    at('2026-04-01')
    await expect(releaseSeizure(filed.by, { ...one, ...release })).rejects.toMatchObject({
      rule: 'decision-needed',
      facts: { matter: '解除查封、扣押、冻结' },
    })
    const proposed = await proposeRelease(filed.by, {
      id: one.id,
      text: '申请执行人书面同意解除。',
    })
    await signDecision(staff(shibei, 'director'), { id: proposed.id, version: proposed.version })
    await expect(releaseSeizure(filed.by, { ...other, ...release })).rejects.toMatchObject({
      rule: 'decision-needed',
    })
    await expect(
      releaseSeizure(filed.by, { ...one, ...release, releasedOn: '2026-03-31' }),
    ).rejects.toMatchObject({ rule: 'decision-before-step' })
    await releaseSeizure(filed.by, { ...one, ...release })
    expect((await rowsOf(filed)).map(({ state }) => state).toSorted()).toEqual([
      'released',
      'running',
    ])
    expect(
      (await clocksOf(filed, 'seizure-expiry')).map(({ stopped }) => stopped).toSorted(),
    ).toEqual([false, true])
    await expect(
      releaseSeizure(filed.by, { id: one.id, version: 2, ...release }),
    ).rejects.toMatchObject({ rule: 'wrong-state' })
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a seizure that the case has not', { seizure: '2' }],
    ['a seizure and property without a record at once', { seizure: '1', unrecorded: '房屋一套' }],
  ])('a proposal that names %s is refused (release-names-seizure)', async (_, facts) => {
    const filed = await caseOn('2026-03-02')
    await seize(filed)
    const asked = { ...proposal(filed.id, 'release'), facts }
    await expect(proposeDecision(filed.by, asked)).rejects.toMatchObject({
      rule: 'release-names-seizure',
    })
    expect((await askAs(filed.by).decisions({ caseFileId: filed.id })).rows).toEqual([])
    const { id, version } = await draftDecision(filed.by, asked)
    await expect(submitDecision(filed.by, { id, version })).rejects.toMatchObject({
      rule: 'release-names-seizure',
    })
  })

  test('what was sealed before the portal kept records is released by a decision that says so', async () => {
    const filed = await caseOn('2026-03-02')
    const asked = proposal(filed.id, 'release')
    const proposed = await proposeDecision(filed.by, asked)
    const held = { id: proposed.id, version: proposed.version }
    await expect(carryOutDecision(filed.by, held)).rejects.toMatchObject({
      rule: 'decision-needed',
    })
    const signed = await signDecision(staff(shibei, 'director'), held)
    expect((await askAs(filed.by).decision(held.id))!.acts).toContain('carry-out')
    const before = await versionOf(filed)
    const done = await carryOutDecision(filed.by, { id: held.id, version: signed.version })
    expect(done).toMatchObject({ state: 'used' })
    const { steps } = (await askAs(filed.by).caseFile(filed.id))!
    expect(steps.filter(({ code }) => code === 'N10')).toMatchObject([
      { text: '解除本平台登记之前的查封、扣押、冻结' },
    ])
    expect(JSON.stringify(steps)).not.toContain(String(asked.facts!['unrecorded']))
    expect(await clocksOf(filed, 'freeze-renewal')).toEqual([])
    expect(await versionOf(filed)).toBe(before + 1)
  })

  test('a decision on what has no record here releases no seizure that has one', async () => {
    const filed = await caseOn('2026-03-02')
    const held = await seize(filed)
    at('2026-04-01')
    const { id } = await decided(shibei, proposal(filed.id, 'release'))
    expect(await warned(filed.by, id)).toMatchObject({ met: true, warns: true })
    const named = await proposeRelease(filed.by, { id: held.id, text: '申请执行人书面同意解除。' })
    expect(await warned(filed.by, named.id)).toMatchObject({ met: true })
    await expect(releaseSeizure(filed.by, { ...held, ...release })).rejects.toMatchObject({
      rule: 'decision-needed',
    })
    expect(await rowsOf(filed)).toMatchObject([{ state: 'running' }])
  })

  test('in a closed case the director releases what was forgotten, and nobody else', async () => {
    const filed = await caseOn('2026-03-02')
    const held = await seize(filed)
    const { by, id: caseFileId } = filed
    const closing = { caseFileId, code: 'N30', doneOn: '2026-03-02', text: '执行完毕' } as const
    await recordDecided(by as never, { ...closing, version: await versionOf(filed) })
    at('2026-04-01')
    await expect(seize(filed, { what: '又一账户' })).rejects.toMatchObject({ rule: 'wrong-state' })
    await expect(releaseSeizure(by, { ...held, ...release })).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await releaseSeizure(staff(shibei, 'director'), { ...held, ...release })
    expect(await rowsOf(filed)).toMatchObject([{ state: 'released', endedOn: '2026-04-01' }])
  })
})

test('in a suspended case property is seized only on an emergency decision (seed 2 三.12)', async () => {
  const filed = await caseOn('2026-03-02')
  await owner`update case_files set state = 'closedForNow' where id = ${filed.id}`
  await expect(seize(filed)).rejects.toMatchObject({ rule: 'decision-needed' })
  expect(await rowsOf(filed)).toEqual([])
})
