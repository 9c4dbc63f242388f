import { expect, test } from 'vitest'
import {
  askAs,
  draftBounty,
  draftListing,
  draftRestriction,
  receiveApplication,
  removeListing,
  signBounty,
  signRestriction,
} from '../../db/index.ts'
import { lawOf } from '../../db/rulebooks/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { addDays, ago, bench, dayOf, debtorOf, decision, listingUpTo } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)

const entries = async () =>
  Number((await owner`select count(*)::int as entries from journal`)[0]!['entries'])

/** Expects a refusal by a rule, and that nothing was written. */
async function refuses(rule: string, act: () => Promise<unknown>): Promise<void> {
  const before = await entries()
  await expect(act()).rejects.toMatchObject({ rule })
  expect(await entries()).toBe(before)
}

const bounty = async (other: object = {}) => {
  const { caseFileId, partyId } = await debtorOf(shibei)
  return {
    kind: 'reward',
    caseFileId,
    partyId,
    unperformed: '50000',
    wanted: '征集车辆线索',
    reward: '法院根据线索价值给予适当奖励',
    until: addDays(dayOf(clock.now), 30),
    conditions: '线索须为法院尚未掌握',
    exclusions: '有协助义务的人员除外',
    number: '（2026）鲁0203执悬9001号',
    ...other,
  } as Parameters<typeof draftBounty>[1]
}

test('only a debtor of the case is listed, restricted or sought (listing-not-debtor)', async () => {
  const { caseFileId } = await debtorOf(shibei)
  const filed = await fileCase(shibei, { filedOn: ago(100) })
  const applicant = filed.parties.find(({ role }) => role === 'applicant')!

  await refuses('listing-not-debtor', () =>
    draftListing(
      people.officer,
      decision({ caseFileId: filed.id, partyId: applicant.id, caseNumber: '' }),
    ),
  )
  expect(caseFileId).not.toBe(filed.id)
})

test('an entry whose term is over is not made public (listing-in-term)', async () => {
  const debtor = await debtorOf(shibei, { filedOn: ago(1200) })
  const other = { decidedOn: ago(1100), termYears: 2 }
  const served = await listingUpTo('served', people, debtor, other)
  await owner`update listings set valid_until = ${ago(5)} where id = ${served.id}`
  const { gates } = await desk.deskListing(served.id)

  expect(gates.find(({ rule }) => rule === 'listing-in-term')).toMatchObject({ met: false })
})

test('a debtor is listed again by a decision of its own number (listing-decision)', async () => {
  const debtor = await debtorOf(shibei)
  const decisionNumber = '（2026）鲁0203执失9900号'
  const listed = await listingUpTo('published', people, debtor, { decisionNumber })
  await removeListing(people.director, { ...listed, reason: '10.1' })

  await refuses('listing-decision', () =>
    draftListing(people.officer, decision(debtor, { decisionNumber, previousId: listed.id })),
  )
})

test('who had an entry removed waits six months before asking again (listing-relist-wait)', async () => {
  const { caseFileId, partyId, caseNumber } = await debtorOf(shibei)
  const listed = await listingUpTo('published', people, { caseFileId, partyId, caseNumber })
  await removeListing(people.director, { ...listed, reason: '10.3' })
  const today = clock.now
  const ask = () =>
    receiveApplication(people.clerk, { caseFileId, partyId, receivedOn: dayOf(clock.now) })

  await refuses('listing-relist-wait', ask)
  clock.now = new Date(today.getTime() + 190 * 86_400_000)
  await expect(ask()).resolves.toMatchObject({ version: 1 })
  clock.now = today
})

test('a bounty says when its reward is due and when it is not (bounty-conditions)', async () => {
  const draft = await draftBounty(people.officer, await bounty())
  await owner`update bounties set exclusions = '' where id = ${draft.id}`
  await refuses('bounty-conditions', () => signBounty(people.director, draft))
})

test('a court gives no number of a bounty twice (bounty-number)', async () => {
  const number = '（2026）鲁0203执悬9100号'
  await draftBounty(people.officer, await bounty({ number }))
  const again = await bounty({ number })
  await refuses('bounty-number', () => draftBounty(people.officer, again))
})

test('an order is made after the case was filed (restriction-order-day)', async () => {
  const debtor = await debtorOf(shibei)
  const draft = await draftRestriction(people.officer, {
    caseFileId: debtor.caseFileId,
    partyId: debtor.partyId,
    subjectRole: 'debtor',
    orderNumber: '（2026）鲁0203执限9001号',
    orderedOn: ago(200),
    items: [1],
  } as Parameters<typeof draftRestriction>[1])
  await refuses('restriction-order-day', () => signRestriction(people.president, draft))
})

test('the database itself knows a party of a case once (party-once)', async () => {
  const { partyId } = await debtorOf(shibei)
  const twice = owner`
    insert into parties (court, case_file_id, role, kind, name, id_type, id_number, person_key)
    select court, case_file_id, role, kind, name, id_type, id_number, person_key from parties where id = ${partyId}`

  await expect(twice).rejects.toMatchObject({ constraint_name: 'party-once' })
  expect(lawOf('party-once').article).toBe('十一（五）')
})
