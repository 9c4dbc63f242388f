import { describe, expect, test } from 'vitest'
import {
  askAs,
  bountyTerms,
  closeBounty,
  correctBounty,
  draftBounty,
  editBounty,
  publishBounty,
  signBounty,
  withdrawBounty,
} from '../../db/index.ts'
import { anyone, shibei, useCourts, yuhuatai } from '../informant.ts'
import { addDays, ago, bench, dayOf, debtorOf } from '../publication.ts'
import { secondApplicant } from '../rewarding.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)
const ask = askAs(anyone)

let drawn = 0
type Offer = Parameters<typeof draftBounty>[1]

const words = {
  wanted: '征集被执行人名下车辆、存款等财产线索',
  conditions: '线索须为法院尚未掌握且经核实',
  exclusions: '依法负有协助义务的人员除外',
}

const common = async () => {
  const { caseFileId, partyId } = await debtorOf(shibei)
  return {
    caseFileId,
    partyId,
    number: `（2026）鲁0203执悬${(drawn += 1)}号`,
    unperformed: '50000',
    until: addDays(dayOf(clock.now), 30),
    ...words,
  }
}

const kinds: Record<'property' | 'whereabouts' | 'reward', Partial<Offer>> = {
  property: {
    reward: '按执行到位金额的10%支付',
    rewardShare: '10',
    appliedOn: ago(3),
    promised: '申请执行人承诺按公告支付悬赏金',
  },
  whereabouts: { reward: '酌情奖励', detentionNumber: '（2026）鲁0203司惩1号' },
  reward: { reward: '法院根据线索价值给予适当奖励' },
}

const offer = async (kind: keyof typeof kinds, other: object = {}): Promise<Offer> =>
  ({ kind, ...(await common()), ...kinds[kind], ...other }) as Offer

describe('the three kinds are never merged', () => {
  test.each(['property', 'whereabouts', 'reward'] as const)(
    '%s is published with its own terms and no other',
    async (kind) => {
      const draft = await draftBounty(people.officer, await offer(kind))
      const signed = await signBounty(people.director, draft)
      const published = await publishBounty(people.clerk, signed)
      const entry = await ask.bounty(draft.id)
      expect(entry).toMatchObject({
        kind,
        terms: bountyTerms[kind],
        unperformed: 5_000_000,
        rewardShare: kind === 'property' ? 1000 : null,
        publicNumber: published.publicNumber,
      })
      expect(entry).not.toHaveProperty('promised')
      expect((await ask.bounties({ kind })).rows.map(({ id }) => id)).toContain(draft.id)
    },
  )

  test.each([
    ['property', { appliedOn: '' }, 'bounty-property-asked'],
    ['property', { promised: '' }, 'bounty-property-asked'],
    ['property', { appliedOn: '2099-01-01' }, 'input-invalid'],
    ['whereabouts', { detentionNumber: '' }, 'bounty-whereabouts-detention'],
  ] as const)('%s is not drafted without what it rests on: %j', async (kind, other, rule) => {
    await expect(draftBounty(people.officer, await offer(kind, other))).rejects.toMatchObject({
      rule,
    })
  })

  test.each([
    ['property', { rewardShare: '' }, 'bounty-property-reward'],
    ['property', { rewardSum: '1000' }, 'bounty-property-reward'],
    ['whereabouts', { rewardSum: '1000' }, 'bounty-kinds'],
    ['reward', { rewardShare: '5' }, 'bounty-kinds'],
    ['reward', { reward: '由申请执行人支付执行到位金额的10%' }, 'bounty-kinds'],
    ['whereabouts', { conditions: '从申请执行人应得的执行款中扣减' }, 'bounty-kinds'],
    ['reward', { until: '2026-01-01' }, 'bounty-until'],
  ] as const)('%s with %j is not signed', async (kind, other, rule) => {
    const draft = await draftBounty(people.officer, await offer(kind, other))
    await expect(signBounty(people.director, draft)).rejects.toMatchObject({ rule })
    const { gates } = await desk.deskBounty(draft.id)
    expect(gates.find((gate) => gate.rule === rule)).toMatchObject({ met: false })
  })
})

test('a cap is drafted and published beside the share, and never without one (bounty-cap)', async () => {
  await expect(
    draftBounty(
      people.officer,
      await offer('property', { rewardShare: '', rewardSum: '9000', rewardCap: '500' }),
    ),
  ).rejects.toMatchObject({ rule: 'bounty-cap' })
  const whereabouts = await offer('whereabouts', { rewardShare: '5', rewardCap: '500' })
  const other = await draftBounty(people.officer, whereabouts)
  await expect(signBounty(people.director, other)).rejects.toMatchObject({ rule: 'bounty-kinds' })

  const draft = await draftBounty(people.officer, await offer('property', { rewardCap: '50000' }))
  const signed = await signBounty(people.judge, draft)
  await publishBounty(people.clerk, signed)
  expect(await ask.bounty(draft.id)).toMatchObject({ rewardShare: 1000, rewardCap: 5_000_000 })
})

