import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  draftSuspension,
  giveOpinion,
  proposeSuspension,
  registerObjection,
  reviewObjection,
  signDecision,
} from '../../db/index.ts'
import { signersOf } from '../decided.ts'
import { staff, useCourts, yuhuatai } from '../informant.ts'
import { useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { partyOf, rulingOf, searchedCase, telling, versionOf } from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-11-20T10:00:00+08:00')
})

const state = async (id: string) =>
  (await owner`select state from case_files where id = ${id}`)[0]!['state']
const gate = async (filed: { id: string; by: Parameters<typeof askAs>[0] }, rule: string) =>
  (await askAs(filed.by).caseSuspension(filed.id))!.gates.find((one) => one.rule === rule)!.met

test('an objection is registered under its number and reviewed before anything is suspended', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-10')
  const given = await giveOpinion(await partyOf(filed, 'applicant'), {
    opinion: 'objects',
    text: '他名下还有一套房。',
    once: randomUUID(),
  })
  const { clocks } = (await askAs(filed.by).caseFile(filed.id))!
  expect(
    clocks
      .filter(({ rule }) => rule.startsWith('suspension-objection'))
      .map(({ rule, dueOn }) => [rule, dueOn]),
  ).toEqual([
    ['suspension-objection-filed', '2026-11-23'],
    ['suspension-objection-reviewed', '2026-12-07'],
  ])
  await draftSuspension(filed.by, {
    caseFileId: filed.id,
    ...rulingOf,
    version: await versionOf(filed.id),
  })
  const held = await proposeSuspension(filed.by, {
    caseFileId: filed.id,
    version: await versionOf(filed.id),
  })
  const [director] = signersOf(yuhuatai, 'suspension')
  await expect(
    signDecision(director!, { id: held.id, version: held.version }),
  ).rejects.toMatchObject({ rule: 'suspension-objection' })
  const judge = staff(yuhuatai, 'judge')
  const id = given.objectionId!
  const review = {
    id,
    outcome: 'rejected',
    reviewedOn: '2026-11-20',
    review: '房屋已于2024年过户。',
  } as const
  await expect(reviewObjection(judge, { ...review, version: 1 })).rejects.toMatchObject({
    rule: 'objection-order',
  })
  const number = { id, registeredOn: '2026-11-20', version: 1 }
  await expect(
    registerObjection(judge, { ...number, number: '（2026）苏0114执1号' }),
  ).rejects.toMatchObject({ rule: 'objection-number-type' })
  await expect(
    registerObjection(judge, {
      ...number,
      number: '（2026）苏0114执异7号',
      registeredOn: '2026-11-19',
    }),
  ).rejects.toMatchObject({ rule: 'objection-day' })
  const registered = await registerObjection(judge, { ...number, number: '(2026)苏0114执异7号' })
  expect(registered.number).toBe('（2026）苏0114执异7号')
  await expect(
    signDecision(director!, { id: held.id, version: held.version }),
  ).rejects.toMatchObject({ rule: 'suspension-objection' })
  await reviewObjection(judge, { ...review, version: registered.version })
  expect(await signDecision(director!, { id: held.id, version: held.version })).toMatchObject({
    state: 'proposed',
  })
  expect(await state(filed.id)).toBe('open')
  const { hearing } = await askAs(await partyOf(filed, 'applicant')).ownSuspension()
  expect(hearing!.objection).toMatchObject({ number: '（2026）苏0114执异7号', outcome: 'rejected' })
})

test('after an upheld objection the applicants are told and heard anew', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-10')
  const { objectionId } = await giveOpinion(await partyOf(filed, 'applicant'), {
    opinion: 'objects',
    text: '他名下还有一套房。',
    once: randomUUID(),
  })
  const judge = staff(yuhuatai, 'judge')
  const id = objectionId!
  const taken = { id, number: '（2026）苏0114执异7号', registeredOn: '2026-11-20', version: 1 }
  await expect(registerObjection(judge, taken)).rejects.toMatchObject({ rule: 'objection-number' })
  await registerObjection(judge, {
    id,
    number: '（2026）苏0114执异8号',
    registeredOn: '2026-11-20',
    version: 1,
  })
  await reviewObjection(judge, {
    id,
    outcome: 'upheld',
    reviewedOn: '2026-11-20',
    review: '异议成立，继续执行。',
    version: 2,
  })
  expect(await gate(filed, 'suspension-objection')).toBe(false)
  await telling(filed, '2026-11-20')
  expect(await gate(filed, 'suspension-objection')).toBe(true)
  expect(await gate(filed, 'suspension-heard')).toBe(false)
})

test('what an applicant wrote is read by who works on the case, and by nobody above', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  await giveOpinion(await partyOf(filed, 'applicant'), {
    opinion: 'objects',
    text: '他名下还有一套房。',
    once: randomUUID(),
  })
  const said = async (...roles: Parameters<typeof staff>[1][]) =>
    (await askAs(staff(yuhuatai, ...roles)).caseSuspension(filed.id))!.opinions[0]!.text
  expect(await said('clerk')).toBe('他名下还有一套房。')
  expect(await said('supervisor')).toBeUndefined()
  const [row] = await owner`select body from suspension_opinions where case_file_id = ${filed.id}`
  expect(Buffer.from(row!['body'] as Uint8Array).toString('utf8')).not.toContain('一套房')
})
