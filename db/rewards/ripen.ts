import { and, eq, inArray } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { leads } from '../leads/tables.ts'
import { entryOf, type Claim } from './find-claim.ts'
import { claims } from './tables.ts'

/**
 * Whether there is something to decide: for whereabouts and court rewards when the lead was concluded; for property when
 * money came in of a lead that was confirmed, or at once when it was not.
 */
const isDue = (claim: Claim, outcome: string | null, money: boolean): boolean =>
  outcome !== null && (claim.kind !== 'property' || money || outcome !== 'confirmed')

async function tell(court: Act, where: ReturnType<typeof eq>, money: boolean): Promise<void> {
  const rows = await court.tx
    .select({ claim: claims, outcome: leads.outcome })
    .from(claims)
    .innerJoin(leads, eq(leads.id, claims.leadId))
    .where(and(where, inArray(claims.state, money ? ['open', 'paid'] : ['open'])))
  for (const { claim, outcome } of rows) {
    if (isDue(claim, outcome, money)) await court.journal({ ...entryOf(claim), kind: 'claim.due' })
  }
}

/** A lead was concluded: what is claimed for it is to be decided (house rule 34 (21)). */
export const dueWithLead = (court: Act, leadId: string): Promise<void> =>
  tell(court, eq(claims.leadId, leadId), false)

/** Money came in for a case: property bounties that were claimed there are to be decided. */
export const dueWithMoney = (court: Act, caseFileId: string): Promise<void> =>
  tell(court, and(eq(claims.caseFileId, caseFileId), eq(claims.kind, 'property'))!, true)
