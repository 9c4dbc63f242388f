import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  askResumption,
  followCase,
  foundProperty,
  recordStep,
  refuseResumption,
  resumeEnforcement,
  verifyProperty,
} from '../../db/index.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { partyOf, searchedCase, suspendedCase, versionOf } from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-04-29T10:00:00+08:00')
})

const running = async (filed: { id: string; by: Parameters<typeof askAs>[0] }) =>
  Object.fromEntries(
    (await askAs(filed.by).caseFile(filed.id))!.clocks
      .filter(({ stopped }) => !stopped)
      .map(({ rule, dueOn }) => [rule, dueOn]),
  )
const asked = async (filed: Parameters<typeof partyOf>[0]) =>
  askResumption(await partyOf(filed, 'applicant'), {
    text: '他在城东新开了一家饭店。',
    once: randomUUID(),
  })
const verified = { verified: '已到现场核实。', version: 1 }
let drawn = 0
const number = (court = yuhuatai) => `（2026）${court}执恢${(drawn += 1)}号`

test('an applicant asks for resumption and is answered within seven working days (resumption-lead-checked)', async () => {
  const filed = await suspendedCase(yuhuatai)
  const { id } = await asked(filed)
  expect(await running(filed)).toMatchObject({ 'resumption-lead-checked': '2026-05-12' })
  await expect(asked(filed)).rejects.toMatchObject({ rule: 'resumption-open' })
  const [row] = await owner`select body from resumptions where id = ${id}`
  expect(Buffer.from(row!['body'] as Uint8Array).toString('utf8')).not.toContain('饭店')
  expect((await askAs(filed.by).openSuspension(filed.id))!.resumptions[0]!.text).toContain('饭店')
  await expect(refuseResumption(filed.by, { id, answer: '', version: 1 })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
  await refuseResumption(filed.by, { id, answer: '经核查，该店不属于被执行人。', version: 1 })
  expect(await running(filed)).not.toHaveProperty('resumption-lead-checked')
  const { resumption, mayAsk } = await askAs(await partyOf(filed, 'applicant')).ownSuspension()
  expect(resumption).toMatchObject({ state: 'refused', answer: '经核查，该店不属于被执行人。' })
  expect(mayAsk).toBe(true)
  await asked(filed)
})

test('an application counts once however often its form is sent', async () => {
  const filed = await suspendedCase(yuhuatai)
  const applicant = await partyOf(filed, 'applicant')
  const form = { text: '他在城东新开了一家饭店。', once: randomUUID() }
  await askResumption(applicant, form)
  await expect(askResumption(applicant, form)).rejects.toMatchObject({ rule: 'resumption-once' })
  const [row] =
    await owner`select count(*)::int as n from resumptions where case_file_id = ${filed.id}`
  expect(row!['n']).toBe(1)
})

test('a case that is not suspended cannot be resumed (resumption-any-time)', async () => {
  const open = await searchedCase(yuhuatai)
  await expect(asked(open)).rejects.toMatchObject({ rule: 'resumption-any-time' })
  const debtor = await partyOf(await suspendedCase(yuhuatai), 'debtor')
  await expect(
    askResumption(debtor, { text: '恢复执行', once: randomUUID() }),
  ).rejects.toMatchObject({ rule: 'not-found' })
})

test('T06: verified property is followed by resumption within three working days, under a number of its own', async () => {
  const filed = await suspendedCase(yuhuatai)
  const { id } = await asked(filed)
  const resumption = {
    id,
    caseNumber: number(),
    resumedOn: '2026-04-30',
    ground: '申请执行人提供的财产线索属实，',
  }
  clock.now = new Date('2026-04-30T10:00:00+08:00')
  await expect(resumeEnforcement(filed.by, { ...resumption, version: 1 })).rejects.toMatchObject({
    rule: 'resumption-verified',
  })
  await verifyProperty(filed.by, { id, verifiedOn: '2026-04-29', ...verified })
  expect(await running(filed)).toMatchObject({ 'resumption-in-three-days': '2026-05-07' })
  await expect(
    resumeEnforcement(filed.by, { ...resumption, version: 2, caseNumber: '（2026）苏0114执5号' }),
  ).rejects.toMatchObject({ rule: 'resumption-number-type' })
  await expect(
    verifyProperty(filed.by, { id, verifiedOn: '2026-04-29', ...verified, version: 2 }),
  ).rejects.toMatchObject({ rule: 'resumption-answered' })
  await expect(
    resumeEnforcement(filed.by, { ...resumption, version: 2, resumedOn: '2026-04-28' }),
  ).rejects.toMatchObject({ rule: 'resumption-day' })
  await expect(
    resumeEnforcement(staff(shibei, 'officer'), { ...resumption, version: 2 }),
  ).rejects.toMatchObject({ rule: 'other-court' })
  const made = await resumeEnforcement(filed.by, { ...resumption, version: 2 })
  const old = (await askAs(filed.by).caseSuspension(filed.id))!
  const fresh = (await askAs(filed.by).caseSuspension(made.newCaseFileId))!
  expect(old).toMatchObject({
    state: 'closedForNow',
    resumedAs: { caseNumber: resumption.caseNumber },
  })
  expect(fresh).toMatchObject({ state: 'open', resumedFrom: { caseNumber: filed.caseNumber } })
  const left = await running(filed)
  for (const rule of ['suspended-search', 'suspended-visit', 'resumption-in-three-days']) {
    expect(left).not.toHaveProperty(rule)
  }
  expect(await running({ id: made.newCaseFileId, by: filed.by })).toHaveProperty('case-finished')
  await follow()
  const told = (await ledger(yuhuatai, filed.id)).filter(({ rule }) =>
    rule.startsWith('resumption-told'),
  )
  expect(told).toHaveLength(2)
  const same = { caseNumber: resumption.caseNumber, code: filed.applicantCode, client: 'c' }
  expect((await followCase(same)).token).toBeTruthy()
  await expect(asked(filed)).rejects.toMatchObject({ rule: 'resumption-continued' })
})

test('the court resumes of its own motion too', async () => {
  const filed = await suspendedCase(yuhuatai)
  const found = await foundProperty(filed.by, {
    caseFileId: filed.id,
    doneOn: '2026-04-29',
    verified: '网络查控发现新的存款。',
    version: await versionOf(filed.id),
  })
  const made = await resumeEnforcement(filed.by, {
    id: found.id,
    version: 1,
    caseNumber: number(),
    resumedOn: '2026-04-29',
    ground: '依职权查到新的财产，',
  })
  const shown = await askAs(await partyOf(filed, 'applicant')).ownSuspension()
  expect(shown.resumedAs).toBe(made.caseNumber)
})

test('a case that goes on under a new number is not resumed under a second one (resumption-continued)', async () => {
  const filed = await suspendedCase(yuhuatai)
  const { id: asking } = await asked(filed)
  const version = await versionOf(filed.id)
  const own = { caseFileId: filed.id, doneOn: '2026-04-29', verified: '查到新的存款。', version }
  const found = await foundProperty(filed.by, own)
  // The same form once more is the form of an older case.
  await expect(foundProperty(filed.by, own)).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  const { version: next } = await verifyProperty(filed.by, {
    id: asking,
    verifiedOn: '2026-04-29',
    ...verified,
  })
  const resumed = { resumedOn: '2026-04-29', ground: '财产线索属实，' }
  await resumeEnforcement(filed.by, { ...resumed, id: found.id, version: 1, caseNumber: number() })
  const second = { ...resumed, id: asking, version: next, caseNumber: number() }
  await expect(resumeEnforcement(filed.by, second)).rejects.toMatchObject({
    rule: 'resumption-continued',
  })
  const [count] = await owner`
    select count(*)::int as n from case_files where case_number = ${second.caseNumber}`
  expect(count).toMatchObject({ n: 0 })
})

test('a limit that the suspension ended is not called done when the case goes on (higher-court)', async () => {
  const filed = await suspendedCase(shibei)
  const applicant = await partyOf(filed, 'applicant')
  const higher = async () =>
    (await askAs(applicant).ownCase()).clocks.filter(({ says }) => says.zh.includes('上一级法院'))
  expect(await higher()).toEqual([])
  await recordStep(filed.by, {
    caseFileId: filed.id,
    code: 'N28',
    doneOn: '2026-04-29',
    text: '恢复执行。',
    version: await versionOf(filed.id),
  })
  expect((await askAs(applicant).ownCase()).state).toBe('open')
  expect(await higher()).toEqual([])
})
