import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  askAs,
  draftSuspension,
  giveOpinion,
  proposeSuspension,
  refreshPerformance,
  recordOpinion,
  recordSuspension,
  registerObjection,
  reviewObjection,
  signDecision,
} from '../../db/index.ts'
import { store } from '../../db/connection.ts'
import { signersOf } from '../decided.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { approved, partyOf, rulingOf, searchedCase, telling, versionOf } from '../suspended.ts'

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

const signaturesIn = async (caseFileId: string) =>
  Number(
    (
      await owner`select count(*) as n from approvals a join decisions d on d.id = a.subject_id
        where d.case_file_id = ${caseFileId}`
    )[0]!['n'],
  )
const signNext = (by: Parameters<typeof signDecision>[0], held: { id: string; version: number }) =>
  signDecision(by, { id: held.id, version: held.version })
let drawn = 100

describe.each<[string, string, (at: number) => string]>([
  // court, the rule that bars (suspension-objection is that court's own), the number of its 执异 case
  [yuhuatai, 'suspension-objection', (at) => `（2026）苏0114执异${at}号`],
  [shibei, 'suspension-objection-first', (at) => `（2026）鲁0203执异${at}号`],
])('an objection in %s', (court, rule, numberOf) => {
  const objected = async (channel: 'page' | 'phone') => {
    const filed = await searchedCase(court)
    await telling(filed, '2026-11-10')
    const said = { opinion: 'objects', text: '他名下还有一套房。', once: randomUUID() } as const
    if (channel === 'page') {
      const { objectionId } = await giveOpinion(await partyOf(filed, 'applicant'), said)
      return { filed, id: objectionId! }
    }
    const { objectionId } = await recordOpinion(filed.by, {
      ...said,
      channel,
      caseFileId: filed.id,
      partyId: filed.parties.find(({ role }) => role === 'applicant')!.id,
      heardOn: '2026-11-12',
      version: await versionOf(filed.id),
    })
    return { filed, id: objectionId! }
  }
  const reviewed = async (id: string, outcome: 'rejected' | 'upheld') => {
    const judge = staff(court, 'judge')
    const day = '2026-11-20'
    const { version } = await registerObjection(judge, {
      id,
      number: numberOf((drawn += 1)),
      registeredOn: day,
      version: 1,
    })
    const review = '房屋已于2024年过户。'
    await reviewObjection(judge, { id, outcome, reviewedOn: day, review, version })
  }

  test.each(['page', 'phone'] as const)(
    'that is not registered bars every signature (given: %s)',
    async (channel) => {
      const { filed, id } = await objected(channel)
      await expect(approved(filed)).rejects.toMatchObject({ rule, facts: { open: 1, upheld: 0 } })
      expect(await gate(filed, rule)).toBe(false)
      expect(await signaturesIn(filed.id)).toBe(0)
      await reviewed(id, 'rejected')
      expect(await gate(filed, rule)).toBe(true)
      expect((await approved(filed)).state).toBe('approved')
    },
  )

  test('that was upheld bars too', async () => {
    const { filed, id } = await objected('page')
    await reviewed(id, 'upheld')
    await expect(approved(filed)).rejects.toMatchObject({ rule, facts: { open: 0, upheld: 1 } })
  })

  test('is not passed over by telling the applicants once more', async () => {
    const { filed, id } = await objected('page')
    await telling(filed, '2026-11-20')
    const again = { opinion: 'agrees', once: randomUUID() } as const
    const applicant = await partyOf(filed, 'applicant')
    await giveOpinion(applicant, again)
    expect(await gate(filed, rule)).toBe(false)
    await expect(approved(filed)).rejects.toMatchObject({ rule })
    expect((await askAs(applicant).ownSuspension()).hearing!.objection).toMatchObject({ id })
    await reviewed(id, 'rejected')
    expect(await gate(filed, rule)).toBe(true)
  })

  test('that comes between the signatures bars the next one', async () => {
    const filed = await searchedCase(court)
    await telling(filed, '2026-11-10')
    const drafted = { caseFileId: filed.id, ...rulingOf, version: await versionOf(filed.id) }
    await draftSuspension(filed.by, drafted)
    const version = await versionOf(filed.id)
    let held = await proposeSuspension(filed.by, { caseFileId: filed.id, version })
    const [first, ...others] = signersOf(court, 'suspension')
    if (others.length > 0) held = await signNext(first!, held)
    const said = { opinion: 'objects', text: '他名下还有一套房。', once: randomUUID() } as const
    await giveOpinion(await partyOf(filed, 'applicant'), said)
    await expect(signNext(others[0] ?? first!, held)).rejects.toMatchObject({ rule })
    expect(await signaturesIn(filed.id)).toBe(others.length > 0 ? 1 : 0)
  })

  test('that comes after the approval bars the ruling', async () => {
    const filed = await searchedCase(court)
    await telling(filed, '2026-11-10')
    await approved(filed)
    const said = { opinion: 'objects', text: '他名下还有一套房。', once: randomUUID() } as const
    await giveOpinion(await partyOf(filed, 'applicant'), said)
    const ruled = { caseFileId: filed.id, ruledOn: '2026-11-20' }
    const version = await versionOf(filed.id)
    await expect(recordSuspension(filed.by, { ...ruled, version })).rejects.toMatchObject({ rule })
    expect(await state(filed.id)).toBe('open')
  })
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
    (await askAs(staff(yuhuatai, ...roles)).openSuspension(filed.id))!.opinions[0]!.text
  expect(await said('clerk')).toBe('他名下还有一套房。')
  expect(await said('supervisor')).toBeUndefined()
  const [row] = await owner`select body from suspension_opinions where case_file_id = ${filed.id}`
  expect(Buffer.from(row!['body'] as Uint8Array).toString('utf8')).not.toContain('一套房')
  // Each opening is in the case’s trace; the case’s own page opens nothing.
  await askAs(staff(yuhuatai, 'officer')).caseSuspension(filed.id)
  const opened = await owner`
    select facts from journal where case_file_id = ${filed.id} and kind = 'opinion.opened'`
  expect(opened.map(({ facts }) => facts)).toEqual([{ count: 1 }])
})

