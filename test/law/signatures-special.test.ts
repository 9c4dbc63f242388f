import { expect, test } from 'vitest'
import { askAs, endorseListing, publishListing, tagCase, type Actor } from '../../db/index.ts'
import { signaturesFor } from '../../db/decisions/authority.ts'
import type { CourtDate } from '../../db/time/days.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { bench, debtorOf, listingUpTo } from '../publication.ts'
import { useStore } from '../store.ts'

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

test.each([
  // court   the rule that names the director
  ['琼9027', 'special-listing-ledong'],
  [shibei, 'listing-special-director'],
])('in %s the further approval is the director’s by %s', (court, rule) => {
  const day = '2026-11-21' as CourtDate
  const { order } = signaturesFor(['listing.special.sign'], court, day)
  expect(order.map((step) => [step.rule, step.roles])).toEqual([[rule, ['director']]])
})
