import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { note } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { Id, maybe, Text } from '../fields.ts'
import { partyOf, subjectOf, type Party } from '../listings/subject.ts'
import { listings } from '../listings/tables.ts'
import { maskNumber, readIdCard } from '../people/identity.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { relationNames, type Relation } from './items.ts'
import { columnsOf, orderFields } from './order.ts'
import { restrictions } from './tables.ts'

const relations = Object.keys(relationNames) as Relation[]

const Draft = z.strictObject({
  caseFileId: Id,
  partyId: Id,
  subjectRole: z.enum(['debtor', 'related']),
  relatedName: maybe(Text(1, 100)),
  relatedIdNumber: maybe(Text(4, 30)),
  relation: maybe(z.enum(relations)),
  ...orderFields,
})
type Draft = z.output<typeof Draft>

/** Drafts a restriction on spending: on a debtor, or on somebody behind a unit, who is then no defaulter (第三条). */
export const draftRestriction = act(Draft, draft)

const OfListing = z.strictObject({ listingId: Id, ...orderFields })

/** Drafts the restriction that has to go with a listing, with the listing's own case and debtor (第一条). */
export const draftRestrictionOfListing = act(
  OfListing,
  async (court, { listingId, items, ...order }) => {
    const [listing] = await court.tx.select().from(listings).where(eq(listings.id, listingId))
    if (!listing) throw new Refusal('not-found')
    const { caseFileId, partyId } = listing
    const wanted = items.length > 0 ? items : [1, 2, 3, 4, 5, 6, 7, 8, 9]
    return draft(
      court,
      { caseFileId, partyId, subjectRole: 'debtor', items: wanted, ...order },
      listingId,
    )
  },
)

async function draft(
  court: Act,
  asked: Omit<Draft, 'relatedName' | 'relatedIdNumber' | 'relation'> & Partial<Draft>,
  listingId: string | null = null,
) {
  const { tx, by, now } = court
  const file = await lockCase(court, asked.caseFileId)
  const { staff } = mustHoldOfficeFor(by, 'restriction.draft', file.court, dayOf(now))
  const party = await partyOf(tx, asked.caseFileId, asked.partyId)
  if (party.role !== 'debtor') throw new Refusal('listing-not-debtor')
  const { name, kind, sex, bornOn, idNumber, maskedNumber } = subjectOf(party, file)
  const who = { name, kind, sex, bornOn, idNumber, maskedNumber }
  const debtor = { ...who, relatedUnit: null, relation: null }
  const [made] = await tx
    .insert(restrictions)
    .values({
      court: file.court,
      caseFileId: file.id,
      partyId: party.id,
      listingId,
      subjectRole: asked.subjectRole,
      ...(asked.subjectRole === 'related' ? relatedPerson(party, asked) : debtor),
      caseNumber: file.caseNumber,
      filedOn: file.filedOn,
      ...columnsOf(asked),
      authorId: staff.staffId,
      salt: randomBytes(16),
    })
    .returning()
  await note(court, 'restriction', made!, 'restriction.drafted')
  return { id: made!.id, version: made!.version }
}

/** Somebody behind a unit that is a debtor: who, with which number, in which position. */
function relatedPerson(unit: Party, { relatedName, relatedIdNumber, relation }: Partial<Draft>) {
  if (unit.kind !== 'unit' || !relatedName || !relatedIdNumber || !relation) {
    throw new Refusal('restriction-related')
  }
  const card = readIdCard(relatedIdNumber)
  // A passport has no check digit; what has the form of a card must be a right one.
  if (card === 'birthDate' || card === 'checkDigit') throw new Refusal('listing-id')
  const idNumber = card === 'form' ? relatedIdNumber : card.number
  return {
    name: relatedName,
    kind: 'person' as const,
    sex: card === 'form' ? null : card.sex,
    bornOn: card === 'form' ? null : card.bornOn,
    idNumber,
    maskedNumber: maskNumber(card === 'form' ? 'other' : 'idCard', idNumber),
    relatedUnit: unit.name,
    relation,
  }
}
