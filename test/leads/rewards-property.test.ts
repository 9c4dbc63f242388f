import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askAs, claimStatus, Refusal, tieClaim } from '../../db/index.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import {
  approvedFor,
  cameIn,
  claimed,
  concluded,
  offered,
  proposed,
  screened,
  secondApplicant,
  seen,
  signed,
  type Claimed,
  type Offered,
} from '../rewarding.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const client = 'somebody'
const judge = staff(shibei, 'judge')
const stateOf = async ({ id }: Claimed) => {
  const [row] = await owner`select state, granted::int from claims where id = ${id}`
  return [row!['state'], row!['granted']]
}
/** A claim under a notice, with nothing left to do but to propose. */
async function ready(bench: Offered) {
  const one = await claimed({ about: { bountyId: bench.bountyId } })
  await concluded(shibei, one)
  await screened(bench.judge, one)
  return one
}

describe('a bounty for property', () => {
  test('is reckoned, and not typed (reward-amount); and only of money that came in after the lead', async () => {
    const bench = await offered(shibei, 'property')
    const before = await cameIn(bench, '5000')
    const then = clock.now
    clock.now = new Date(then.getTime() + 86_400_000)
    const one = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, one)
    await screened(bench.judge, one)
    await expect(proposed(bench.judge, one, { amount: '500' })).rejects.toMatchObject({
      rule: 'reward-amount',
    })
    for (const receipts of [[], [before]]) {
      await expect(proposed(bench.judge, one, { receipts })).rejects.toMatchObject({
        rule: 'reward-receipts',
      })
    }
    expect(await stateOf(one)).toEqual(['open', 0])
    clock.now = then
  })

  test('of two who realised it together each has a part, and never more than all of it', async () => {
    const bench = await offered(shibei, 'property')
    const receipt = await cameIn(bench, '1234.56')
    const first = await approvedFor(bench, [receipt], { part: 60 })
    expect(await stateOf(first)).toEqual(['identityAsked', 7_407])
    const second = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, second)
    await screened(bench.judge, second)
    await expect(
      proposed(bench.judge, second, { receipts: [receipt], part: 41 }),
    ).rejects.toMatchObject({ rule: 'reward-parts' })
    await proposed(bench.judge, second, { receipts: [receipt], part: 40 })
    await signed(shibei, second)
    expect(await stateOf(second)).toEqual(['identityAsked', 4_938])
    const { fellows } = await askAs(judge).claim(second.id)
    expect(fellows).toMatchObject([{ order: first.order, part: 60, granted: 7_407 }])
  })

  test('of two who brought different money each has the whole share of his own', async () => {
    const bench = await offered(shibei, 'property')
    const one = await approvedFor(bench, [await cameIn(bench, '1000')])
    const other = await approvedFor(bench, [await cameIn(bench, '2000')])
    expect([await stateOf(one), await stateOf(other)]).toEqual([
      ['identityAsked', 10_000],
      ['identityAsked', 20_000],
    ])
  })

  test('a fixed sum is given once for the notice, however many brought money', async () => {
    const fixed = { rewardShare: '', rewardSum: '500', reward: '支付人民币五百元' }
    const bench = await offered(shibei, 'property', fixed)
    const one = await approvedFor(bench, [await cameIn(bench, '1000')])
    expect(await stateOf(one)).toEqual(['identityAsked', 50_000])
    const other = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, other)
    await screened(bench.judge, other)
    const receipts = [await cameIn(bench, '1000')]
    await expect(proposed(bench.judge, other, { receipts })).rejects.toMatchObject({
      rule: 'reward-parts',
    })
  })

  test('a cap stands in the notice and is asked for nowhere else; it is of the notice, and not of each informant', async () => {
    const bench = await offered(shibei, 'property', { rewardCap: '700' })
    const one = await approvedFor(bench, [await cameIn(bench, '10000')])
    expect(await stateOf(one)).toEqual(['identityAsked', 70_000])
    const other = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, other)
    await screened(bench.judge, other)
    const receipts = [await cameIn(bench, '10000')]
    await expect(proposed(bench.judge, other, { receipts })).rejects.toMatchObject({
      rule: 'reward-nothing',
    })
  })

  test('is deducted from what the applicant receives who asked for it, and from no other’s (bounty-applicant)', async () => {
    let asking = ''
    const bench = await offered(shibei, 'property', async (caseFileId: string) => {
      const [second] = await secondApplicant(caseFileId)
      return { applicantId: (asking = String(second!['id'])) }
    })
    await approvedFor(bench, [await cameIn(bench, '1000')])
    const kept = await owner`
      select party_id, kind, amount::int from case_money
      where case_file_id = ${bench.filed.id} and kind = 'held'`
    expect(kept).toEqual([{ party_id: asking, kind: 'held', amount: 10_000 }])
  })

  test('is claimed by who named no notice, once the court settles which one fits', async () => {
    const bench = await offered(shibei, 'property')
    const one = await claimed()
    await tieClaim(bench.judge, { ...(await seen(one.id)), bounty: bench.number })
    expect(await claimStatus({ ...one, client })).toMatchObject({ kind: 'property' })
    const other = await claimed()
    await expect(
      tieClaim(bench.judge, { ...(await seen(other.id)), bounty: '（2026）鲁0203执悬999号' }),
    ).rejects.toMatchObject({ rule: 'reward-bounty' })
    expect(await claimStatus({ ...other, client })).toMatchObject({ kind: 'reward' })
  })

  test('is not due for a lead that came after the notice was over (reward-notice-open)', async () => {
    const bench = await offered(shibei, 'property')
    const then = clock.now
    clock.now = new Date(then.getTime() + 31 * 86_400_000)
    const late = await claimed({ about: { bountyId: bench.bountyId } })
    await concluded(shibei, late)
    await screened(bench.judge, late)
    await proposed(bench.judge, late, { receipts: [await cameIn(bench, '1000')] })
    await expect(signed(shibei, late)).rejects.toMatchObject({ rule: 'reward-notice-open' })
    expect(await stateOf(late)).toEqual(['proposed', 0])
    clock.now = then
  })

  test('two proposals at one moment do not share out more than there is', async () => {
    const bench = await offered(shibei, 'property')
    const receipts = [await cameIn(bench, '1000')]
    const both = [await ready(bench), await ready(bench)]
    const done = await Promise.allSettled(
      both.map((one) => proposed(bench.judge, one, { receipts, part: 60 })),
    )
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = done.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ rule: 'reward-parts' })
  })

  test('however the parts are cut and whatever was paid out before, no more is granted than the reward and the proceeds', async () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 })
    const tried = fc.record({ fen: fc.integer({ min: 1, max: 500_000 }), parts })
    await fc.assert(
      fc.asyncProperty(tried, async (asked) => {
        const bench = await offered(shibei, 'property')
        const receipts = [await cameIn(bench, (asked.fen / 100).toFixed(2))]
        for (const part of asked.parts) {
          const one = await ready(bench)
          await proposed(bench.judge, one, { receipts, part })
            .then(() => signed(shibei, one))
            .catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
        }
        const [row] = await owner`
          select coalesce(sum(granted), 0)::int as granted from claims where bounty_id = ${bench.bountyId}`
        const { held, left } = (await askAs(bench.clerk).caseMoney(bench.filed.id))!
        expect(row!['granted']).toBe(held)
        expect(held).toBeLessThanOrEqual(Math.floor(asked.fen / 10))
        expect(left).toBe(asked.fen - held)
      }),
      { numRuns: 8 },
    )
  })
})
