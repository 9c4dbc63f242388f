import { describe, expect, test } from 'vitest'
import {
  addToConsultation,
  askAs,
  briefCase,
  fileNames,
  inviteApplicants,
  makePromise,
  prepareConsultation,
  recordStep,
  remindOfConsultation,
  removeFromConsultation,
  tagCase,
  type Actor,
} from '../../db/index.ts'
import { at, daysBefore, director, listedNow, officer, plan, prepared } from '../consulting.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, yuhuatai, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal: Actor = { kind: 'portal' }

describe('consultation-scope, T09: who qualifies', () => {
  const heldOn = '2026-11-15'
  const qualifies = async (filedOn: string, other: (id: string) => Promise<unknown>) => {
    at('2026-11-02')
    const filed = await fileCase(shibei, { filedOn })
    await other(filed.id)
    const { eligible } = (await askAs(officer).consultationOutlook())!
    return eligible.some(({ caseFileId }) => caseFileId === filed.id)
  }
  const step = (code: 'N10' | 'N19' | 'N07', doneOn: string) => (caseFileId: string) =>
    recordStep(officer, { caseFileId, code, doneOn, text: '已办理。', version: 1 })
  const nothing = async () => undefined

  test.each<[string, string, (id: string) => Promise<unknown>, boolean]>([
    // because                                        filed          what was done        qualifies
    ['45 days before the 15th', daysBefore(heldOn, 45), nothing, true],
    ['44 days: not yet', daysBefore(heldOn, 44), nothing, false],
    ['a search alone is no effect', daysBefore(heldOn, 60), step('N07', '2026-10-20'), true],
    ['property is under control', daysBefore(heldOn, 60), step('N10', '2026-10-20'), false],
    ['money came in', daysBefore(heldOn, 60), step('N19', '2026-10-20'), false],
    ['six months and more: no new case', '2026-05-15', nothing, false],
    ['a day less than six months', '2026-05-16', nothing, true],
    [
      'money that another system recorded',
      daysBefore(heldOn, 60),
      (id) => owner`update case_files set received = 100 where id = ${id}`,
      false,
    ],
    [
      'enforcement is suspended',
      daysBefore(heldOn, 60),
      (id) => owner`update case_files set state = 'closedForNow' where id = ${id}`,
      false,
    ],
    [
      'a resumed case is no new one',
      daysBefore(heldOn, 60),
      (id) =>
        owner`update case_files set case_number = replace(case_number, '执', '执恢') where id = ${id}`,
      false,
    ],
    [
      'a marked case qualifies like any other',
      daysBefore(heldOn, 60),
      (caseFileId) => tagCase(officer, { caseFileId, tags: ['cautious'], version: 1 }),
      true,
    ],
  ])('%s', async (_, filedOn, other, expected) => {
    expect(await qualifies(filedOn, other)).toBe(expected)
  })

  test('the clock of the 45 days stops when the case is put on a list', async () => {
    const { filed } = await prepared()
    const [limit] = await owner`
      select stopped_at from clocks where rule = 'consultation-scope' and case_file_id = ${filed.id}`
    expect(limit!['stopped_at']).toEqual(clock.now)
  })

  test('consultation-none: a court whose rules know no consultation holds none', async () => {
    at('2026-11-02')
    expect(await askAs(staff(yuhuatai, 'director')).consultationOutlook()).toBeUndefined()
    await expect(
      prepareConsultation(staff(yuhuatai, 'officer'), { month: '2026-11', ...plan }),
    ).rejects.toMatchObject({ rule: 'consultation-none' })
  })

  test('each night the portal reminds, once, and puts nobody on a list', async () => {
    at('2026-11-03', '02:20')
    expect(await remindOfConsultation(portal)).toBe(1)
    expect(await remindOfConsultation(portal)).toBe(0)
    const lists =
      await owner`select 1 from consultation_cases c join consultations k on k.id = c.consultation_id
      where k.month = '2026-11'`
    expect(lists).toHaveLength(0)
    await expect(remindOfConsultation(officer)).rejects.toMatchObject({ rule: 'sign-in-needed' })
  })
})

