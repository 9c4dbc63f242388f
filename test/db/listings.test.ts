import { describe, expect, test } from 'vitest'
import {
  answerExclusions,
  askAs,
  checkListing,
  correctListing,
  draftListing,
  editListing,
  endorseListing,
  expireListings,
  publicNumber,
  publishListing,
  removeListing,
  serveListing,
  signListing,
  tagCase,
  withdrawListing,
} from '../../db/index.ts'
import { findListings } from '../../search/index.ts'
import { anyone, shibei, staff, useCourts } from '../informant.ts'
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

describe('from draft to public', () => {
  test('a published entry shows the fields of art 6, the number masked, and a public number', async () => {
    const debtor = await debtorOf(shibei, {
      debtorName: '蒋静梅',
      debtorIdNumber: '990101198510200027',
    })
    const before = await publicNumber()
    const held = await listingUpTo('published', people, debtor)
    const entry = await ask.listing(held.id)
    expect(entry).toEqual({
      id: held.id,
      court: shibei,
      courtName: '青岛市市北区人民法院',
      courtNameEn: expect.any(String) as string,
      province: '山东',
      name: '蒋静梅',
      kind: 'person',
      sex: 'female',
      age: expect.any(Number) as number,
      ageAsOf: dayOf(clock.now),
      maskedNumber: '9901011985****0027',
      legalRepresentative: null,
      caseNumber: debtor.caseNumber,
      filedOn: ago(100),
      basisNumber: expect.any(String) as string,
      basisCourt: '示范区人民法院',
      duty: '偿还借款本金50000元及利息',
      performance: 'none',
      grounds: [4],
      decisionNumber: expect.stringContaining('执失') as string,
      decidedOn: ago(60),
      termYears: 2,
      validUntil: addDays(addMonths(dayOf(clock.now), 24), -1),
      publishedAt: clock.now,
      version: 5,
      publicNumber: before + 1,
    })
    expect(await publicNumber()).toBe(before + 1)
    expect(JSON.stringify(entry)).not.toContain('1020')
  })

  test('the desk shows every condition, every signature and the whole history', async () => {
    const held = await listingUpTo('published', people, await debtorOf(shibei))
    const { record, gates, approvals, trace } = await desk.deskListing(held.id)
    expect(record).not.toHaveProperty('idNumber')
    expect(record).not.toHaveProperty('salt')
    expect(gates.every(({ met, article }) => met && article !== '')).toBe(true)
    expect(approvals.map(({ act, role, fits }) => [act, role, fits])).toEqual([
      ['listing.check', 'judge', true],
      ['listing.sign', 'president', true],
      ['listing.publish', 'director', true],
    ])
    expect(trace.map(({ kind }) => kind)).toEqual([
      'listing.drafted',
      'listing.checked',
      'listing.signed',
      'listing.served',
      'listing.published',
    ])
  })

  test('the journal keeps no name and no number of a person', async () => {
    const debtor = await debtorOf(shibei, {
      debtorName: '欧阳独一',
      debtorIdNumber: '990101197601010048',
    })
    await listingUpTo('published', people, debtor)
    const [all] = await owner`select string_agg(j::text, ' ') as text from journal j`
    expect(all!['text']).not.toMatch(/欧阳独一|990101197601010048|19760101/)
  })
})