test('of several applicants it is said who asked for the bounty and pays; the only one is meant by itself', async () => {
  const said = await offer('property')
  const alone = await desk.deskBounty((await draftBounty(people.officer, said)).id)
  expect(alone.record.applicant).toBe('陈一')

  const many = await offer('property')
  const [second] = await secondApplicant(many.caseFileId)
  const count = () => owner`select 1 from bounties where case_file_id = ${many.caseFileId}`
  for (const applicantId of [undefined, many.partyId, alone.record.applicantId!]) {
    await expect(draftBounty(people.officer, { ...many, applicantId })).rejects.toMatchObject({
      rule: 'bounty-applicant',
    })
  }
  expect(await count()).toHaveLength(0)
  const asked = { ...many, applicantId: String(second!['id']) }
  const draft = await draftBounty(people.officer, asked)
  const { kind: _, caseFileId: __, partyId: ___, applicantId: ____, ...fields } = asked
  await editBounty(people.officer, { ...draft, ...fields })
  expect((await desk.deskBounty(draft.id)).record.applicant).toBe('陈乙')
  expect(await ask.bounty(draft.id)).toBeUndefined()
})

test('a property bounty is signed by a judge or the director, the others by the director alone', async () => {
  const property = await draftBounty(people.officer, await offer('property'))
  await expect(signBounty(people.president, property)).rejects.toMatchObject({
    rule: 'bounty-signer',
  })
  await expect(signBounty(people.judge, property)).resolves.toHaveProperty('version', 2)
  const reward = await draftBounty(people.director, await offer('reward'))
  await expect(signBounty(people.judge, reward)).rejects.toMatchObject({ rule: 'bounty-signer' })
  await expect(signBounty(people.director, reward)).rejects.toMatchObject({ rule: 'four-eyes' })
})

test('the ten days to decide run from the request and end with the signature (art 21)', async () => {
  const draft = await draftBounty(people.officer, await offer('property'))
  const running = () =>
    owner`select started_on::text as "startedOn", stopped_at is null as runs from clocks
      where subject_id = ${draft.id} and rule = 'bounty-decided-in-time'`
  expect(await running()).toEqual([{ startedOn: ago(3), runs: true }])
  await signBounty(people.judge, draft)
  expect(await running()).toEqual([{ startedOn: ago(3), runs: false }])
})

test('an edit voids the signature; a correction is answered for by who may sign; closing ends it', async () => {
  const said = await offer('reward')
  const draft = await draftBounty(people.officer, said)
  const signed = await signBounty(people.director, draft)
  const { kind: _, caseFileId: __, partyId: ___, ...fields } = said
  const edited = await editBounty(people.officer, { ...signed, ...fields, reward: '最高一万元' })
  await expect(publishBounty(people.clerk, edited)).rejects.toMatchObject({ rule: 'wrong-state' })
  const published = await publishBounty(people.clerk, await signBounty(people.director, edited))
  const held = { id: draft.id, version: published.version }
  await expect(
    correctBounty(people.clerk, { ...held, ...fields, wanted: '车辆' }),
  ).rejects.toMatchObject({ rule: 'bounty-signer' })
  const corrected = await correctBounty(people.director, { ...held, ...fields, wanted: '车辆' })
  expect(await ask.bounty(draft.id)).toMatchObject({ wanted: '车辆', version: corrected.version })
  await closeBounty(people.judge, {
    id: draft.id,
    version: corrected.version,
    reason: '线索已核实',
  })
  expect(await ask.bounty(draft.id)).toMatchObject({ gone: 'closed' })
})

test('it hides after its last day', async () => {
  const draft = await draftBounty(people.officer, await offer('reward'))
  await publishBounty(people.clerk, await signBounty(people.director, draft))
  await owner`update bounties set until = ${ago(1)} where id = ${draft.id}`
  expect(await ask.bounty(draft.id)).toMatchObject({ gone: 'expiry' })
  expect((await ask.bounties({ limit: 100 })).rows.map(({ id }) => id)).not.toContain(draft.id)
})

test('no phone but the court’s own, and no other court’s hand', async () => {
  await expect(
    draftBounty(people.officer, await offer('reward', { wanted: '知情者请电13800138000' })),
  ).rejects.toMatchObject({ rule: 'public-text', facts: { field: '征集的线索' } })
  const court = await ask.court(shibei)
  const draft = await draftBounty(
    people.officer,
    await offer('reward', { wanted: `知情者请拨打${court!.dutyPhone}` }),
  )
  const other = bench(yuhuatai)
  await expect(withdrawBounty(other.judge, draft)).rejects.toMatchObject({ rule: 'other-court' })
  await expect(askAs(other.judge).deskBounty(draft.id)).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(withdrawBounty(people.judge, draft)).resolves.toHaveProperty('version', 2)
})

test('nothing is promised in a case that has ended', async () => {
  const said = await offer('reward')
  const draft = await draftBounty(people.officer, said)
  const close = (state: string) =>
    owner`update case_files set state = ${state} where id = ${said.caseFileId}`
  await close('closed')
  await expect(signBounty(people.director, draft)).rejects.toMatchObject({
    rule: 'bounty-case-closed',
  })
  await close('open')
  const signed = await signBounty(people.director, draft)
  await close('closed')
  await expect(publishBounty(people.clerk, signed)).rejects.toMatchObject({
    rule: 'bounty-case-closed',
  })
})

test.each([['2015-03-01'], [null]])('a bounty names nobody born %s (C-4)', async (bornOn) => {
  const said = await offer('reward')
  await owner`update parties set id_type = 'passport', id_number = 'E12345678', born_on = ${bornOn}
    where id = ${said.partyId}`
  const draft = await draftBounty(people.officer, said)
  await expect(signBounty(people.director, draft)).rejects.toMatchObject({ rule: 'bounty-minor' })
})
