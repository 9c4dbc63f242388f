import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mustBeCovered,
  mustBePaidBy,
  mustComeLater,
  mustFit,
  reckon,
  rewardFor,
  whole,
} from '../../db/rewards/reckon.ts'

const none = { sum: null, share: null, cap: null }
const refusal = (act: () => void): string => {
  try {
    act()
  } catch (error) {
    return (error as { rule: string }).rule
  }
  return ''
}

describe('what a bounty for property comes to, in fen (财产调查规定第二十二条、第二十四条)', () => {
  test.each([
    // what is realised, the notice, what is due
    [
      '10% of 1234.56 yuan is 123.45 yuan, the part of a fen stays',
      123_456,
      { share: 1000 },
      12_345,
    ],
    ['10% of 0.09 yuan is nothing', 9, { share: 1000 }, 0],
    ['7.5% of 1000 yuan is 75 yuan', 100_000, { share: 750 }, 7_500],
    ['0.01% of 1 yuan is nothing', 100, { share: 1 }, 0],
    [
      '20% of 500,000 yuan under a cap of 50,000 is 50,000',
      50_000_000,
      { share: 2000, cap: 5_000_000 },
      5_000_000,
    ],
    ['a cap above what is due changes nothing', 100_000, { share: 1000, cap: 999_999 }, 10_000],
    [
      'a fixed 5000 yuan is due in full though the claim is realised in part',
      2_000_000,
      { sum: 500_000 },
      500_000,
    ],
    ['a fixed 5000 yuan is never more than what came in', 300_000, { sum: 500_000 }, 300_000],
    ['nothing came in, so nothing is due', 0, { share: 1000 }, 0],
    ['nothing came in, so no fixed sum is due', 0, { sum: 500_000 }, 0],
    [
      '99.99% of 90,071,992,547,409.91 yuan is exact',
      9_007_199_254_740_991,
      { share: 9_999 },
      9_006_298_534_815_516,
    ],
  ])('%s', (_, realised, offer, due) => {
    expect(rewardFor(realised, { ...none, ...offer })).toBe(due)
  })

  test.each([
    ['all of it', 100, 0, 12_345],
    ['60% of it', 60, 0, 7_407],
    ['40% of it: the fen that neither has stays with the applicant', 40, 0, 4_938],
    ['what is still lacking after an earlier decision', 100, 10_000, 2_345],
    ['nothing more than was granted', 100, 20_000, 0],
  ])('one informant has %s', (_, part, before, due) => {
    const offer = { ...none, share: 1000 }
    expect(reckon({ realised: 123_456, offer, part: part * 100, before, proceeds: 0 }).amount).toBe(
      due,
    )
  })
})

describe('the three kinds are never mixed (domain 2.1, X8)', () => {
  test.each([
    ['property', 'proceeds', ''],
    ['property', 'applicant', ''],
    ['property', 'court', 'reward-kinds'],
    ['whereabouts', 'court', ''],
    ['whereabouts', 'proceeds', 'reward-kinds'],
    ['whereabouts', 'applicant', 'reward-kinds'],
    ['reward', 'court', ''],
    ['reward', 'proceeds', 'reward-kinds'],
    ['reward', 'applicant', 'reward-kinds'],
  ] as const)('%s paid by %s: %s', (kind, payer, rule) => {
    expect(refusal(() => mustBePaidBy(kind, payer))).toBe(rule)
  })
})

describe('the order of provision and the parts (第二十三条)', () => {
  test.each([
    ['lead 7 came before lead 9', 9, 7, ''],
    ['lead 9 did not come before lead 7', 7, 9, 'reward-order'],
    ['no lead comes before itself', 7, 7, 'reward-order'],
  ])('%s', (_, own, earlier, rule) => {
    expect(refusal(() => mustComeLater(own, earlier))).toBe(rule)
  })

  test.each([
    [[100], ''],
    [[60, 40], ''],
    [[60, 41], 'reward-parts'],
    [[34, 33, 33], ''],
    [[50, 50, 1], 'reward-parts'],
  ])('parts of %j percent: %s', (parts, rule) => {
    const asked = parts.map((part, at) => ({ claimId: String(at), part: part * 100 }))
    expect(refusal(() => mustFit(asked))).toBe(rule)
  })

  test.each([
    ['proceeds', 100, 100, ''],
    ['proceeds', 101, 100, 'reward-proceeds'],
    ['applicant', 101, 100, ''],
    ['court', 101, 0, ''],
  ] as const)('paid by %s, %d fen of %d that are free: %s', (payer, amount, free, rule) => {
    expect(refusal(() => mustBeCovered(amount, payer, free))).toBe(rule)
  })
})

test('the parts together are never more than the reward, and the reward never more than what came in', () => {
  const fen = fc.integer({ min: 0, max: 10_000_000_000 })
  const offer = fc.oneof(
    fc.record({ sum: fen, share: fc.constant(null), cap: fc.option(fen) }),
    fc.record({
      sum: fc.constant(null),
      share: fc.integer({ min: 1, max: 9_999 }),
      cap: fc.option(fen),
    }),
  )
  const cuts = fc.array(fc.integer({ min: 0, max: whole }), { maxLength: 6 })
  fc.assert(
    fc.property(fen, offer, cuts, (realised, notice, at) => {
      const edges = [0, ...at.toSorted((a, b) => a - b), whole]
      const parts = edges.slice(1).map((edge, place) => edge - edges[place]!)
      const reward = rewardFor(realised, notice)
      const sum = parts
        .map((part) => reckon({ realised, offer: notice, part, before: 0, proceeds: 0 }).amount)
        .reduce((total, amount) => total + amount, 0)
      expect(sum).toBeLessThanOrEqual(reward)
      expect(sum).toBeGreaterThan(reward - parts.length)
      expect(reward).toBeLessThanOrEqual(Math.min(realised, notice.cap ?? realised))
    }),
  )
})
