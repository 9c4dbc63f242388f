import { and, asc, eq, lt } from 'drizzle-orm'
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
  for (let done = batch; done === batch; expired += done) done = await inOneTransaction(by, some)
  return { expired, reminded: await inOneTransaction(by, remind) }
}

async function some(court: Act): Promise<number> {
  const { tx, now } = court
  const over = and(eq(claims.state, 'identityAsked'), lt(claims.until, dayOf(now)))
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(over)
    .orderBy(asc(claims.id))
    .limit(batch)
  for (const { id } of rows) {
    const claim = await lockClaim(tx, { id })
    if (claim.state !== 'identityAsked' || !(await vaultIsOpen(claim.court))) continue
    await letGo(court, claim)
    const ended = { state: 'expired', heldId: null, endedAt: now } as const
    await tellInformant(court, await changeClaim(court, claim, ended, 'claim.expired'))
  }
  return rows.length
}

async function remind(court: Act): Promise<number> {
  const { tx, now } = court
  const today = dayOf(now)
  const rows = await tx.select().from(claims).where(eq(claims.state, 'identityAsked'))
  let told = 0
  for (const claim of rows) {
    const passed = remindMonths.filter((months) => addMonths(claim.until!, -months) <= today).length
    if (passed <= claim.reminded) continue
    await changeClaim(court, claim, { reminded: passed }, 'claim.reminded')
    await tellInformant(court, claim)
    told += 1
  }
  return told
}
