import { and, asc, eq, gt, lt, lte } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { addMonths, dayOf } from '../time/days.ts'
import { changeClaim, lockClaim, tellInformant } from './find-claim.ts'
import { vaultIsOpen } from '../vault/vault-is-open.ts'
import { letGo } from './reserve.ts'
import { claims } from './tables.ts'

const batch = 50

/** How many months before the last day the informant is reminded under the receipt. */
const remindMonths = [6, 3, 1]

/**
 * Ends rewards that nobody came for until the last day, and lets go of what was kept back; reminds before that. What
 * waits for the court to pay does not expire, nor what nobody can register for while the vault lacks a keeper.
 * @returns how many expired and how many were reminded of
 */
export async function expireClaims(by: Actor): Promise<{ expired: number; reminded: number }> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  let expired = 0
  for (let after: string | undefined = nobody; after !== undefined;) {
    const from: string = after
    const done = await inOneTransaction(by, (court) => some(court, from))
    expired += done.expired
    after = done.last
  }
  return { expired, reminded: await inOneTransaction(by, remind) }
}

/** Before every id. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Ends some of those that are over, and says where the next ones begin. */
async function some(court: Act, after: string): Promise<{ expired: number; last?: string }> {
  const { tx, now } = court
  const over = and(eq(claims.state, 'identityAsked'), lt(claims.until, dayOf(now)))
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(over, gt(claims.id, after)))
    .orderBy(asc(claims.id))
    .limit(batch)
  let expired = 0
  for (const { id } of rows) {
    const claim = await lockClaim(tx, { id })
    if (claim.state !== 'identityAsked' || !(await vaultIsOpen(claim.court))) continue
    await letGo(court, claim)
    const ended = { state: 'expired', heldId: null, endedAt: now } as const
    await tellInformant(court, await changeClaim(court, claim, ended, 'claim.expired'))
    expired += 1
  }
  const last = rows.at(-1)?.id
  return { expired, ...(rows.length === batch && last !== undefined && { last }) }
}

async function remind(court: Act): Promise<number> {
  const { tx, now } = court
  const today = dayOf(now)
  // A month more than the first reminder, since months are of different lengths.
  const soon = addMonths(today, Math.max(...remindMonths) + 1)
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.state, 'identityAsked'), lte(claims.until, soon)))
    .orderBy(asc(claims.id))
  let told = 0
  for (const { id } of rows) {
    const claim = await lockClaim(tx, { id })
    const passed = remindMonths.filter((months) => addMonths(claim.until!, -months) <= today).length
    if (claim.state !== 'identityAsked' || passed <= claim.reminded) continue
    await changeClaim(court, claim, { reminded: passed }, 'claim.reminded')
    await tellInformant(court, claim)
    told += 1
  }
  return told
}
