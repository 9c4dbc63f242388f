import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { lockCase } from '../cases/lock-case.ts'
import { mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import type { Tx } from '../connection.ts'
import { Day, Id } from '../fields.ts'
import { partyOf } from '../listings/subject.ts'
import { listings } from '../listings/tables.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { listingApplications } from './tables.ts'

const Application = z.strictObject({ caseFileId: Id, partyId: Id, receivedOn: Day })

/** Records that the applicant asked in writing to list a debtor; the court decides within 15 days (第五条). */
export const receiveApplication = act(Application, async (court, asked) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'case.step')
  const file = await lockCase(court, asked.caseFileId)
  mustBeDone(asked.receivedOn, dayOf(now))
  mustFollowFiling('', asked.receivedOn, file.filedOn)
  if (file.state === 'closed') throw new Refusal('listing-case-closed')
  const party = await partyOf(tx, file.id, asked.partyId)
  if (party.role !== 'debtor') throw new Refusal('listing-not-debtor')
  await mustHaveWaited(tx, party.id, asked.receivedOn)
  const [made] = await tx
    .insert(listingApplications)
    .values({ ...asked, court: file.court })
    .returning()
  await journal({
    kind: 'listing.applied',
    court: file.court,
    subject: { kind: 'listingApplication', id: made!.id },
    caseFileId: file.id,
    on: asked.receivedOn,
  })
  return { id: made!.id, version: made!.version }
})

/** Who asked that an entry be removed does not get the same debtor listed again for six months (第十条). */
async function mustHaveWaited(tx: Tx, partyId: string, on: CourtDate): Promise<void> {
  const [last] = await tx
    .select({ removedAt: listings.removedAt })
    .from(listings)
    .where(and(eq(listings.partyId, partyId), eq(listings.removalReason, '10.3')))
    .orderBy(desc(listings.removedAt))
    .limit(1)
  const until = last?.removedAt && addMonths(dayOf(last.removedAt), 6)
  if (until && on <= until) throw new Refusal('listing-relist-wait', { day: until })
}
