import { describe, expect, test } from 'vitest'
import {
  announceRelease,
  askAs,
  claimStatus,
  correctMoney,
  expireClaims,
  giveIdentity,
  payOut,
  recordRelease,
  withdrawClaim,
  type Actor,
} from '../../db/index.ts'
import { shibei, staff, useCourts } from '../informant.ts'
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
  type Offered,
} from '../rewarding.ts'
import { addDays, addMonths, dayOf } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'
import { partyOf, versionOf } from '../suspended.ts'
import { holder, named, open } from '../vaulting.ts'

useStore()
useCourts()

const client = 'a test'
const book = async (by: Actor, id: string) => (await askAs(by).caseMoney(id))!
const stateOf = async ({ id }: Claimed) =>
  (await owner`select state from claims where id = ${id}`)[0]!['state'] as string
const held = async (one: Claimed) => {
  const { version } = await seen(one.id)
  return { receipt: one.receipt, claim: one.claim, version }
}
const later = async (days: number, run: () => Promise<void>) => {
  const then = clock.now
  clock.now = new Date(then.getTime() + days * 86_400_000)
  await run().finally(() => (clock.now = then))
}

let holders: Awaited<ReturnType<typeof holder>>[] = []
/** A property bounty of 123.45 yuan that was approved, and whose informant is registered. */
async function payable(other: Parameters<typeof approvedFor>[2] = {}) {
  if (holders.length === 0)
    holders = [await holder(shibei, 'supervisor'), await holder(shibei, 'custodian')]
  const bench = await offered(shibei, 'property')
  const one = await approvedFor(bench, [await cameIn(bench, '1234.56')], other)
  await giveIdentity({ ...(await held(one)), identity: named })
  return { bench, one }
}
const paidTo = async ({ filed, clerk }: Offered, amount: string) =>
  payOut(clerk, {
    caseFileId: filed.id,
    doneOn: dayOf(clock.now),
    amount,
    partyId: filed.parties.find(({ role }) => role === 'applicant')!.id,
    version: await versionOf(filed.id),
  })

test('no identity is taken before the approval, nor while two keepers are lacking (vault-closed)', async () => {
  const bench = await offered(shibei, 'property')
  const early = await claimed({ about: { bountyId: bench.bountyId } })
  await expect(giveIdentity({ ...(await held(early)), identity: named })).rejects.toMatchObject({
    rule: 'reward-identity',
  })
  const one = await approvedFor(bench, [await cameIn(bench, '100')])
  expect(await claimStatus({ ...one, client })).toMatchObject({ asksIdentity: false })
  await expect(giveIdentity({ ...(await held(one)), identity: named })).rejects.toMatchObject({
    rule: 'vault-closed',
  })
  expect(await stateOf(one)).toBe('identityAsked')
  await later(365 * 3 + 3, async () => {
    expect(await expireClaims({ kind: 'portal' })).toMatchObject({ expired: 0 })
  })
})

test('a property bounty goes from the lead to the voucher, and the proceeds pay it to the fen', async () => {
  const { bench, one } = await payable()
  expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ held: 12_345, left: 111_111 })
  expect(await claimStatus({ ...one, client })).toMatchObject({
    state: 'payable',
    granted: 12_345,
    reckoning: { realised: 123_456, share: 1000, reward: 12_345, part: 10_000, amount: 12_345 },
  })
  await paidInCash(bench.clerk, one)
  expect(await claimStatus({ ...one, client })).toMatchObject({
    state: 'paid',
    paid: 12_345,
    payouts: [{ amount: 12_345, way: 'cash' }],
  })
  const after = await book(bench.clerk, bench.filed.id)
  expect(after).toMatchObject({ received: 123_456, held: 0, rewards: 12_345, left: 111_111 })
  await expect(paidTo(bench, '1111.12')).rejects.toMatchObject({ rule: 'money-more-than-held' })
  await paidTo(bench, '1111.11')
  expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ left: 0, balanced: true })

  const applicant = await askAs(await partyOf(bench.filed, 'applicant')).ownMoney()
  expect(applicant).toMatchObject({ rewards: 12_345 })
  expect(applicant.movements.map(({ kind }) => kind)).toContain('reward')
  const debtor = await askAs(await partyOf(bench.filed, 'debtor')).ownMoney()
  expect(debtor.rewards).toBeUndefined()
  expect(debtor.movements.map(({ kind }) => kind)).not.toContain('reward')
})

