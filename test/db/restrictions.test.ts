import { expect, test } from 'vitest'
import {
  askAs,
  correctRestriction,
  draftRestriction,
  draftRestrictionOfListing,
  editRestriction,
  liftRestriction,
  publicNumber,
  publishRestriction,
  removeListing,
  serveRestriction,
  signRestriction,
  withdrawRestriction,
} from '../../db/index.ts'
import { anyone, shibei, useCourts, yuhuatai } from '../informant.ts'
import {
  ago,
  bench,
  debtorOf,
  listingUpTo,
  publishedRestriction,
  restricted,
  type Debtor,
} from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)
const ask = askAs(anyone)

let drawn = 0
const order = ({ caseFileId, partyId }: Debtor, other: object = {}) => ({
  caseFileId,
  partyId,
  subjectRole: 'debtor' as const,
  orderNumber: `（2026）鲁0203执限${(drawn += 1) + 500}号`,
  orderedOn: ago(50),
  items: [9, 1, 1],
  ...other,
})

const unit = () =>
  debtorOf(shibei, {
    debtorName: '青岛岩石贸易有限公司',
    debtorKind: 'unit',
    debtorIdType: 'uscc',
    debtorIdNumber: '91990101MA0TE5T16N',
  } as never)

test('a debtor is restricted by an order that the president signs, served, then public', async () => {
  const draft = await draftRestriction(people.officer, order(await debtorOf(shibei)))
  await expect(signRestriction(people.vicePresident, draft)).rejects.toMatchObject({
    rule: 'restriction-president',
  })
  const signed = await signRestriction(people.president, draft)
  await expect(
    publishRestriction(people.director, { ...signed, announcedIn: ['本网站'] }),
  ).rejects.toMatchObject({ rule: 'wrong-state' })
  await expect(
    serveRestriction(people.clerk, { ...signed, servedOn: ago(60), method: 'post' }),
  ).rejects.toMatchObject({ rule: 'restriction-served-day' })
  const served = await serveRestriction(people.clerk, {
    ...signed,
    servedOn: ago(40),
    method: 'post',
  })
  await expect(
    publishRestriction(people.director, { ...served, announcedIn: [] }),
  ).rejects.toMatchObject({ rule: 'restriction-announced-in' })
  const published = await publishRestriction(people.director, {
    ...served,
    announcedIn: ['本网站', '青岛日报', '本网站'],
  })
  expect(await ask.restriction(draft.id)).toMatchObject({
    subjectRole: 'debtor',
    items: [1, 9],
    relatedUnit: null,
    maskedNumber: expect.stringContaining('****') as string,
    publicNumber: published.publicNumber,
  })
  const { gates, trace } = await desk.deskRestriction(draft.id)
  expect(gates.every(({ met }) => met)).toBe(true)
  expect(trace).toHaveLength(4)
})

test('somebody behind a unit is restricted in their position, and is no defaulter', async () => {
  const debtor = await unit()
  const related = { subjectRole: 'related', relatedName: '陶丽梅', relation: 'legalRepresentative' }
  for (const missing of [{ relation: '' }, { relatedName: '' }, { relatedIdNumber: '' }]) {
    await expect(
      draftRestriction(
        people.officer,
        order(debtor, { ...related, relatedIdNumber: '990101198510200027', ...missing }) as never,
      ),
    ).rejects.toMatchObject({ rule: 'restriction-related' })
  }
  await expect(
    draftRestriction(
      people.officer,
      order(debtor, { ...related, relatedIdNumber: '990101198510200028' }) as never,
    ),
  ).rejects.toMatchObject({ rule: 'listing-id' })
  const draft = await draftRestriction(
    people.officer,
    order(debtor, { ...related, relatedIdNumber: '990101198510200027' }) as never,
  )
  await publishedRestriction(people, await signRestriction(people.president, draft), ['本网站'])
  expect(await ask.restriction(draft.id)).toMatchObject({
    subjectRole: 'related',
    name: '陶丽梅',
    sex: 'female',
    relatedUnit: '青岛岩石贸易有限公司',
    relation: 'legalRepresentative',
    maskedNumber: '9901011985****0027',
  })
  expect((await ask.listings({ q: '陶丽梅' })).rows).toEqual([])
  expect((await ask.restrictions({ q: '丽梅' })).rows).toHaveLength(1)
})

test('it is lifted everywhere it was announced, and the public then sees only that it was', async () => {
  const draft = await draftRestriction(people.officer, order(await debtorOf(shibei)))
  const held = await publishedRestriction(people, await signRestriction(people.president, draft), [
    '本网站',
    '青岛日报',
    '法院公告栏',
  ])
  const lift = { id: held.id, version: held.version, reason: 'performed' as const }
  await expect(
    liftRestriction(people.judge, { ...lift, liftedIn: ['本网站'] }),
  ).rejects.toMatchObject({
    rule: 'restriction-lift-scope',
    facts: { missing: '青岛日报、法院公告栏' },
  })
  const before = await publicNumber()
  await liftRestriction(people.judge, {
    ...lift,
    liftedIn: ['法院公告栏', '本网站', '青岛日报', '微信公众号'],
  })
  expect(await publicNumber()).toBe(before + 1)
  expect(await ask.restriction(held.id)).toEqual({
    gone: 'lifted',
    goneAt: clock.now,
    court: shibei,
  })
})

