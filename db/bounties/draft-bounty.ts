import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { note } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { Id } from '../fields.ts'
import { partyOf, subjectOf } from '../listings/subject.ts'
import { phonesOf } from '../people/court-phones.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { applicantWhoAsked, mustHaveItsBasis } from './basis.ts'
import { columnsOf, offerFields } from './offer.ts'
import { bounties, bountyKinds } from './tables.ts'

const Draft = z.strictObject({
  kind: z.enum(bountyKinds),
  caseFileId: Id,
  partyId: Id,
  ...offerFields,
})

/**
 * Drafts a bounty of one of the three kinds (domain 2.1). For property the ten days to decide run from the day of
 * the applicant's request (第二十一条).
 */
export const draftBounty = act(Draft, async (court, { kind, caseFileId, partyId, ...offer }) => {
  const { tx, by, now } = court
  const file = await lockCase(court, caseFileId)
  const { staff } = mustHoldOfficeFor(by, 'bounty.draft', file.court, dayOf(now))
  const party = await partyOf(tx, caseFileId, partyId)
  if (party.role !== 'debtor') throw new Refusal('listing-not-debtor')
  const { name, sex, maskedNumber, caseNumber } = subjectOf(party, file)
  const columns = columnsOf(offer, await phonesOf(tx, file.court))
  mustHaveItsBasis(kind, columns, dayOf(now))
  const applicantId = await applicantWhoAsked(tx, { kind, caseFileId }, columns.applicantId)
  const [made] = await tx
    .insert(bounties)
    .values({
      court: file.court,
      kind,
      caseFileId,
      partyId,
      name,
      partyKind: party.kind,
      sex,
      maskedNumber,
      caseNumber,
      ...columns,
      applicantId,
      authorId: staff.staffId,
      salt: randomBytes(16),
    })
    .returning()
  await note(court, 'bounty', made!, 'bounty.drafted', { facts: { kind } })
  if (kind === 'property') {
    await note(court, 'bounty', made!, 'bounty.applied', { on: columns.appliedOn! })
  }
  return { id: made!.id, version: made!.version }
})
