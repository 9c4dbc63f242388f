import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { offices, type Role } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { delegations } from './tables.ts'

/** A written delegation that is in force: which office's signature, and for which acts. */
export interface InForce {
  id: string
  fromRole: Role
  acts: string[]
}

/**
 * The written delegations to somebody that are in force on a day: of this court, within their dates, not revoked, and
 * made by somebody who still holds the office.
 */
export const delegatedTo = (
  reader: Reader,
  { staffId, court }: { staffId: string; court: string },
  day: CourtDate,
): Promise<InForce[]> =>
  reader
    .selectDistinct({
      id: delegations.id,
      fromRole: delegations.fromRole,
      acts: delegations.acts,
    })
    .from(delegations)
    .innerJoin(
      offices,
      and(
        eq(offices.staffId, delegations.fromId),
        eq(offices.court, delegations.court),
        eq(offices.role, delegations.fromRole),
        lte(offices.from, day),
        or(isNull(offices.to), gte(offices.to, day)),
      ),
    )
    .where(
      and(
        eq(delegations.court, court),
        eq(delegations.toId, staffId),
        isNull(delegations.revokedAt),
        lte(delegations.from, day),
        gte(delegations.to, day),
      ),
    )
    .orderBy(delegations.id)