test('whoever is listed stays restricted: neither lifted, edited nor withdrawn before the removal', async () => {
  const listing = await listingUpTo('published', people, await debtorOf(shibei))
  const { restriction } = await desk.deskListing(listing.id)
  const held = { id: restriction!.id, version: 2 }
  // What would be refused is not offered, on its page and in the list.
  const offered = async () => [
    ...(await askAs(people.director).deskRestriction(held.id)).acts,
    ...(await askAs(people.director).deskRestrictions()).rows.find(({ id }) => id === held.id)!
      .acts,
  ]
  expect(await offered()).not.toEqual(expect.arrayContaining(['withdraw']))
  expect(await offered()).not.toEqual(expect.arrayContaining(['edit']))
  await expect(withdrawRestriction(people.judge, held)).rejects.toMatchObject({
    rule: 'restriction-still-listed',
  })
  await expect(
    editRestriction(people.officer, {
      ...held,
      orderNumber: '（2026）鲁0203执限9号',
      orderedOn: ago(50),
      items: [1],
    }),
  ).rejects.toMatchObject({ rule: 'restriction-still-listed' })
  const published = await publishedRestriction(people, held, ['本网站'])
  const lift = {
    id: held.id,
    version: published.version,
    reason: 'consent' as const,
    liftedIn: ['本网站'],
  }
  await expect(liftRestriction(people.judge, lift)).rejects.toMatchObject({
    rule: 'restriction-still-listed',
  })
  expect(await offered()).not.toEqual(expect.arrayContaining(['lift']))
  await removeListing(people.judge, { ...listing, reason: '10.3' })
  expect(await ask.restriction(held.id)).toHaveProperty('name')
  expect(await offered()).toEqual(expect.arrayContaining(['lift']))
  await liftRestriction(people.judge, lift)
  expect(await ask.restriction(held.id)).toHaveProperty('gone', 'lifted')
})

test('a debtor who also stands behind a unit of the case is restricted as both', async () => {
  const firm = await unit()
  const number = '990101198510200027'
  const [person] = await owner`
    insert into parties (court, case_file_id, role, name, kind, id_type, id_number, person_key)
    values (${shibei}, ${firm.caseFileId}, 'debtor', '陶丽梅', 'person', 'idCard', ${number}, ${Buffer.from('p')})
    returning id`
  const behind = {
    subjectRole: 'related',
    relatedName: '陶丽梅',
    relatedIdNumber: number,
    relation: 'legalRepresentative',
  }
  await draftRestriction(people.officer, order(firm, behind) as never)
  const partyId = person!['id'] as string
  await expect(
    draftRestriction(people.officer, order({ ...firm, partyId })),
  ).resolves.toHaveProperty('version', 1)
  await expect(
    draftRestriction(people.officer, order(firm, behind) as never),
  ).rejects.toMatchObject({ rule: 'restriction-once' })
})

test('one person has one order in a case, and only a listing of one’s own court gives one', async () => {
  const debtor = await debtorOf(shibei)
  const listing = await listingUpTo('drafted', people, debtor)
  await restricted(people, listing)
  await expect(draftRestriction(people.officer, order(debtor))).rejects.toMatchObject({
    rule: 'restriction-once',
  })
  await expect(
    draftRestrictionOfListing(bench(yuhuatai).officer, {
      listingId: listing.id,
      orderNumber: '（2026）苏0114执限1号',
      orderedOn: ago(10),
      items: [],
    }),
  ).rejects.toMatchObject({ rule: 'other-court' })
})

test('an order without items is not signed, and a correction is answered for by another', async () => {
  const debtor = await debtorOf(shibei)
  const draft = await draftRestriction(people.officer, order(debtor, { items: [] }))
  await expect(signRestriction(people.president, draft)).rejects.toMatchObject({
    rule: 'restriction-items',
  })
  const edited = await editRestriction(people.officer, {
    ...draft,
    orderNumber: '（2026）鲁0203执限700号',
    orderedOn: ago(50),
    items: ['1', '9'] as never,
  })
  const held = await publishedRestriction(people, await signRestriction(people.president, edited), [
    '本网站',
  ])
  const corrected = await correctRestriction(people.judge, {
    id: held.id,
    version: held.version,
    orderNumber: '（2026）鲁0203执限701号',
    orderedOn: ago(50),
    items: [1, 2, 9],
  })
  expect(await ask.restriction(held.id)).toMatchObject({
    orderNumber: '（2026）鲁0203执限701号',
    items: [1, 2, 9],
    version: corrected.version,
  })
  const [kept] =
    await owner`select count(*)::int as n from approvals where subject_id = ${held.id} and act = 'restriction.correct'`
  expect(kept).toEqual({ n: 1 })
})