describe('preparing and the list', () => {
  test('consultation-once: a month has one consultation', async () => {
    const { month: same } = await prepared()
    await expect(prepareConsultation(officer, { month: same, ...plan })).rejects.toMatchObject({
      rule: 'consultation-once',
    })
  })

  test('consultation-past: none is prepared for a month that is over', async () => {
    at('2026-11-02')
    await expect(prepareConsultation(officer, { month: '2026-10', ...plan })).rejects.toMatchObject(
      { rule: 'consultation-past' },
    )
  })

  test('consultation-outside-scope: a case that does not qualify needs the reason', async () => {
    const { id, version } = await prepared()
    const young = await fileCase(shibei)
    const asked = { id, caseNumber: young.caseNumber, version }
    await expect(addToConsultation(officer, asked)).rejects.toMatchObject({
      rule: 'consultation-outside-scope',
      facts: { days: 45 },
    })
    expect((await askAs(director).consultation(id))!.version).toBe(version)
    const reason = '申请执行人多次来访，要求当面了解情况'
    const added = await addToConsultation(officer, { ...asked, reason })
    expect(await listedNow(id, added.id)).toMatchObject({ origin: 'added', addedBecause: reason })
    await expect(
      addToConsultation(officer, { ...asked, reason, version: added.version }),
    ).rejects.toMatchObject({ rule: 'consultation-case-once' })
  })

  test('consultation-added-without-reason: the table refuses it too', async () => {
    const { id, filed } = await prepared()
    await expect(owner`
      insert into consultation_cases (court, consultation_id, case_file_id, origin)
      values (${shibei}, ${id}, ${filed.id}, 'added')`).rejects.toThrow(
      /consultation-added-without-reason/,
    )
  })

  test('a name that is taken off stays with its reason, and is not invited', async () => {
    const { id, listed, version } = await prepared()
    await removeFromConsultation(officer, { id: listed.id, reason: '双方正在和解', version: 1 })
    expect(await listedNow(id, listed.id)).toMatchObject({ removedBecause: '双方正在和解' })
    await expect(
      removeFromConsultation(officer, { id: listed.id, reason: '再次移出', version: 2 }),
    ).rejects.toMatchObject({ rule: 'consultation-case-off' })
    const others = (await askAs(director).consultation(id))!.cases.length - 1
    if (others === 0) {
      await expect(inviteApplicants(officer, { id, version })).rejects.toMatchObject({
        rule: 'consultation-nobody',
      })
    } else {
      expect(await inviteApplicants(officer, { id, version })).toMatchObject({ invited: others })
    }
    expect(await listedNow(id, listed.id)).toMatchObject({ invitedAt: null })
  })

  test('two people do not overwrite each other', async () => {
    const { id, listed, version } = await prepared()
    await briefCase(officer, { id: listed.id, briefing: '已查询财产，无反馈。', version: 1 })
    await expect(
      briefCase(officer, { id: listed.id, briefing: '另一份汇报。', version: 1 }),
    ).rejects.toMatchObject({ rule: 'changed-meanwhile' })
    await fileNames(officer, { id, version })
    await expect(fileNames(officer, { id, version })).rejects.toMatchObject({
      rule: 'changed-meanwhile',
    })
  })

  test('another court neither sees it nor touches it', async () => {
    const { id, listed, version } = await prepared()
    const stranger = staff(yuhuatai, 'director', 'officer')
    await expect(askAs(stranger).consultation(id)).rejects.toMatchObject({ rule: 'other-court' })
    await expect(inviteApplicants(stranger, { id, version })).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(
      makePromise(stranger, {
        id: listed.id,
        kind: 'promise',
        what: '查询车辆',
        dueOn: '2027-12-31',
        version: 1,
      }),
    ).rejects.toMatchObject({ rule: 'other-court' })
  })
})
