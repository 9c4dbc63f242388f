import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  concludeLead,
  draftSuspension,
  giveOpinion,
  recordOpinion,
  recordSuspension,
} from '../../db/index.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { approved, partyOf, rulingOf, searchedCase, telling, versionOf } from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-11-20T10:00:00+08:00')
})

const gate = async (filed: { id: string; by: Parameters<typeof askAs>[0] }, rule: string) =>
  (await askAs(filed.by).caseSuspension(filed.id))!.gates.find((one) => one.rule === rule)!.met
const applicantId = (filed: { parties: { id: string; role: string }[] }) =>
  filed.parties.find(({ role }) => role === 'applicant')!.id

test('an applicant reads what was found, agrees, and the case is suspended by director and vice president', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  const applicant = await partyOf(filed, 'applicant')
  const { hearing } = await askAs(applicant).ownSuspension()
  expect(hearing).toMatchObject({
    conclusion: '经调查，未发现可供执行的财产。',
    propertyFound: '银行存款12元',
    sealDates: '2026年2月3日冻结，期限一年',
    coerciveMeasures: '限制消费',
    until: '2026-11-25',
    open: true,
  })
  await giveOpinion(applicant, { opinion: 'agrees', once: randomUUID() })
  expect(await gate(filed, 'suspension-heard')).toBe(true)
  await approved(filed)
  const ruled = await recordSuspension(filed.by, {
    caseFileId: filed.id,
    ruledOn: '2026-11-20',
    version: await versionOf(filed.id),
  })
  expect(ruled.state).toBe('closedForNow')
  await expect(telling(filed, '2026-11-20')).rejects.toMatchObject({ rule: 'suspension-case-open' })
  const kinds = (await askAs(filed.by).caseFile(filed.id))!.trace.map(({ kind }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining([
      'suspension.told',
      'suspension.opined',
      'suspension.heard',
      'decision.used',
      'step.N26',
      'case.closedForNow',
    ]),
  )
})

test.each<[string, string, boolean, string]>([
  // told          today         heard   because (suspension-opinion: seven days, the person's own)
  ['2026-11-10', '2026-11-17', false, 'the last day is the applicant’s'],
  ['2026-11-10', '2026-11-18', true, 'seven days are over'],
  ['2026-09-24', '2026-10-07', false, 'a last day in the holidays rolls to 8 October'],
  ['2026-09-24', '2026-10-08', false, 'that day is the applicant’s too'],
  ['2026-09-24', '2026-10-09', true, 'over on the 9th'],
  ['2026-12-28', '2027-03-01', false, 'the calendar of 2027 is not announced: never declared over'],
])('told on %s, silent until %s: heard is %s (%s)', async (toldOn, today, heard) => {
  clock.now = new Date(`${toldOn}T10:00:00+08:00`)
  const filed = await searchedCase(yuhuatai)
  await telling(filed, toldOn)
  clock.now = new Date(`${today}T10:00:00+08:00`)
  expect(await gate(filed, 'suspension-heard')).toBe(heard)
})

test('told by message alone, the time begins when the message arrived', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-20', 'message' as 'inPerson')
  await follow()
  const [told] = await owner`
    select id, state from notifications where template = 'A8' and case_file_id = ${filed.id}`
  expect(told).toMatchObject({ state: 'failed' })
  clock.now = new Date('2026-12-20T10:00:00+08:00')
  expect(await gate(filed, 'suspension-heard')).toBe(false)
  await owner`insert into attempts (court, notification_id, channel, outcome, at)
    values (${yuhuatai}, ${told!['id'] as string}, 'mail', 'accepted', '2026-12-18T09:00:00+08:00')`
  expect(await gate(filed, 'suspension-heard')).toBe(false)
  clock.now = new Date('2026-12-26T10:00:00+08:00')
  expect(await gate(filed, 'suspension-heard')).toBe(true)
})

test('a lead that an applicant gives is a lead of the court, sealed, and checked before the suspension', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-10')
  const secret = '他的货车停在城北仓库'
  const { leadId } = await giveOpinion(await partyOf(filed, 'applicant'), {
    opinion: 'lead',
    text: secret,
    once: randomUUID(),
  })
  expect(await gate(filed, 'suspension-searched')).toBe(false)
  const director = staff(yuhuatai, 'director')
  expect((await askAs(director).lead(leadId!)).content?.text).toBe(secret)
  const [row] =
    await owner`select key, body from suspension_opinions where case_file_id = ${filed.id}`
  expect(row).toMatchObject({ key: null, body: null })
  await draftSuspension(filed.by, {
    caseFileId: filed.id,
    ...rulingOf,
    version: await versionOf(filed.id),
  })
  await concludeLead(director, {
    id: leadId!,
    outcome: 'notConfirmed',
    answer: '已核查，车辆不属于被执行人。',
    version: 1,
  })
  expect(await gate(filed, 'suspension-searched')).toBe(true)
})

test('an opinion is given once however often the form is sent, and needs words where it says something', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  const applicant = await partyOf(filed, 'applicant')
  const once = randomUUID()
  await expect(giveOpinion(applicant, { opinion: 'objects', once })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
  await giveOpinion(applicant, { opinion: 'noneKnown', once })
  await expect(giveOpinion(applicant, { opinion: 'noneKnown', once })).rejects.toMatchObject({
    rule: 'suspension-opinion-once',
  })
  expect((await askAs(applicant).ownSuspension()).hearing!.opinions).toHaveLength(1)
})

test('what was said by telephone is written down; not before it was asked, nor for another case', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  const said = {
    caseFileId: filed.id,
    partyId: applicantId(filed),
    opinion: 'agrees',
    channel: 'phone',
    heardOn: '2026-11-19',
    once: randomUUID(),
  } as const
  const version = await versionOf(filed.id)
  await expect(
    recordOpinion(filed.by, { ...said, heardOn: '2026-11-17', version }),
  ).rejects.toMatchObject({ rule: 'suspension-hearing-needed' })
  const other = await searchedCase(yuhuatai)
  await expect(
    recordOpinion(filed.by, { ...said, partyId: applicantId(other), version }),
  ).rejects.toMatchObject({ rule: 'not-found' })
  await expect(recordOpinion(staff(shibei, 'officer'), { ...said, version })).rejects.toMatchObject(
    { rule: 'other-court' },
  )
  await recordOpinion(filed.by, { ...said, version })
  expect(await gate(filed, 'suspension-heard')).toBe(true)
})