describe('a signature is bound to what was signed', () => {
  test('an edit voids it: the entry is a draft again and needs checking, signing and serving anew', async () => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('served', people, debtor)
    await restricted(people, held)
    const {
      caseFileId: _,
      partyId: __,
      ...said
    } = decision(debtor, { duty: '偿还借款本金60000元' })
    const edited = await editListing(people.officer, { ...held, ...said })
    expect(await stateOf(held.id)).toBe('drafted')
    await expect(publishListing(people.director, edited)).rejects.toMatchObject({
      rule: 'wrong-state',
    })
    await expect(signListing(people.president, edited)).rejects.toMatchObject({
      rule: 'wrong-state',
    })
    const { record, approvals } = await desk.deskListing(held.id)
    expect(record.servedOn).toBeNull()
    expect(approvals.every(({ fits }) => !fits)).toBe(true)
  })

  test('content that changed behind the desk is not published', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    await restricted(people, held)
    await owner`update listings set duty = '偿还一元' where id = ${held.id}`
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-unchecked',
    })
    await owner`insert into approvals (court, act, subject_id, content_hash, version, staff_id, role, at)
      select court, 'listing.check', subject_id, content_hash, 99, staff_id, role, at from approvals where subject_id = ${held.id} limit 1`
    await expect(publishListing(people.director, held)).rejects.toMatchObject({ kind: 'law' })
    expect(await ask.listing(held.id)).toBeUndefined()
  })

  test('of two who sign at once one wins, the other is told so, and nothing is double', async () => {
    const held = await listingUpTo('checked', people, await debtorOf(shibei))
    const second = staff(shibei, 'president')
    const outcomes = await Promise.allSettled([
      signListing(people.president, held),
      signListing(second, held),
      signListing(people.president, held),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ rule: 'changed-meanwhile', kind: 'conflict' })
      }
    }
    const [counted] =
      await owner`select (select count(*)::int from approvals where subject_id = ${held.id} and act = 'listing.sign') as signatures,
        (select count(*)::int from journal where subject_id = ${held.id} and kind = 'listing.signed') as entries`
    expect(counted).toEqual({ signatures: 1, entries: 1 })
  })

  test('who read an older version is told that it changed meanwhile', async () => {
    const held = await listingUpTo('drafted', people, await debtorOf(shibei))
    await checkListing(people.judge, held)
    await expect(withdrawListing(people.officer, held)).rejects.toMatchObject({
      rule: 'changed-meanwhile',
    })
  })

  test('one debtor of a case has one entry at a time, and one decision one entry', async () => {
    const debtor = await debtorOf(shibei)
    const said = decision(debtor)
    const held = await draftListing(people.officer, said)
    await expect(draftListing(people.officer, decision(debtor))).rejects.toMatchObject({
      rule: 'listing-once',
    })
    await withdrawListing(people.officer, held)
    await expect(draftListing(people.officer, said)).resolves.toHaveProperty('id')
  })
})

describe('sensitive and cautious cases', () => {
  test('wait for another leader, who is neither author nor signer', async () => {
    const debtor = await debtorOf(shibei)
    const [file] = await owner`select version from case_files where id = ${debtor.caseFileId}`
    await tagCase(people.director, {
      caseFileId: debtor.caseFileId,
      tags: ['sensitive'],
      version: file!['version'] as number,
    })
    const held = await listingUpTo('served', people, debtor)
    await restricted(people, held)
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'endorsement-needed',
    })
    await expect(endorseListing(people.judge, held)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(endorseListing(people.president, held)).rejects.toMatchObject({
      rule: 'four-eyes',
    })
    const endorsed = await endorseListing(people.director, held)
    await expect(publishListing(people.clerk, endorsed)).resolves.toHaveProperty('publicNumber')
  })

  test('an ordinary case needs none', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    await expect(endorseListing(people.director, held)).rejects.toMatchObject({
      rule: 'endorsement-not-needed',
    })
  })
})

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

test('bad input is refused with each wrong field named, and nothing is kept', async () => {
  const debtor = await debtorOf(shibei)
  const [before] = await owner`select count(*)::int as n from listings`
  const refusal = await draftListing(people.officer, {
    ...decision(debtor),
    decidedOn: '2026-02-30',
    grounds: [7],
    performance: 'some',
    extra: 1,
  } as never).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ rule: 'input-invalid' })
  const { fields } = refusal as { fields: { field: string }[] }
  expect(fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['decidedOn', 'grounds.0', 'performance']),
  )
  await expect(
    serveListing(people.clerk, { id: 'x', version: 1, servedOn: ago(1), method: 'direct' }),
  ).rejects.toMatchObject({ rule: 'input-invalid' })
  expect(await desk.listing('../../etc')).toBeUndefined()
  await expect(desk.deskListing('not-an-id')).rejects.toMatchObject({ rule: 'not-found' })
  expect((await owner`select count(*)::int as n from listings`)[0]).toEqual(before)
})
