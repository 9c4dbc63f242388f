import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { followOfficers } from '../time/follow-officers.ts'
import { lockStaff } from './appoint-staff.ts'
import { mustHold } from './rules.ts'

/**
 * Confirms which member of staff the officer of imported cases is, by the name that the import gave: from then on the
 * cases, their time limits and their leads are that person's. The director says so, never a likeness of names.
 */
export const tieOfficer = act(
  z.strictObject({ name: Text(1, 60), staffId: Id }),
  async (court, { name, staffId }) => {
    const { tx, now, journal } = court
    const person = await lockStaff(court, staffId)
    mustHoldOfficeFor(court.by, 'officer.tie', person.court, dayOf(now))
    const tied = await tx
      .update(caseFiles)
      .set({ officerId: staffId })
      .where(
        and(
          eq(caseFiles.court, person.court),
          eq(caseFiles.officer, name),
          isNull(caseFiles.officerId),
        ),
      )
      .returning({ id: caseFiles.id })
    if (tied.length === 0) throw new Refusal('officer-not-named')
    await followOfficers(
      tx,
      tied.map(({ id }) => id),
    )
    await journal({
      kind: 'officer.tied',
      court: person.court,
      subject: { kind: 'staff', id: staffId },
      facts: { cases: tied.length },
    })
    return { cases: tied.length }
  },
)

/** The officers whom cases of one's own court name without saying which member of staff they are, most cases first. */
export async function untiedOfficers(by: Actor): Promise<{ name: string; cases: number }[]> {
  const { court } = mustHold(by, 'director', 'administrator', 'president', 'supervisor')
  const rows = await store()
    .write.select({ name: caseFiles.officer, cases: count() })
    .from(caseFiles)
    .where(
      and(eq(caseFiles.court, court), isNull(caseFiles.officerId), isNotNull(caseFiles.officer)),
    )
    .groupBy(caseFiles.officer)
  return rows
    .map(({ name, cases }) => ({ name: name ?? '', cases }))
    .toSorted((a, b) => b.cases - a.cases)
}
