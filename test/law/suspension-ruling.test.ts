import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  draftSuspension,
  giveOpinion,
  recordStep,
  recordSuspension,
  serveSuspension,
} from '../../db/index.ts'
import { textOf } from '../../db/suspension/ruling.ts'
import { useCourts, yuhuatai } from '../informant.ts'
import { useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import {
  approved,
  partyOf,
  rulingOf,
  searchedCase,
  suspendedCase,
  telling,
  versionOf,
} from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-11-20T10:00:00+08:00')
})

const state = async (id: string) =>
  (await owner`select state from case_files where id = ${id}`)[0]!['state']
const applicantId = (filed: { parties: { id: string; role: string }[] }) =>
  filed.parties.find(({ role }) => role === 'applicant')!.id

test('the debtor reads nothing of it, and cannot answer', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  const debtor = await partyOf(filed, 'debtor')
  expect(await askAs(debtor).ownSuspension()).not.toHaveProperty('hearing')
  await expect(
    giveOpinion(debtor, { opinion: 'agrees', once: randomUUID() }),
  ).rejects.toMatchObject({ rule: 'not-found' })
  const anybody = await searchedCase(yuhuatai)
  await expect(
    giveOpinion(await partyOf(anybody, 'applicant'), { opinion: 'agrees', once: randomUUID() }),
  ).rejects.toMatchObject({ rule: 'suspension-hearing-needed' })
})

test('a draft that was changed after it was approved has to be approved again', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-10')
  await giveOpinion(await partyOf(filed, 'applicant'), { opinion: 'agrees', once: randomUUID() })
  await approved(filed)
  await draftSuspension(filed.by, {
    caseFileId: filed.id,
    ...rulingOf,
    reasons: '另有理由，没有人看过。',
    version: await versionOf(filed.id),
  })
  expect((await askAs(filed.by).caseSuspension(filed.id))!.decision).toMatchObject({
    state: 'approved',
    asDrafted: false,
  })
  const attempt = {
    caseFileId: filed.id,
    ruledOn: '2026-11-20',
    version: await versionOf(filed.id),
  }
  await expect(recordSuspension(filed.by, attempt)).rejects.toMatchObject({
    rule: 'suspension-draft-approved',
  })
  expect(await state(filed.id)).toBe('open')
})

test('an earlier approval of other words does not stand in the way of the later one', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-10')
  await giveOpinion(await partyOf(filed, 'applicant'), { opinion: 'agrees', once: randomUUID() })
  await approved(filed)
  const later = await approved(filed, { reasons: '另有理由。' })
  await recordSuspension(filed.by, {
    caseFileId: filed.id,
    ruledOn: '2026-11-20',
    version: await versionOf(filed.id),
  })
  const [row] = await owner`select state from decisions where id = ${later.id}`
  expect(row!['state']).toBe('used')
})

test('the step form does not suspend: it names the first open condition, then the procedure', async () => {
  const filed = await searchedCase(yuhuatai)
  const step = {
    caseFileId: filed.id,
    code: 'N26' as const,
    doneOn: '2026-11-20',
    text: '裁定终本。',
  }
  await expect(
    recordStep(filed.by, { ...step, version: await versionOf(filed.id) }),
  ).rejects.toMatchObject({ rule: 'suspension-listed' })
  await telling(filed, '2026-11-10')
  await giveOpinion(await partyOf(filed, 'applicant'), { opinion: 'agrees', once: randomUUID() })
  await draftSuspension(filed.by, {
    caseFileId: filed.id,
    ...rulingOf,
    version: await versionOf(filed.id),
  })
  await expect(
    recordStep(filed.by, { ...step, version: await versionOf(filed.id) }),
  ).rejects.toMatchObject({ rule: 'suspension-by-ruling' })
  expect(await state(filed.id)).toBe('open')
})

test('the ruling is served on the applicant, which stops its clock', async () => {
  const filed = await suspendedCase(yuhuatai)
  const asked = {
    caseFileId: filed.id,
    rulingId: filed.ruled.id,
    partyId: applicantId(filed),
    servedOn: '2026-11-20',
    method: 'direct',
  } as const
  const served = async () =>
    (await askAs(filed.by).caseFile(filed.id))!.clocks.find(
      ({ rule }) => rule === 'suspension-ruling-served',
    )!.stopped
  expect(await served()).toBe(false)
  await expect(
    serveSuspension(filed.by, {
      ...asked,
      servedOn: '2026-11-19',
      version: await versionOf(filed.id),
    }),
  ).rejects.toMatchObject({ rule: 'suspension-ruling-day' })
  await serveSuspension(filed.by, { ...asked, version: await versionOf(filed.id) })
  expect(await served()).toBe(true)
  await expect(
    serveSuspension(filed.by, { ...asked, version: await versionOf(filed.id) }),
  ).rejects.toMatchObject({ rule: expect.stringMatching(/step-once|suspension-service-once/) })
})

test('what was told and said is written once', async () => {
  await suspendedCase(yuhuatai)
  for (const table of ['suspension_hearings', 'suspension_opinions', 'property_searches']) {
    await expect(owner.unsafe(`update ${table} set court = 'x'`)).rejects.toThrow('append-only')
  }
})

test('whoever signs reads what is left to perform in yuan (法〔2016〕373号 第六条)', () => {
  const ruling = { result: 'nothing', unperformed: 123_456_05 } as Parameters<typeof textOf>[0]
  expect(textOf(ruling).split('\n')).toContain('尚未履行的标的（元）：123456.05')
  expect(textOf({ ...ruling, unperformed: null })).not.toContain('尚未履行')
})
