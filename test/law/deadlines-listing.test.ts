import { describe, expect, test } from 'vitest'
import {
  askAs,
  publishListing,
  receiveApplication,
  refuseApplication,
  removeListing,
  serveListing,
} from '../../db/index.ts'
import { shibei, useCourts } from '../informant.ts'
import { bench, debtorOf, listingUpTo, restricted, type Debtor } from '../publication.ts'
import { clock, useStore } from '../store.ts'
import { clocksOf, dueOf } from './clocks-found.ts'

useStore()
useCourts()

const at = (day: string, time = '10:00') => (clock.now = new Date(`${day}T${time}:00+08:00`))

describe('a request to list is decided within fifteen days (listing-application-decided)', () => {
  const running = async (id: string) =>
    (await clocksOf('listing-application-decided', [id])).map(({ stopped }) => !stopped)

  test('the president’s signature decides it, the judge’s refusal does too', async () => {
    at('2026-03-02')
    const people = bench(shibei)
    const debtor = await debtorOf(shibei)
    const asked = { caseFileId: debtor.caseFileId, partyId: debtor.partyId }
    const { id } = await receiveApplication(people.clerk, { ...asked, receivedOn: '2026-03-02' })
    await expect(
      receiveApplication(people.clerk, { ...asked, receivedOn: '2026-03-02' }),
    ).rejects.toMatchObject({ rule: 'application-once' })
    await listingUpTo('checked', people, debtor)
    expect(await running(id)).toEqual([true])
    const other = await debtorOf(shibei)
    const request = {
      caseFileId: other.caseFileId,
      partyId: other.partyId,
      receivedOn: '2026-03-02',
    }
    const refused = await receiveApplication(people.clerk, request)
    const answer = { ...refused, reason: '不具备法定情形' }
    await expect(refuseApplication(people.clerk, answer)).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await refuseApplication(people.judge, answer)
    expect(await running(refused.id)).toEqual([false])
    await expect(refuseApplication(people.judge, { ...answer, version: 2 })).rejects.toMatchObject({
      rule: 'application-answered',
    })
    expect(await askAs(people.clerk).applicationsOf(other.caseFileId)).toMatchObject([
      { state: 'refused', reason: '不具备法定情形', answeredOn: '2026-03-02' },
    ])
  })

  test('a listing that is signed answers it', async () => {
    at('2026-03-02')
    const people = bench(shibei)
    const debtor = await debtorOf(shibei)
    const { caseFileId, partyId } = debtor
    const asked = { caseFileId, partyId, receivedOn: '2026-03-02' }
    const { id } = await receiveApplication(people.clerk, asked)
    await listingUpTo('signed', people, debtor)
    expect(await running(id)).toEqual([false])
    expect(await askAs(people.clerk).applicationsOf(caseFileId)).toMatchObject([
      { state: 'granted', reason: null },
    ])
  })

  test.each<[string, object, string]>([
    ['in the future', { receivedOn: '2026-03-03' }, 'step-future'],
    ['before the case was filed', { receivedOn: '2025-01-01' }, 'step-before-filing'],
  ])('what was received %s is refused', async (_, wrong, rule) => {
    at('2026-03-02')
    const { caseFileId, partyId } = await debtorOf(shibei)
    const asked = { caseFileId, partyId, receivedOn: '2026-03-02', ...wrong }
    await expect(receiveApplication(bench(shibei).clerk, asked)).rejects.toMatchObject({ rule })
    expect(await askAs(bench(shibei).clerk).applicationsOf(caseFileId)).toEqual([])
  })
})

test('the grace period is a day that somebody gave: nothing is published before it is over (listing-grace-ends)', async () => {
  at('2026-03-02')
  const people = bench(shibei)
  const signed = await listingUpTo('signed', people, await debtorOf(shibei))
  await restricted(people, signed)
  const service = { servedOn: '2026-03-02', method: 'direct', graceUntil: '2026-05-02' } as const
  const served = await serveListing(people.clerk, { ...signed, ...service })
  expect(await clocksOf('listing-grace-ends', [signed.id])).toMatchObject([
    { due: '2026-05-02', stopped: false },
  ])
  const held = { id: served.id, version: served.version }
  at('2026-05-02', '23:59')
  await expect(publishListing(people.director, held)).rejects.toMatchObject({
    rule: 'listing-grace',
  })
  at('2026-05-03', '00:01')
  const published = await publishListing(people.director, held)
  expect(await clocksOf('listing-grace-ends', [signed.id])).toMatchObject([{ stopped: true }])
  // Two years from publication, the first day counted.
  expect(await dueOf('listing-term-ends', signed.id)).toBe('2028-05-02')
  await removeListing(people.judge, {
    id: published.id,
    version: published.version,
    reason: '10.1',
  })
  expect(await clocksOf('listing-term-ends', [signed.id])).toMatchObject([{ stopped: true }])
})

test('a listing without a term or without a grace period starts neither clock', async () => {
  at('2026-03-02')
  const debtor: Debtor = await debtorOf(shibei)
  const { id } = await listingUpTo('served', bench(shibei), debtor)
  expect(await clocksOf('listing-grace-ends', [id])).toEqual([])
})