test('more money of the same lead is decided anew, and only what is more is paid', async () => {
  const { bench, one } = await payable()
  await paidInCash(bench.clerk, one)
  const all = await askAs(bench.judge).claim(one.id)
  const receipts = [...all.receipts, await cameIn(bench, '1000')]
  await proposed(bench.judge, one, { receipts })
  expect(await askAs(bench.judge).claim(one.id)).toMatchObject({
    reckoning: { reward: 22_345, before: 12_345, amount: 10_000 },
  })
  await signed(shibei, one)
  expect(await stateOf(one)).toBe('payable')
  await paidInCash(bench.clerk, one)
  const [row] = await owner`
    select sum(amount)::int as paid, count(*)::int as times from claim_payouts where claim_id = ${one.id}`
  expect(row).toMatchObject({ paid: 22_345, times: 2 })
})

describe('no payment is recorded', () => {
  test('before an identity is registered (reward-identity)', async () => {
    const bench = await offered(shibei, 'property')
    const one = await approvedFor(bench, [await cameIn(bench, '100')])
    await expect(paidInCash(bench.clerk, one)).rejects.toMatchObject({ rule: 'reward-identity' })
  })

  test('by the code alone, since no rule of the court allows it (reward-anonymous)', async () => {
    const { bench, one } = await payable()
    await expect(paidInCash(bench.clerk, one, { way: 'code' })).rejects.toMatchObject({
      rule: 'reward-anonymous',
    })
  })

  test('in cash to who does not show the claim code, and not for its receipt', async () => {
    const { bench, one } = await payable()
    const other = await claimed()
    for (const [shownClaim, rule] of [
      [other.claim, 'claim-wrong'],
      [one.receipt, 'claim-is-receipt'],
      ['', 'claim-mistyped'],
    ] as const) {
      await expect(paidInCash(bench.clerk, one, { shownClaim })).rejects.toMatchObject({ rule })
    }
    expect(await stateOf(one)).toBe('payable')
  })

  test('by transfer before two people opened the account (reward-opened)', async () => {
    const { bench, one } = await payable()
    const transfer = { way: 'transfer', shownClaim: '' } as const
    await expect(paidInCash(bench.clerk, one, transfer)).rejects.toMatchObject({
      rule: 'reward-opened',
    })
    expect(await open(staff(shibei, 'director'), one.leadId, holders)).toMatchObject(named)
    await paidInCash(bench.clerk, one, transfer)
    const rows = await owner`select row_to_json(p) as all from claim_payouts p`
    expect(JSON.stringify(rows)).not.toContain(named.name)
  })

  test('by who proposed it, or under a voucher that is taken', async () => {
    const bench = await offered(shibei, 'property')
    const one = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, one)
    const director = staff(shibei, 'director')
    await screened(director, one)
    await proposed(director, one, { receipts: [await cameIn(bench, '100')] })
    await signed(shibei, one)
    await giveIdentity({ ...(await held(one)), identity: named })
    await expect(paidInCash(director, one)).rejects.toMatchObject({ rule: 'reward-payer-other' })
    await paidInCash(bench.clerk, one, { voucher: '凭证甲' })
    const { one: other } = await payable()
    await expect(paidInCash(bench.clerk, other, { voucher: '凭证甲' })).rejects.toMatchObject({
      rule: 'reward-voucher-once',
    })
    expect(await stateOf(other)).toBe('payable')
  })
})

