import { describe, expect, test } from 'vitest'
import { askAs, askRewardReview, claimStatus, sendRewardBack, signReward } from '../../db/index.ts'
import { sendLead, shibei, staff, useCourts } from '../informant.ts'
import { claimed, concluded, proposed, screened, seen, signed, type Claimed } from '../rewarding.ts'
import { addDays, dayOf } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const client = 'somebody'
const judge = staff(shibei, 'judge')
const stateOf = async ({ id }: Claimed) => {
  const [row] = await owner`select state, granted::int from claims where id = ${id}`
  return [row!['state'], row!['granted']]
}
/** A claim of kind C whose lead was confirmed and whose exclusions were examined. */
async function examined(other: object = {}) {
  const one = await claimed()
  await concluded(shibei, one)
  await screened(judge, one, other)
  return one
}
const refuses = { finding: 'refuse', ground: 'notFound', reason: '按线索没有找到。' } as const

describe('nothing is proposed', () => {
  test('before the lead is concluded (reward-unconcluded)', async () => {
    const one = await claimed()
    await screened(judge, one)
    await expect(proposed(judge, one, { amount: '500' })).rejects.toMatchObject({
      rule: 'reward-unconcluded',
    })
    expect(await stateOf(one)).toEqual(['open', 0])
  })

  test('before the exclusions are examined (reward-screened)', async () => {
    const one = await claimed()
    await concluded(shibei, one)
    await expect(proposed(judge, one, { amount: '500' })).rejects.toMatchObject({
      rule: 'reward-screened',
    })
  })

  test.each([
    ['known to the court before', { known: 'yes' }],
    ['an agent of the applicant', { agent: 'yes' }],
    ['somebody bound to give leads to the court', { obliged: 'yes' }],
    ['staff of the court or who assists it', { ofCourt: 'yes' }],
  ])('for %s (reward-excluded)', async (_, found) => {
    const one = await examined(found)
    await expect(proposed(judge, one, { amount: '500' })).rejects.toMatchObject({
      rule: 'reward-excluded',
    })
    await proposed(judge, one, { ...refuses, ground: 'excluded' })
    expect(await stateOf(one)).toEqual(['proposed', 0])
  })

  test('a spouse is weighed by the court and excluded by no program', async () => {
    const one = await examined({ spouse: 'yes' })
    await proposed(judge, one, { amount: '500' })
    expect(await stateOf(one)).toEqual(['proposed', 0])
  })

  test('an answer of the informant decides nothing', async () => {
    const one = await claimed({}, { agent: 'yes', isNew: 'no' })
    await concluded(shibei, one)
    await screened(judge, one)
    await proposed(judge, one, { amount: '500' })
    expect(await stateOf(one)).toEqual(['proposed', 0])
  })

  test('for the later of two that gave the same lead (reward-order)', async () => {
    const earlier = await sendLead()
    const later = await examined({ sameAs: earlier.order })
    await expect(proposed(judge, later, { amount: '500' })).rejects.toMatchObject({
      rule: 'reward-order',
    })
    const first = await claimed()
    const after = await sendLead()
    await concluded(shibei, first)
    await expect(screened(judge, first, { sameAs: after.order })).rejects.toMatchObject({
      rule: 'reward-order',
    })
  })

  test('to refuse without a reason, or to grant without a sum', async () => {
    const one = await examined()
    await expect(
      proposed(judge, one, { finding: 'refuse', reason: '按线索没有找到。' }),
    ).rejects.toMatchObject({ rule: 'reward-ground' })
    await expect(proposed(judge, one)).rejects.toMatchObject({ rule: 'reward-amount' })
  })

  test.each([
    ['paid out of the proceeds', { amount: '500', payer: 'proceeds' }],
    ['reckoned in parts', { amount: '500', part: 50 }],
    ['with receipts of money', { amount: '500', receipts: [crypto.randomUUID()] }],
  ] as const)('a court reward %s (reward-kinds)', async (_, other) => {
    const one = await examined()
    await expect(proposed(judge, one, other)).rejects.toMatchObject({ rule: 'reward-kinds' })
  })

  test('by somebody who has no part in rewards', async () => {
    const one = await examined()
    await expect(
      proposed(staff(shibei, 'supervisor'), one, { amount: '500' }),
    ).rejects.toMatchObject({ rule: 'role-needed' })
  })
})

