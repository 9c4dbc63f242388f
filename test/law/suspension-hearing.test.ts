import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  concludeLead,
  draftSuspension,
  giveOpinion,
  proposeSuspension,
  recordOpinion,
  recordStep,
  recordSuspension,
  registerObjection,
  reviewObjection,
  serveSuspension,
  signDecision,
} from '../../db/index.ts'
import { signersOf } from '../decided.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, useWorker } from '../notifying.ts'
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
