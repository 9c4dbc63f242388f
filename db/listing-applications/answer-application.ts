import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Held } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { Text } from '../fields.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { listingApplications } from './tables.ts'

type Application = typeof listingApplications.$inferSelect

/** Decides that a debtor is not listed, with the reason that the applicant is told; the judge does it (第五条). */
export const refuseApplication = act(
  z.strictObject({ ...Held, reason: Text(4, 500) }),
  async (court, { id, version, reason }) => {
    const { tx, by, now } = court
    const [known] = await tx
      .select()
      .from(listingApplications)
      .where(eq(listingApplications.id, id))
    if (!known) throw new Refusal('not-found')
    mustBeOfCourt(by, known.court)
    mustHoldOfficeFor(by, 'listing.check', known.court, dayOf(now))
    await lockCase(court, known.caseFileId)
    const [application] = await tx
      .select()
      .from(listingApplications)
      .where(eq(listingApplications.id, id))
      .for('update')
    if (application?.version !== version) throw new Refusal('changed-meanwhile')
    if (application.state !== 'open') throw new Refusal('application-answered')
    return answer(court, application, { state: 'refused', reason })
  },
)

/** With the president's signature under the decision, what the applicant asked for is decided. */
export async function grantApplications(
  court: Act,
  { partyId }: { partyId: string },
): Promise<void> {
  const open = await court.tx
    .select()
    .from(listingApplications)
    .where(and(eq(listingApplications.partyId, partyId), eq(listingApplications.state, 'open')))
    .for('update')
  for (const application of open) await answer(court, application, { state: 'granted' })
}

async function answer(
  { tx, now, journal }: Act,
  { id, version, court, caseFileId }: Application,
  answered: { state: 'granted' } | { state: 'refused'; reason: string },
) {
  await tx
    .update(listingApplications)
    .set({ ...answered, answeredAt: now, version: version + 1 })
    .where(eq(listingApplications.id, id))
  await journal({
    kind: 'listing.applicationAnswered',
    court,
    subject: { kind: 'listingApplication', id },
    caseFileId,
    facts: { outcome: answered.state },
  })
  return { id, version: version + 1 }
}