describe('the proceeds of the applicant', () => {
  test('that were paid out meanwhile cannot pay a reward; then the applicant pays separately', async () => {
    const bench = await offered(shibei, 'property')
    const receipts = [await cameIn(bench, '1000')]
    const one = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, one)
    await screened(bench.judge, one)
    await proposed(bench.judge, one, { receipts })
    await paidTo(bench, '900.01')
    await expect(signed(shibei, one)).rejects.toMatchObject({ rule: 'reward-proceeds' })
    expect(await stateOf(one)).toBe('proposed')
    const other = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, other)
    await screened(bench.judge, other)
    const more = [await cameIn(bench, '500')]
    await paidTo(bench, '599.99')
    await expect(proposed(bench.judge, other, { receipts: more })).rejects.toMatchObject({
      rule: 'reward-proceeds',
    })
    await proposed(bench.judge, other, { receipts: more, payer: 'applicant' })
    await signed(shibei, other)
    expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ held: 0, left: 0 })
  })

  test('kept back for a reward are not let go at the desk of money (money-of-reward)', async () => {
    const { bench } = await payable()
    const { movements } = await book(bench.clerk, bench.filed.id)
    const { id } = movements.find(({ kind }) => kind === 'held')!
    const asked = { caseFileId: bench.filed.id, id, reason: '不再需要暂缓' }
    await expect(
      correctMoney(bench.clerk, { ...asked, version: await versionOf(bench.filed.id) }),
    ).rejects.toMatchObject({ rule: 'money-of-reward' })
  })

  test('are the applicant’s again when the informant gives the reward up', async () => {
    const { bench, one } = await payable()
    await withdrawClaim(await held(one))
    expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ held: 0, left: 123_456 })
  })
})

describe('the name', () => {
  test('is told to nobody where the court takes the reward out of the proceeds (reward-name-needless)', async () => {
    const { bench, one } = await payable()
    await expect(announceRelease(bench.judge, await seen(one.id))).rejects.toMatchObject({
      rule: 'reward-name-needless',
    })
    expect((await claimStatus({ ...one, client })).announced).toBeUndefined()
  })

  test('is told to the applicant after the informant was told, seven days later, by another person (X9)', async () => {
    const { bench, one } = await payable({ payer: 'applicant' })
    const { judge } = bench
    const other = staff(shibei, 'director')
    await expect(recordRelease(other, await seen(one.id))).rejects.toMatchObject({
      rule: 'reward-announced',
    })
    await announceRelease(judge, await seen(one.id))
    const from = addDays(dayOf(clock.now), 7)
    expect(await claimStatus({ ...one, client })).toMatchObject({
      announced: { from, done: false },
      mayWithdraw: true,
    })
    await expect(recordRelease(other, await seen(one.id))).rejects.toMatchObject({
      rule: 'reward-announced',
    })
    await later(7, async () => {
      await expect(recordRelease(judge, await seen(one.id))).rejects.toMatchObject({
        rule: 'reward-announcer',
      })
      await expect(recordRelease(other, await seen(one.id))).rejects.toMatchObject({
        rule: 'reward-opened',
      })
      await open(other, one.leadId, holders)
      await recordRelease(other, await seen(one.id))
      expect(await claimStatus({ ...one, client })).toMatchObject({ announced: { done: true } })
    })
  })
})

describe('a reward that nobody comes for', () => {
  test('is reminded of six, three and one month before the last day, and then the money is the applicant’s', async () => {
    await payable()
    const bench = await offered(shibei, 'property')
    const one = await approvedFor(bench, [await cameIn(bench, '1234.56')])
    const { until } = await askAs(bench.judge).claim(one.id)
    expect(until).toBe(addMonths(dayOf(clock.now), 36))
    const portal = { kind: 'portal' } as const
    const reminded = async () =>
      Number((await owner`select reminded from claims where id = ${one.id}`)[0]!['reminded'])
    for (const [month, times] of [
      [29, 0],
      [30, 1],
      [33, 2],
      [35, 3],
    ] as const) {
      const then = clock.now
      clock.now = new Date(`${addMonths(dayOf(then), month)}T10:00:00+08:00`)
      await expireClaims(portal)
      await expireClaims(portal)
      expect([month, await reminded()]).toEqual([month, times])
      clock.now = then
    }
    await later(365 * 3 + 3, async () => {
      expect((await expireClaims(portal)).expired).toBeGreaterThan(0)
      expect(await stateOf(one)).toBe('expired')
      expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ held: 0, left: 123_456 })
    })
  })
})