test('design 4: of an opinion nothing is changed but that its key is destroyed, and then nobody reads it', async () => {
  const filed = await searchedCase(yuhuatai)
  await telling(filed, '2026-11-18')
  const said = { opinion: 'objects', text: '他名下还有一辆车。', once: randomUUID() } as const
  await giveOpinion(await partyOf(filed, 'applicant'), said)
  const act = (change: string) =>
    store().write.execute(
      `update suspension_opinions set ${change} where case_file_id = '${filed.id}'`,
    )
  for (const change of [`opinion = 'agrees'`, `key = null, body = null`, `key = 'x'::bytea`]) {
    await expect(act(change)).rejects.toThrow()
    await expect(
      owner.unsafe(`update suspension_opinions set ${change} where case_file_id = '${filed.id}'`),
    ).rejects.toThrow()
  }
  await act('key = null')
  const shown = await askAs(staff(yuhuatai, 'clerk')).openSuspension(filed.id)
  expect(shown!.opinions[0]).toMatchObject({ opinion: 'objects' })
  expect(shown!.opinions[0]!.text).toBeUndefined()
  await expect(act(`key = 'x'::bytea`)).rejects.toThrow()
})

test('M19: an objection to a coming 终本 that was reviewed counts among the reviews, and an upheld one as reversed', async () => {
  await refreshPerformance({ kind: 'portal' })
  const { measures } = await askAs(staff(yuhuatai, 'director')).deskPerformance()
  const [row] = await owner`
    select count(*)::int as whole, (count(*) filter (where outcome = 'upheld'))::int as part
    from suspension_objections where court = ${yuhuatai} and outcome is not null`
  expect(Number(row!['whole'])).toBeGreaterThan(1)
  expect(measures.find(({ name }) => name === 'reversed')).toMatchObject({ ...row! })
})