describe('the signatures', () => {
  test('a court reward takes director and vice president, in this order, and never one’s own hand', async () => {
    const one = await examined()
    const both = staff(shibei, 'director', 'vicePresident')
    await proposed(both, one, { amount: '500' })
    await expect(signReward(both, await seen(one.id))).rejects.toMatchObject({ rule: 'four-eyes' })
    const vice = staff(shibei, 'vicePresident')
    await expect(signReward(vice, await seen(one.id))).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await signReward(staff(shibei, 'director'), await seen(one.id))
    expect(await stateOf(one)).toEqual(['proposed', 0])
    expect(await signReward(vice, await seen(one.id))).toMatchObject({ state: 'identityAsked' })
    expect(await stateOf(one)).toEqual(['identityAsked', 50_000])
  })

  test('are void once the proposal is another', async () => {
    const one = await examined()
    await proposed(judge, one, { amount: '500' })
    await signReward(staff(shibei, 'director'), await seen(one.id))
    const reason = '金额须重新考虑。'
    await sendRewardBack(staff(shibei, 'vicePresident'), { ...(await seen(one.id)), reason })
    expect(await askAs(judge).claim(one.id)).toMatchObject({ state: 'open', back: reason })
    await proposed(judge, one, { amount: '800' })
    const { steps } = await askAs(judge).claim(one.id)
    expect(steps.map(({ given }) => given)).toEqual([undefined, undefined])
  })

  test('of another court are none', async () => {
    const one = await examined()
    await proposed(judge, one, { amount: '500' })
    await expect(signReward(staff('苏0114', 'director'), await seen(one.id))).rejects.toMatchObject(
      { rule: 'other-court' },
    )
  })
})

describe('a refusal', () => {
  test('is read with its reason and where to turn, and of nobody else’s lead', async () => {
    const earlier = await sendLead()
    const one = await examined({ sameAs: earlier.order, known: 'yes' })
    await proposed(judge, one, { ...refuses, ground: 'known' })
    await signed(shibei, one)
    const status = await claimStatus({ ...one, client })
    expect(status).toMatchObject({
      state: 'refused',
      ground: { zh: '收到您的线索时，人民法院已经掌握该线索。' },
      reason: refuses.reason,
      mayReviewUntil: addDays(dayOf(clock.now), 30),
    })
    expect(status.terms.remedy.zh).toContain('12368')
    const read = JSON.stringify(status)
    expect(read).not.toContain(earlier.id)
    expect(read).not.toContain('sameAs')
  })

  test('is reviewed once, within thirty days, by others (reward-review-once)', async () => {
    const one = await examined()
    await proposed(judge, one, refuses)
    const director = staff(shibei, 'director')
    const vice = staff(shibei, 'vicePresident')
    await signReward(director, await seen(one.id))
    await signReward(vice, await seen(one.id))
    const held = async () => {
      const { version } = await seen(one.id)
      return { receipt: one.receipt, claim: one.claim, version }
    }
    const then = clock.now
    clock.now = new Date(then.getTime() + 31 * 86_400_000)
    await expect(askRewardReview(await held())).rejects.toMatchObject({
      rule: 'reward-review-once',
    })
    clock.now = new Date(then.getTime() + 30 * 86_400_000)
    await askRewardReview(await held())
    clock.now = new Date(clock.now.getTime() + 1000)
    const other = staff(shibei, 'judge')
    await screened(other, one)
    await proposed(other, one, { amount: '300' })
    await expect(signReward(vice, await seen(one.id))).rejects.toMatchObject({ rule: 'four-eyes' })
    await signReward(staff(shibei, 'president'), await seen(one.id))
    expect(await stateOf(one)).toEqual(['identityAsked', 30_000])
    await expect(askRewardReview(await held())).rejects.toMatchObject({
      rule: 'reward-review-once',
    })
    clock.now = then
  })
})
