import { eq } from 'drizzle-orm'
import { approvalsOf, authorsOf, type Approval } from '../approvals/approve.ts'
import { notCampusLoan } from '../approvals/campus-loan.ts'
import { caseOpen } from '../approvals/case-open.ts'
import { approvedBy, endorsement } from '../approvals/endorsement.ts'
import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import { caseFiles, type CaseState } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { isAdult } from '../people/adult.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { readingsOf, textRead, type Reading } from '../readings/reading.ts'
import { heldByListing } from './held-by-listing.ts'
import { textsOf } from './order.ts'
import { publicRestrictions } from './public-restrictions.ts'
import type { restrictions } from './tables.ts'

export type Restriction = typeof restrictions.$inferSelect

/** What a signature is bound to: the order and whom it is about. */
export const contentOf = (restriction: Restriction) => ({
  id: restriction.id,
  court: restriction.court,
  caseFileId: restriction.caseFileId,
  partyId: restriction.partyId,
  subjectRole: restriction.subjectRole,
  name: restriction.name,
  kind: restriction.kind,
  sex: restriction.sex,
  bornOn: restriction.bornOn,
  idNumber: restriction.idNumber,
  relatedUnit: restriction.relatedUnit,
  relation: restriction.relation,
  caseNumber: restriction.caseNumber,
  filedOn: restriction.filedOn,
  orderNumber: restriction.orderNumber,
  ...(restriction.campusLoan !== null && { campusLoan: restriction.campusLoan }),
  orderedOn: restriction.orderedOn,
  items: restriction.items,
  periodText: restriction.periodText,
  consequences: restriction.consequences,
})

/** What the public sees of a restriction, as the journal keeps the hash of it. */
export async function shownOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(publicRestrictions).where(eq(publicRestrictions.id, id))
  if (!row) return { id, gone: 'lifted' }
  const { courtName: _, courtNameEn: __, publicNumber: ___, ...shown } = row
  return shown
}

export interface KnownRestriction {
  restriction: Restriction
  tags: readonly string[]
  caseState: CaseState
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
  today: CourtDate
  readings: readonly Reading[]
  /** Its debtor is on the list of defaulters. */
  heldByListing: boolean
}

/** Gathers what the conditions of a restriction look at. */
export async function knownOf(
  tx: Reader,
  restriction: Restriction,
  now: Date,
): Promise<KnownRestriction> {
  const [file] = await tx
    .select({ tags: caseFiles.tags, caseState: caseFiles.state })
    .from(caseFiles)
    .where(eq(caseFiles.id, restriction.caseFileId))
  return {
    restriction,
    tags: file!.tags,
    caseState: file!.caseState,
    approvals: await approvalsOf(tx, restriction, contentOf(restriction)),
    authors: await authorsOf(tx, 'restriction', restriction.id),
    today: dayOf(now),
    heldByListing: (await heldByListing(tx, [restriction])).has(restriction.id),
    readings: await readingsOf(
      tx,
      { record: restriction, content: contentOf(restriction), texts: textsOf(restriction) },
      dayOf(now),
    ),
  }
}

/** Everything that must be so before an order is signed, and before it is published. */
export const restrictionConditions: readonly Condition<KnownRestriction>[] = [
  {
    rule: 'restriction-still-listed',
    by: 'publication',
    warns: true,
    says: {
      zh: '被执行人不在失信名单上（在名单上的，不能修改、撤回、解除）',
      en: 'The debtor is not on the list (who is stays restricted: no edit, withdrawal or lifting)',
    },
    concerns: (known) => known.heldByListing,
    met: () => false,
  },
  caseOpen('restriction-case-closed', ({ restriction }) => restriction.state),
  {
    rule: 'restriction-minor',
    by: 'signature',
    says: { zh: '不是未成年人', en: 'Not a minor' },
    concerns: ({ restriction }) => restriction.bornOn !== null,
    met: ({ restriction: { bornOn, orderedOn } }) => bornOn === null || isAdult(bornOn, orderedOn),
  },
  {
    rule: 'restriction-born-unknown',
    by: 'signature',
    warns: true,
    says: { zh: '出生日期明确', en: 'The date of birth is known' },
    concerns: ({ restriction }) => restriction.kind === 'person',
    met: ({ restriction }) => restriction.bornOn !== null,
  },
  ...notCampusLoan<KnownRestriction>(({ restriction }) => restriction),
  {
    rule: 'restriction-items',
    by: 'signature',
    says: { zh: '写明了限制的事项', en: 'It says what is restricted' },
    met: ({ restriction: { items } }) =>
      items.length > 0 && items.every((item) => item >= 1 && item <= 9),
  },
  {
    rule: 'restriction-related',
    by: 'signature',
    says: {
      zh: '关联人员属于单位被执行人，与该单位的关系明确',
      en: 'The related person belongs to a debtor that is a unit, in a stated position',
    },
    concerns: ({ restriction }) => restriction.subjectRole === 'related',
    met: ({ restriction }) => restriction.relatedUnit !== null && restriction.relation !== null,
  },
  {
    rule: 'restriction-order-day',
    by: 'signature',
    says: { zh: '日期在立案之后、今天之前', en: 'Ordered after filing and not later than today' },
    met: ({ restriction, today }) =>
      restriction.orderedOn >= restriction.filedOn && restriction.orderedOn <= today,
  },
  ...textRead<KnownRestriction>(),
  {
    rule: 'restriction-president',
    by: 'publication',
    says: { zh: '限制消费令由院长签发', en: 'The order is signed by the president' },
    met: ({ approvals }) => approvals.some(({ act }) => act === 'restriction.sign'),
  },
  {
    rule: 'signature-void',
    by: 'publication',
    says: { zh: '签发之后内容没有改动', en: 'Nothing changed after the signature' },
    met: (known) => approvedBy(known, 'restriction.sign'),
  },
  endorsement('restriction'),
  {
    rule: 'restriction-unserved',
    by: 'publication',
    says: { zh: '限制消费令已经送达', en: 'The order has been served' },
    met: ({ restriction, today }) => restriction.servedOn !== null && restriction.servedOn <= today,
  },
]

/** Each condition of a restriction as a sentence with its article, and whether it is met. */
export const gatesOfRestriction = (known: KnownRestriction): Gate[] =>
  judge(restrictionConditions, known)
