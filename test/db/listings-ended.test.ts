import { describe, expect, test } from 'vitest'
import {
  answerExclusions,
  askAs,
  correctListing,
  draftListing,
  expireListings,
  publicNumber,
  publishListing,
  removeListing,
  withdrawRestriction,
} from '../../db/index.ts'
import { findListings } from '../../search/index.ts'
import { anyone, shibei, useCourts } from '../informant.ts'
import {
  addDays,
  addMonths,
  ago,
  bench,
  dayOf,
  debtorOf,
  decision,
  listingUpTo,
  no,
  restricted,
} from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)
const ask = askAs(anyone)

const stateOf = async (id: string) =>
  (await owner`select state from listings where id = ${id}`)[0]!['state'] as string

describe('after publication', () => {
  test('a correction is the next version under the same address, and leaves the decision alone', async () => {
    const held = await listingUpTo('published', people, await debtorOf(shibei))
    await expect(
      correctListing(people.judge, { ...held, grounds: [5], performance: 'part' }),
    ).rejects.toMatchObject({ rule: 'listing-correct-decision' })
    const corrected = await correctListing(people.judge, {
      ...held,
      grounds: ['4'] as never,
      termYears: '2',
      performance: 'part',
    })
    const entry = await ask.listing(held.id)
    expect(entry).toMatchObject({
      performance: 'part',
      version: corrected.version,
      publicNumber: corrected.publicNumber,
    })
  })

  test('a removed entry is gone from page, list and search, and tells only the class of the reason', async () => {
    const debtor = await debtorOf(shibei, { debtorName: '端木消失' })
    const held = await listingUpTo('published', people, debtor)
    expect(await findListings({ q: '端木消失' })).toMatchObject({ outcome: 'found' })
    const removed = await removeListing(people.judge, { ...held, reason: '10.1' })
    expect(removed.restriction).toMatchObject({ state: 'signed' })
    expect(removed.says.zh).toContain('限制消费令仍然有效')
    expect(await ask.listing(held.id)).toEqual({ gone: '10.1', goneAt: clock.now, court: shibei })
    expect(await findListings({ q: '端木消失' })).toMatchObject({ outcome: 'notFound', rows: [] })
    const { rows } = await ask.listings({ court: 'shibei', limit: 100 })
    expect(rows.map(({ id }) => id)).not.toContain(held.id)
    expect(await ask.checkExact({ name: '端木消失', idNumber: 'E1234567' })).toMatchObject({
      listed: false,
    })
    await expect(
      removeListing(people.judge, { id: held.id, version: removed.version, reason: '10.1' }),
    ).rejects.toMatchObject({ rule: 'wrong-state' })
    await expect(
      removeListing(people.judge, { ...held, reason: 'expiry' as never }),
    ).rejects.toMatchObject({ rule: 'input-invalid' })
  })

  test('an entry hides after its last day, and the portal then marks it in batches', async () => {
    const ids: string[] = []
    for (const _ of [1, 2]) {
      const { id } = await listingUpTo('published', people, await debtorOf(shibei))
      ids.push(id)
    }
    const yesterday = ago(1)
    await owner`update listings set valid_until = ${dayOf(clock.now)} where id = ${ids[0]!}`
    expect(await ask.listing(ids[0]!)).toHaveProperty('name')
    await owner`update listings set valid_until = ${yesterday} where id in ${owner(ids)}`
    expect(await ask.listing(ids[0]!)).toMatchObject({ gone: 'expiry' })
    const before = await publicNumber()
    await expect(expireListings(people.director)).rejects.toMatchObject({ rule: 'sign-in-needed' })
    expect(await expireListings({ kind: 'portal' })).toBe(2)
    expect(await expireListings({ kind: 'portal' })).toBe(0)
    expect(await publicNumber()).toBe(before + 2)
    expect(await stateOf(ids[1]!)).toBe('expired')
    expect(await ask.listing(ids[1]!)).toMatchObject({ gone: 'expiry' })
  })

  test('who is listed again has a new decision and a new entry that follows the old one', async () => {
    const debtor = await debtorOf(shibei)
    const first = await listingUpTo('published', people, debtor)
    await expect(
      draftListing(people.officer, decision(debtor, { previousId: first.id })),
    ).rejects.toMatchObject({ rule: 'listing-previous' })
    await removeListing(people.judge, { ...first, reason: 'revoked-wrong' })
    const stranger = await debtorOf(shibei)
    await expect(
      draftListing(people.officer, decision(stranger, { previousId: first.id })),
    ).rejects.toMatchObject({ rule: 'listing-previous' })
    const again = await draftListing(people.officer, decision(debtor, { previousId: first.id }))
    expect(again.id).not.toBe(first.id)
    expect((await desk.deskListing(again.id)).record.previousId).toBe(first.id)
  })
})

test('an entry that is published while its restriction is withdrawn: one of the two happens', async () => {
  for (const _ of [1, 2, 3]) {
    const listing = await listingUpTo('served', people, await debtorOf(shibei))
    const restriction = await restricted(people, listing)
    const [published, withdrawn] = await Promise.allSettled([
      publishListing(people.director, listing),
      withdrawRestriction(people.judge, restriction),
    ])
    expect([published.status, withdrawn.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = [published, withdrawn].find(({ status }) => status === 'rejected')
    expect((refused as PromiseRejectedResult).reason).toMatchObject({
      rule: expect.stringMatching(/^(listing-restriction|restriction-still-listed)$/) as string,
    })
  }
})

describe('an entry that was imported', () => {
  const imported = async (ground: number) => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('served', people, debtor, {
      grounds: [ground],
      ...(ground === 1 ? { ...no, termYears: undefined } : {}),
    })
    // As the import leaves it: signed and served elsewhere, and nothing answered.
    await owner`update listings set imported = true, version = 1,
      exclusions = '{"security": null, "sealedAssets": null, "laterInTurn": null, "otherNonRefusal": null}'
      where id = ${held.id}`
    await restricted(people, held)
    return { id: held.id, version: 1 }
  }

  test('is published by the president alone, after the four exclusions are answered', async () => {
    const held = await imported(1)
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-president',
    })
    await expect(publishListing(people.president, held)).rejects.toMatchObject({
      rule: 'listing-exclusion',
    })
    const answered = await answerExclusions(people.judge, { ...held, ...no })
    await expect(publishListing(people.president, answered)).resolves.toHaveProperty('publicNumber')
    expect(await ask.listing(held.id)).toMatchObject({ validUntil: null })
  })

  test('keeps its term, which ran from the decision', async () => {
    const held = await imported(4)
    await publishListing(people.president, held)
    expect(await ask.listing(held.id)).toMatchObject({
      validUntil: addDays(addMonths(ago(60), 24), -1),
    })
  })

  test('is not answered for twice: what was drafted here is edited instead', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    await expect(answerExclusions(people.judge, { ...held, ...no })).rejects.toMatchObject({
      rule: 'signature-void',
    })
  })
})
