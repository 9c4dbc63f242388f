import { z } from 'zod'
import { act } from '../act.ts'
import { lockCase } from '../cases/lock-case.ts'
import { mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import { Day, Id } from '../fields.ts'
import { partyOf } from '../listings/subject.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
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
