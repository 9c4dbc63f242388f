import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  announceRelease,
  askAs,
  claimReward,
  claimStatus,
  drawClaim,
  giveIdentity,
  proposeReward,
} from '../../db/index.ts'
import { ruleNamed } from '../../db/rulebooks/index.ts'
import { sendLead, shibei, staff, useCourts } from '../informant.ts'
import {
  approvedFor,
  cameIn,
  claimed,
  concluded,
  offered,
  paidInCash,
  proposed,
  screened,
  seen,
  signed,
  type Claimed,
} from '../rewarding.ts'
import { clock, owner, useStore } from '../store.ts'
import { holder, named } from '../vaulting.ts'

useStore()
useCourts()
beforeAll(async () => {
  await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
})
beforeEach(() => {
  clock.now = new Date('2026-03-02T10:00:00+08:00')
})

/** The clocks of a claim: the rule, the last day, and whether it stands. */
const clocksOf = async ({ id }: Claimed) => {
  const rows = await owner`
    select rule, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due,
      stopped_at is not null as stopped
    from clocks where subject_id = ${id} order by rule, started_on`
  return rows.map(({ rule, due, stopped }) => [rule, due, stopped])
}
const on = (day: string) => {
  clock.now = new Date(`${day}T10:00:00+08:00`)
}
const judge = staff(shibei, 'judge')

describe('the limits of a reward (house rules where the texts are silent)', () => {
  test('a court reward is decided within thirty days of the lead’s conclusion (reward-decided-in-time)', async () => {
    const one = await claimed()
    expect(await clocksOf(one)).toEqual([])
    on('2026-03-05')
    await concluded(shibei, one)
    expect(await clocksOf(one)).toEqual([['reward-decided-in-time', '2026-04-04', false]])
    const status = await claimStatus({ ...one, client: 'x' })
    expect(status.by).toBe('2026-04-04')
    await screened(judge, one)
    await proposed(judge, one, { amount: '500' })
    on('2026-03-10')
    await signed(shibei, one)
    expect(await clocksOf(one)).toEqual([
      ['court-reward-collected', '2027-03-10', false],
      ['reward-decided-in-time', '2026-04-04', true],
    ])
    expect(await claimStatus({ ...one, client: 'x' })).toMatchObject({ by: '2027-03-10' })
  })

  test('a property bounty is decided within thirty days of the money; refused, of the conclusion', async () => {
    const bench = await offered(shibei, 'property')
    const about = { about: { bountyId: bench.bountyId } }
    const [found, empty] = [await claimed(about), await claimed(about)]
    await concluded(shibei, found)
    await concluded(shibei, empty, 'notConfirmed')
    expect(await clocksOf(found)).toEqual([])
    expect(await clocksOf(empty)).toEqual([['reward-decided-in-time', '2026-04-01', false]])
    on('2026-03-20')
    await cameIn(bench, '100')
    expect(await clocksOf(found)).toEqual([['reward-decided-in-time', '2026-04-19', false]])
  })

  test('a claim that comes after the conclusion is due from its own day', async () => {
    const sent = await sendLead()
    await concluded(shibei, { leadId: sent.id })
    on('2026-03-12')
    await claimReward({ receipt: sent.receipt, ...drawClaim() })
    const [row] = await owner`select id from claims where lead_id = ${sent.id}`
    expect(await clocksOf({ id: String(row!['id']) } as Claimed)).toEqual([
      ['reward-decided-in-time', '2026-04-11', false],
    ])
  })

  test('it is paid within thirty days once it can be, a property bounty is collected within three years', async () => {
    const bench = await offered(shibei, 'property')
    const one = await approvedFor(bench, [await cameIn(bench, '100')], { payer: 'applicant' })
    const collected = ['property-reward-collected', '2029-03-02']
    expect(await clocksOf(one)).toContainEqual([...collected, false])
    const { version } = await seen(one.id)
    on('2026-03-09')
    await giveIdentity({ receipt: one.receipt, claim: one.claim, version, identity: named })
    expect(await clocksOf(one)).toContainEqual([...collected, true])
    expect(await clocksOf(one)).toContainEqual(['reward-paid-in-time', '2026-04-08', false])
    await announceRelease(judge, await seen(one.id))
    expect(await clocksOf(one)).toContainEqual(['reward-release-waits', '2026-03-16', false])
    await paidInCash(bench.clerk, one)
    expect((await clocksOf(one)).filter(([, , stopped]) => !stopped)).toEqual([])
  })
})

describe('who decides (domain 2.1; where the texts are silent the house’s default)', () => {
  test.each([
    ['property', 'reward-property-authority', [['director']]],
    ['whereabouts', 'reward-whereabouts-authority', [['director'], ['vicePresident']]],
    ['reward', 'reward-court-authority', [['director'], ['vicePresident']]],
  ] as const)('%s, by %s', async (kind, rule, order) => {
    const { bountyId } = await offered(shibei, kind)
    const one = await claimed({ about: { bountyId } })
    const { steps, sources } = await askAs(judge).claim(one.id)
    expect(sources.map((source) => source.rule)).toEqual([rule])
    expect(steps.map(({ roles }) => roles)).toEqual(order)
  })

  test.each([
    ['reward-proposing', 'clerk', 'proposes'],
    ['reward-proposing', 'vicePresident', 'proposes'],
    ['reward-paying', 'judge', 'pays'],
    ['reward-paying', 'vicePresident', 'pays'],
  ] as const)('by %s a %s never %s', async (_, role, what) => {
    const one = await claimed()
    const by = staff(shibei, role)
    await concluded(shibei, one)
    await screened(judge, one)
    if (what === 'proposes') {
      const asked = { ...(await seen(one.id)), finding: 'grant', receipts: [] } as const
      await expect(
        proposeReward(by, { ...asked, reason: '线索有效', amount: '500' }),
      ).rejects.toMatchObject({ rule: 'role-needed' })
      return
    }
    await proposed(judge, one, { amount: '500' })
    await signed(shibei, one)
    const { version } = await seen(one.id)
    await giveIdentity({ receipt: one.receipt, claim: one.claim, version, identity: named })
    await expect(paidInCash(by, one)).rejects.toMatchObject({ rule: 'role-needed' })
  })

  test('a review, by reward-review-authority, is of the vice president or the president', () => {
    expect(ruleNamed('reward-review-authority')).toMatchObject({
      order: [['vicePresident', 'president']],
    })
  })

  test('whoever does what a bounty asks may claim it, and the applicant reads the deduction', () => {
    expect(ruleNamed('reward-claim')).toMatchObject({ page: '/leads/claim' })
    expect(ruleNamed('reward-deducted')).toMatchObject({ page: '/progress' })
  })

  test('nothing is due before the claim is realised (reward-realised)', async () => {
    const { bountyId } = await offered(shibei, 'property')
    const one = await claimed({ about: { bountyId } })
    const { gates } = await askAs(judge).claim(one.id)
    expect(gates.filter(({ met }) => !met).map(({ rule }) => rule)).toContain('reward-realised')
  })
})
