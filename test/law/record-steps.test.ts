import { describe, expect, test } from 'vitest'
import type { Steps } from '../../db/approvals/take-step.ts'
import { bountyActs } from '../../db/bounties/steps.ts'
import { listingActs } from '../../db/listings/steps.ts'
import { noticeActs } from '../../db/notices/steps.ts'
import { restrictionActs } from '../../db/restrictions/steps.ts'

/** Where each state leads to, as the acts allow it. */
function drawn(acts: Steps): Record<string, string[]> {
  const ways: Record<string, string[]> = {}
  for (const { from, to } of Object.values(acts)) {
    ways[to] ??= []
    for (const state of from) {
      const known = (ways[state] ??= [])
      if (!known.includes(to)) known.push(to)
    }
  }
  return Object.fromEntries(
    Object.entries(ways).map(([state, to]) => [
      state,
      to.filter((one) => one !== state).toSorted(),
    ]),
  )
}

describe('what the acts allow is the drawing of the law (domain 3.1, 3.2)', () => {
  test('a listing is checked, signed, served and published in that order, and its end is final', () => {
    expect(drawn(listingActs)).toEqual({
      drafted: ['checked', 'withdrawn'],
      checked: ['drafted', 'signed', 'withdrawn'],
      signed: ['drafted', 'served', 'withdrawn'],
      served: ['drafted', 'published', 'withdrawn'],
      published: ['expired', 'removed'],
      removed: [],
      expired: [],
      withdrawn: [],
    })
  })

  test('a restriction is signed, served and published, and then only lifted', () => {
    expect(drawn(restrictionActs)).toEqual({
      drafted: ['signed', 'withdrawn'],
      signed: ['drafted', 'served', 'withdrawn'],
      served: ['drafted', 'published', 'withdrawn'],
      published: ['lifted'],
      lifted: [],
      withdrawn: [],
    })
  })

  test.each([
    ['bounty', bountyActs, 'closed'],
    ['notice', noticeActs, 'removed'],
  ] as const)('a %s is signed and published, and its end is final', (_, acts, end) => {
    expect(drawn(acts)).toEqual({
      drafted: ['signed', 'withdrawn'],
      signed: ['drafted', 'published', 'withdrawn'],
      published: ['expired', end].toSorted(),
      [end]: [],
      expired: [],
      withdrawn: [],
    })
  })
})
