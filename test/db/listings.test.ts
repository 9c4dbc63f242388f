import { describe, expect, test } from 'vitest'
import {
  askAs,
  checkListing,
  draftListing,
  editListing,
  endorseListing,
  publicNumber,
  publishListing,
  serveListing,
  signListing,
  tagCase,
  withdrawListing,
} from '../../db/index.ts'
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
