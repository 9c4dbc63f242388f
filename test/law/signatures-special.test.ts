import { expect, test } from 'vitest'
import {
  askAs,
  endorseListing,
  proposeDecision,
  publishListing,
  recordStep,
  refuseDecision,
  signDecision,
  tagCase,
  type Actor,
} from '../../db/index.ts'
import { signaturesFor } from '../../db/decisions/authority.ts'
import { dayOf, type CourtDate } from '../../db/time/days.ts'
import { proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { bench, debtorOf, listingUpTo } from '../publication.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)

/** A served decision on a debtor whose case is marked as concerning a special subject. */
async function served() {
  const debtor = await debtorOf(shibei)
  const { version } = (await askAs(people.clerk).caseFile(debtor.caseFileId))!
  await tagCase(people.clerk, { caseFileId: debtor.caseFileId, tags: ['special'], version })
  return listingUpTo('served', people, debtor)
}
const gate = async (by: Actor, id: string) =>
  (await askAs(by).deskListing(id)).gates.find(({ rule }) => rule === 'listing-special')

test('a special subject is listed only after the director agreed too, and another leader will not do (A03)', async () => {
  const listing = await served()
  expect(await gate(people.clerk, listing.id)).toMatchObject({ met: false })
  await expect(publishListing(people.clerk, listing)).rejects.toMatchObject({
    rule: 'endorsement-needed',
  })
  const other = await endorseListing(people.vicePresident, listing)
  await expect(publishListing(people.clerk, other)).rejects.toMatchObject({
    rule: 'listing-special',
  })
  const agreed = await endorseListing(staff(shibei, 'director'), other)
  expect(await gate(people.clerk, agreed.id)).toMatchObject({ met: true })
})

test('where the mark is taken off between two signatures, nobody signs or refuses a step that is no more (A04)', async () => {
  const director = staff(shibei, 'director')
  const filed = await fileCase(shibei)
  const caseFileId = filed.id
  const version = async () => (await askAs(director).caseFile(caseFileId))!.version
  const notice = { code: 'N04', doneOn: dayOf(clock.now), text: '已发出执行通知书。' } as const
  await recordStep(filed.by, { caseFileId, ...notice, version: await version() })
  const proposed = await proposeDecision(filed.by, proposal(caseFileId, 'exitBan'))
  const tag = async (tags: 'special'[]) =>
    tagCase(director, { caseFileId, tags, version: await version() })
  await tag(['special'])
  const { order } = await askAs(director).decision(proposed.id)
  expect(order.map((step) => step.roles)).toEqual([['judge'], ['director']])
  const held = await signDecision(staff(shibei, 'judge'), {
    id: proposed.id,
    version: proposed.version,
  })
  expect(held.state).toBe('proposed')
  await tag([])
  const asked = { id: held.id, version: held.version }
  await expect(signDecision(director, asked)).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  await expect(refuseDecision(director, { ...asked, reason: '请补充理由' })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  expect(await askAs(director).decision(held.id)).toMatchObject({ state: 'proposed' })
})

test.each([
  // court   the rule that names the director
  ['琼9027', 'special-listing-ledong'],
  [shibei, 'listing-special-director'],
])('in %s the further approval is the director’s by %s', (court, rule) => {
  const day = '2026-11-21' as CourtDate
  const { order } = signaturesFor(['listing.special.sign'], court, day)
  expect(order.map((step) => [step.rule, step.roles])).toEqual([[rule, ['director']]])
})
