import { expect, test } from 'vitest'
import { askAs, expireClaims, giveIdentity, withdrawClaim } from '../../db/index.ts'
import { shibei, useCourts } from '../informant.ts'
import { addDays, dayOf } from '../publication.ts'
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

const held = async (one: Claimed) => {
  const { version } = await seen(one.id)
  return { receipt: one.receipt, claim: one.claim, version }
}
const grantedTo = async ({ id }: Claimed) =>
  Number((await owner`select granted from claims where id = ${id}`)[0]!['granted'])

test('what was paid counts against the notice, also when the informant gives up what came after it', async () => {
  await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
  const bench = await offered(shibei, 'property')
  const first = await cameIn(bench, '1000')
  const one = await approvedFor(bench, [first])
  await giveIdentity({ ...(await held(one)), identity: named })
  await paidInCash(bench.clerk, one)
  const second = await cameIn(bench, '2000')
  await proposed(bench.judge, one, { receipts: [first, second] })
  await withdrawClaim(await held(one))

  const other = await claimed({ about: { bountyId: bench.bountyId } })
  await concluded(shibei, other)
  await screened(bench.judge, other)
  // Both receipts would make three hundred, of which a hundred was paid to the other.
  await proposed(bench.judge, other, { receipts: [first, second] })
  await signed(shibei, other)
  expect([await grantedTo(one), await grantedTo(other)]).toEqual([10_000, 20_000])
})

test('a reward is not paid on a day that has not come (step-future)', async () => {
  const bench = await offered(shibei, 'property')
  const one = await approvedFor(bench, [await cameIn(bench, '1000')])
  await giveIdentity({ ...(await held(one)), identity: named })
  const doneOn = addDays(dayOf(clock.now), 1)
  await expect(paidInCash(bench.clerk, one, { doneOn })).rejects.toMatchObject({
    rule: 'step-future',
  })
  await paidInCash(bench.clerk, one)
})

test('who is registered while the reminders go out is reminded of nothing, and loses no step', async () => {
  const bench = await offered(shibei, 'property')
  const one = await approvedFor(bench, [await cameIn(bench, '1000')])
  const before = await seen(one.id)
  const [kept] = await owner`select until::text as until from claims where id = ${one.id}`
  const then = clock.now
  const last = new Date(`${String(kept!['until'])}T04:00:00Z`)
  clock.now = new Date(last.getTime() - 20 * 86_400_000)
  let run: Promise<unknown> = Promise.resolve()
  await owner.begin(async (tx) => {
    await tx`select 1 from claims where id = ${one.id} for update`
    run = expireClaims({ kind: 'portal' })
    await expect
      .poll(async () => {
        const [row] = await owner`select count(*)::int as n from pg_stat_activity
          where wait_event_type = 'Lock' and query ilike '%claims%'`
        return Number(row!['n'])
      })
      .toBeGreaterThan(0)
    await tx`update claims set state = 'payable', version = version + 1 where id = ${one.id}`
  })
  await run
  const [left] = await owner`select reminded, state, version from claims where id = ${one.id}`
  expect(left).toMatchObject({ reminded: 0, state: 'payable', version: before.version + 1 })
  clock.now = then
})

test('the page of a claim is given nothing of the lead’s own columns', async () => {
  const bench = await offered(shibei, 'property')
  const one = await claimed({ about: { bountyId: bench.bountyId } })
  const { lead } = await askAs(bench.judge).claim(one.id)
  expect(Object.keys(lead).toSorted()).toEqual(['outcome', 'receivedAt', 'standing', 'state'])
})
