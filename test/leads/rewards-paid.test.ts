import { expect, test } from 'vitest'
import { askAs, claimStatus, giveIdentity, payOut, type Actor } from '../../db/index.ts'
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
} from '../rewarding.ts'
import { dayOf } from '../publication.ts'
import { clock, useStore } from '../store.ts'
import { versionOf } from '../suspended.ts'
import { holder, named } from '../vaulting.ts'

useStore()
useCourts()

const client = 'a test'
const book = async (by: Actor, id: string) => (await askAs(by).caseMoney(id))!

test('a property bounty is paid out of the applicant’s proceeds, to the fen, from the lead to the voucher', async () => {
  await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
  const bench = await offered(shibei, 'property')
  const one = await claimed({ about: { bountyId: bench.bountyId } }, { isNew: 'yes' })
  expect(await claimStatus({ ...one, client })).toMatchObject({ state: 'open', kind: 'property' })
  await concluded(shibei, one)
  const receipt = await cameIn(bench, '1234.56')
  await screened(bench.judge, one)
  await proposed(bench.judge, one, { receipts: [receipt] })
  expect(await askAs(bench.judge).claim(one.id)).toMatchObject({
    state: 'proposed',
    reckoning: { realised: 123_456, share: 1000, reward: 12_345, part: 10_000, amount: 12_345 },
  })
  const status = await claimStatus({ ...one, client })
  expect(status).toMatchObject({ state: 'open', granted: 0, reckoning: undefined })

  expect(await signed(shibei, one)).toMatchObject({ state: 'identityAsked' })
  expect(await book(bench.clerk, bench.filed.id)).toMatchObject({ held: 12_345, left: 111_111 })
  expect(await claimStatus({ ...one, client })).toMatchObject({
    state: 'identityAsked',
    granted: 12_345,
    asksIdentity: true,
    reckoning: { realised: 123_456, amount: 12_345 },
  })

  const { version } = await seen(one.id)
  const { receipt: code, claim } = one
  await giveIdentity({ receipt: code, claim, version, identity: named })
  await paidInCash(bench.clerk, one)
  expect(await claimStatus({ ...one, client })).toMatchObject({
    state: 'paid',
    paid: 12_345,
    payouts: [{ amount: 12_345, way: 'cash' }],
  })
  const after = await book(bench.clerk, bench.filed.id)
  expect(after).toMatchObject({ received: 123_456, held: 0, rewards: 12_345, left: 111_111 })
  await expect(
    payOut(bench.clerk, {
      caseFileId: bench.filed.id,
      doneOn: dayOf(clock.now),
      amount: '1111.12',
      partyId: bench.filed.parties.find(({ role }) => role === 'applicant')!.id,
      version: await versionOf(bench.filed.id),
    }),
  ).rejects.toMatchObject({ rule: 'money-more-than-held' })
})
