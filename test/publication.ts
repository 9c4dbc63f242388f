import {
  checkListing,
  draftListing,
  draftRestrictionOfListing,
  publishListing,
  publishRestriction,
  serveListing,
  serveRestriction,
  signListing,
  signRestriction,
  type Actor,
} from '../db/index.ts'
import { addDays, addMonths, dayOf } from '../db/time/days.ts'
import { fileCase } from './filed-case.ts'
import { staff } from './informant.ts'
import { clock } from './store.ts'

let drawn = 0

export interface Held {
  id: string
  version: number
}
type Drafted = Parameters<typeof draftListing>[1]

/** The people of one court who bring a record to the public, each in one office. */
export const bench = (court: string) => ({
  officer: staff(court, 'officer'),
  clerk: staff(court, 'clerk'),
  judge: staff(court, 'judge'),
  director: staff(court, 'director'),
  vicePresident: staff(court, 'vicePresident'),
  president: staff(court, 'president'),
})
export type Bench = ReturnType<typeof bench>

/** A day some days before today. */
export const ago = (days: number) => addDays(dayOf(clock.now), -days)

/** A case that was filed a hundred days ago, and its debtor. */
export async function debtorOf(court: string, other: Parameters<typeof fileCase>[1] = {}) {
  const filed = await fileCase(court, { filedOn: ago(100), ...other })
  const { id: partyId } = filed.parties.find(({ role }) => role === 'debtor')!
  return { caseFileId: filed.id, partyId, caseNumber: filed.caseNumber }
}
export type Debtor = Awaited<ReturnType<typeof debtorOf>>

/** What a decision says, of ground (4) unless told otherwise. */
export const decision = (
  { caseFileId, partyId }: Debtor,
  other: Partial<Drafted> = {},
): Drafted => ({
  caseFileId,
  partyId,
  duty: '偿还借款本金50000元及利息',
  performance: 'none',
  grounds: [4],
  decisionNumber: `（2026）鲁0203执失${(drawn += 1)}号`,
  decidedOn: ago(60),
  termYears: 2,
  ...other,
})

/** No exclusion applies. */
export const no = {
  security: 'no',
  sealedAssets: 'no',
  laterInTurn: 'no',
  otherNonRefusal: 'no',
} as const

/** Takes a listing as far as a state. */
export async function listingUpTo(
  state: 'drafted' | 'checked' | 'signed' | 'served' | 'published',
  people: Bench,
  debtor: Debtor,
  other: Partial<Drafted> = {},
): Promise<Held> {
  const steps: [typeof state, Actor, (by: Actor, held: Held) => Promise<Held>][] = [
    ['checked', people.judge, checkListing],
    ['signed', people.president, signListing],
    [
      'served',
      people.clerk,
      (by, held) => serveListing(by, { ...held, servedOn: ago(50), method: 'direct' }),
    ],
    ['published', people.director, publishListing],
  ]
  let held: Held = await draftListing(people.officer, decision(debtor, other))
  for (const [reached, by, act] of state === 'drafted' ? [] : steps) {
    if (reached === 'published') await restricted(people, held)
    held = await act(by, { id: held.id, version: held.version })
    if (reached === state) break
  }
  return { id: held.id, version: held.version }
}

/** Has the restriction signed that goes with a listing. */
export async function restricted(people: Bench, listing: Held): Promise<Held> {
  const draft = await draftRestrictionOfListing(people.officer, {
    listingId: listing.id,
    orderNumber: `（2026）鲁0203执限${(drawn += 1)}号`,
    orderedOn: ago(58),
    items: [],
  })
  return signRestriction(people.president, draft)
}

/** Publishes a signed restriction in the places named. */
export async function publishedRestriction(people: Bench, held: Held, announcedIn: string[]) {
  const served = await serveRestriction(people.clerk, {
    ...held,
    servedOn: ago(45),
    method: 'direct',
  })
  return publishRestriction(people.director, { ...served, announcedIn })
}

export { addDays, addMonths, dayOf }
