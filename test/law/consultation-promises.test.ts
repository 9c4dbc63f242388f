import { beforeEach, describe, expect, test } from 'vitest'
import {
  askAs,
  endPromise,
  inviteApplicants,
  keepPromise,
  makePromise,
  receiveLeadHere,
  recordAttendance,
  type Actor,
} from '../../db/index.ts'
import { at, director, listedNow, officer, plan, prepared } from '../consulting.ts'
import { shibei, useCourts } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

useWorker()

describe('promise-kept, T12: a definite day', () => {
  let one: Awaited<ReturnType<typeof prepared>>
  let applicant: Actor
  beforeEach(async () => {
    one = await prepared()
    await inviteApplicants(officer, { id: one.id, version: one.version })
    at(`${one.month}-15`)
    applicant = {
      kind: 'party',
      partyId: one.filed.parties.find(({ role }) => role === 'applicant')!.id,
      caseFileId: one.filed.id,
      court: shibei,
    }
  })
  const promise = (other: object = {}) => ({
    id: one.listed.id,
    kind: 'promise' as const,
    what: '到车管所查封车辆',
    dueOn: `${one.month}-25`,
    version: 1,
    ...other,
  })
  const due = async (id: string) => {
    const [limit] =
      await owner`select rule, due_at, stopped_at from clocks where subject_id = ${id}`
    return limit && [limit['rule'], new Date(limit['due_at'] as Date).toISOString()]
  }
  const seen = async () => (await askAs(applicant).ownConsultations()).promises

  test('promise-needs-day: without a day it is no promise', async () => {
    await expect(makePromise(officer, promise({ dueOn: '' }))).rejects.toMatchObject({
      rule: 'promise-needs-day',
    })
    expect(await seen()).toEqual([])
  })

  test('promise-past: the day lies ahead', async () => {
    await expect(makePromise(officer, promise({ dueOn: `${one.month}-14` }))).rejects.toMatchObject(
      { rule: 'promise-past' },
    )
  })

  test('its clock runs to the day that was given, and the applicant sees it kept', async () => {
    const { id } = await makePromise(officer, promise())
    expect(await due(id)).toEqual(['promise-kept', `${one.month}-25T15:59:59.999Z`])
    expect(await seen()).toMatchObject([{ standing: 'running', dueOn: `${one.month}-25` }])
    at(`${one.month}-20`)
    await keepPromise(officer, { id, note: '已查封车辆一辆', version: 1 })
    expect(await seen()).toMatchObject([{ standing: 'kept', keptNote: '已查封车辆一辆' }])
    await expect(keepPromise(officer, { id, note: '再次登记', version: 2 })).rejects.toMatchObject({
      rule: 'promise-over',
    })
  })

  test('one that was not kept is late, for the desk and for the applicant, and stays late', async () => {
    const { id } = await makePromise(officer, promise())
    at(`${one.month}-26`)
    expect(await seen()).toMatchObject([{ standing: 'late' }])
    expect((await askAs(director).consultations()).rows[0]).toMatchObject({
      promises: 1,
      broken: 1,
    })
    await keepPromise(officer, { id, note: '迟了一天才查封', version: 1 })
    expect(await seen()).toMatchObject([{ standing: 'keptLate' }])
  })

  test('the director alone ends one that has lost its object, and the applicant reads why', async () => {
    const { id } = await makePromise(officer, promise())
    const asked = { id, reason: '车辆已由他院拍卖', version: 1 }
    await expect(endPromise(officer, asked)).rejects.toMatchObject({ rule: 'role-needed' })
    await endPromise(director, asked)
    expect(await seen()).toMatchObject([{ standing: 'ended', endedBecause: '车辆已由他院拍卖' }])
  })

  test('task-done: a task of the court has its clock, and the applicant is not told of it', async () => {
    const { id } = await makePromise(officer, promise({ kind: 'task' }))
    expect(await due(id)).toEqual(['task-done', `${one.month}-25T15:59:59.999Z`])
    expect(await seen()).toEqual([])
  })

  const given = {
    category: 'property' as const,
    text: '被执行人的车每天停在小区东门',
    urgent: 'on' as const,
    version: 1,
  }

  test('promise-needs-day: a lead that is not acted on at once takes a day too, or nothing is written', async () => {
    const before = await owner`select count(*)::int as n from leads`
    await expect(
      receiveLeadHere(officer, { ...given, id: one.listed.id, atOnce: 'no' }),
    ).rejects.toMatchObject({ rule: 'promise-needs-day' })
    expect(await owner`select count(*)::int as n from leads`).toEqual(before)
  })

  test('consultation-lead-day: a lead goes into the register, with its clocks, tied to case and consultation', async () => {
    const { receipt, promiseId } = await receiveLeadHere(officer, {
      ...given,
      id: one.listed.id,
      atOnce: 'no',
      what: '到小区东门核实',
      dueOn: `${one.month}-18`,
    })
    expect(receipt).toMatch(/^[0-9A-Z]{4}-/)
    expect(await due(promiseId!)).toEqual(['promise-kept', `${one.month}-18T15:59:59.999Z`])
    const { leads } = await listedNow(one.id, one.listed.id)
    expect(leads).toMatchObject([{ atOnce: false, state: 'received' }])
    const [lead] = await owner`
      select channel, case_file_id, urgent from leads where id = ${leads[0]!.id}`
    expect(lead).toEqual({
      channel: 'consultation',
      case_file_id: one.filed.id,
      urgent: true,
    })
    const [limit] = await owner`
      select 1 from clocks where subject_id = ${leads[0]!.id} and rule = 'urgent-lead-dispatch'`
    expect(limit).toBeDefined()
    await expect(owner`update consultation_leads set promise_id = null`).rejects.toThrow(
      /consultation-lead-day/,
    )
  })

  test('the journal holds ids, counts and days, and no word that was said', async () => {
    await makePromise(officer, promise())
    await recordAttendance(officer, {
      id: one.listed.id,
      attended: 'yes',
      heard: '申请人说他急用钱看病',
      version: 2,
    })
    const entries = await owner`
      select facts::text as facts from journal where kind like 'consultation.%' or kind like 'promise.%'`
    for (const { facts } of entries) expect(facts).not.toMatch(/[一-龥]/)
  })
})

test('M-A11: the invitation says the day, the hour and the place, and reaches the applicant alone', async () => {
  const one = await prepared()
  await inviteApplicants(officer, { id: one.id, version: one.version })
  await follow()
  const told = (await ledger(shibei, one.filed.id)).filter(({ template }) => template === 'A11')
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({
    rule: 'consultation-invited',
    article: '第十九条第（四）项',
    role: 'applicant',
    subject: expect.stringContaining('邀请参加会商'),
  })
  for (const shown of [`${one.month}-15`, plan.at, plan.place])
    expect(told[0]!.body).toContain(shown)
  expect(await listedNow(one.id, one.listed.id)).toMatchObject({ delivery: ['failed'] })
})
