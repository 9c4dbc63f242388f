import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf } from '../../bot/bucket.ts'

test('a full bucket gives its burst at once, then one token after the other', () => {
  let now = 0
  const take = bucketOf({ perSecond: 10, burst: 3 }, () => now)
  expect([take(), take(), take(), take(), take()]).toEqual([0, 0, 0, 100, 200])
  now = 10_000
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 100])
})

test('in no second does more go out than the burst and the rate together', () => {
  const pace = { perSecond: 5, burst: 4 }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (pauses) => {
      let now = 0
      const take = bucketOf(pace, () => now)
      const out = pauses.map((pause) => (now += pause) + take())
      for (const from of out) {
        const within = out.filter((at) => at >= from && at < from + 1000)
        expect(within.length).toBeLessThanOrEqual(pace.burst + pace.perSecond + 1)
      }
    }),
  )
})
