import { describe, expect, test } from 'vitest'
import { askAs, publishListing, serveListing } from '../../db/index.ts'
import { shibei, useCourts } from '../informant.ts'
import {
  addDays,
  addMonths,
  ago,
  bench,
  dayOf,
  debtorOf,
  listingUpTo,
  restricted,
  type Debtor,
} from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)

/** The case ends, as its last step makes it end. */
const ended = ({ caseFileId }: Debtor) =>
  owner`update case_files set state = 'closed' where id = ${caseFileId}`

describe('an entry becomes public only when everything is met', () => {
  test('not before it is served, nor within the grace period (art 5; 2019 art 15)', async () => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('signed', people, debtor)
    await restricted(people, held)
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'wrong-state',
    })
    const servedOn = ago(40)
    await expect(
      serveListing(people.clerk, { ...held, servedOn: ago(70), method: 'post' }),
    ).rejects.toMatchObject({ rule: 'listing-served-day' })
    await expect(
      serveListing(people.clerk, { ...held, servedOn, method: 'post', graceUntil: ago(30) }),
    ).rejects.toMatchObject({ rule: 'listing-grace-length' })
    const graceUntil = addMonths(servedOn, 2)
    const served = await serveListing(people.clerk, {
      ...held,
      servedOn,
      method: 'post',
      graceUntil,
    })
    await expect(publishListing(people.director, served)).rejects.toMatchObject({
      rule: 'listing-grace',
      facts: { day: graceUntil },
    })
    clock.now = new Date(`${graceUntil}T23:00:00+08:00`)
    await expect(publishListing(people.director, served)).rejects.toMatchObject({
      rule: 'listing-grace',
    })
    clock.now = new Date(clock.now.getTime() + 2 * 3_600_000)
    const published = await publishListing(people.director, served)
    expect(published.publicNumber).toBeGreaterThan(0)
    clock.now = new Date()
  })

  test('an announcement serves it on the thirtieth day after its publication, not before (民事诉讼法 art 95)', async () => {
    const held = await listingUpTo('signed', people, await debtorOf(shibei))
    await restricted(people, held)
    const today = dayOf(clock.now)
    const served = await serveListing(people.clerk, {
      ...held,
      servedOn: today,
      method: 'announcement',
    })
    const { record, gates } = await desk.deskListing(held.id)
    expect(record.servedOn).toBe(addDays(today, 30))
    expect(gates.find(({ rule }) => rule === 'listing-unserved')).toMatchObject({ met: false })
    clock.now = new Date(`${addDays(today, 29)}T23:00:00+08:00`)
    await expect(publishListing(people.director, served)).rejects.toMatchObject({
      rule: 'listing-unserved',
    })
    clock.now = new Date(`${addDays(today, 30)}T09:00:00+08:00`)
    await expect(publishListing(people.director, served)).resolves.toMatchObject({ id: held.id })
    clock.now = new Date()
  })

  test('not when the debtor performed, or the case ended, after it was signed (art 1; art 10)', async () => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('served', people, debtor)
    await restricted(people, held)
    await ended(debtor)
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-case-closed',
    })
    await owner`update case_files set state = 'open' where id = ${debtor.caseFileId}`
    await owner`update listings set performance = 'all' where id = ${held.id}`
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-performed',
    })
    const { gates } = await desk.deskListing(held.id)
    expect(gates.find(({ rule }) => rule === 'listing-performed')).toMatchObject({ met: false })
  })

  test('never without a signed restriction on the same debtor (限制消费规定 art 1)', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-restriction',
    })
    const unmet = (await desk.deskListing(held.id)).gates.filter(({ met }) => !met)
    expect(unmet.map(({ rule }) => rule)).toEqual(['listing-restriction'])
    await restricted(people, held)
    await expect(publishListing(people.director, held)).resolves.toMatchObject({ id: held.id })
  })

  test('Postgres refuses an unserved or a minor’s entry even where the code would not', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    await expect(
      owner`update listings set state = 'published', served_on = null where id = ${held.id}`,
    ).rejects.toThrow('listing-unserved')
    await expect(
      owner`update listings set state = 'published', published_at = now(), born_on = '2015-01-01' where id = ${held.id}`,
    ).rejects.toThrow('listing-minor')
  })
})
