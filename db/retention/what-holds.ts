import { and, eq, exists, inArray, isNull, ne, not, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { leads } from '../leads/tables.ts'
import { claims } from '../rewards/tables.ts'
import type { ClaimState } from '../rewards/steps.ts'
import { clocks } from '../time/tables.ts'
import { vaultOpenings } from '../vault/tables.ts'
import { leadHolds } from './tables.ts'

/** Reminds that a lead is about to be destroyed, and so does not keep it. */
const reminder = 'lead-expiry-seen'

const runningClock = (reader: Reader) =>
  exists(
    reader
      .select({ id: clocks.id })
      .from(clocks)
      .where(
        and(
          eq(clocks.subjectId, leads.id),
          eq(clocks.subjectKind, 'lead'),
          isNull(clocks.stoppedAt),
          ne(clocks.rule, reminder),
        ),
      ),
  )

/** A claim in one of these is not settled. */
const unsettled: readonly ClaimState[] = ['open', 'proposed', 'identityAsked', 'payable']

const openClaim = (reader: Reader) =>
  exists(
    reader
      .select({ id: claims.id })
      .from(claims)
      .where(and(eq(claims.leadId, leads.id), inArray(claims.state, unsettled))),
  )

/** Somebody asked to read who the informant is, and it is not over. */
const openOpening = (reader: Reader) =>
  exists(
    reader
      .select({ id: vaultOpenings.id })
      .from(vaultOpenings)
      .where(and(eq(vaultOpenings.leadId, leads.id), isNull(vaultOpenings.closedAt))),
  )

/** Somebody holds the lead. */
const isHeld = (reader: Reader) =>
  exists(
    reader
      .select({ id: leadHolds.id })
      .from(leadHolds)
      .where(and(eq(leadHolds.leadId, leads.id), isNull(leadHolds.releasedAt))),
  )

/** What keeps a lead beyond its day: a hold, a time limit that runs, a claim that is not settled (使用规则 五十). */
export const somethingHolds = (reader: Reader): SQL =>
  or(isHeld(reader), runningClock(reader), openClaim(reader), openOpening(reader))!
export const nothingHolds = (reader: Reader): SQL => not(somethingHolds(reader))
