import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readSealed } from '#halves'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { Id, Whole } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { mustBeOfCourt, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { givenHalves, lockOpening, subjectOf, type Opening } from './find-opening.ts'
import { activeHolders } from './holders.ts'
import { mustBeAnother, mustHoldHalves, mustRun } from './rules.ts'
import {
  holderRoles,
  vaultGiven,
  vaultOpenings,
  type HolderRole,
  type OpeningState,
} from './tables.ts'
import type { Tx } from '../connection.ts'

/** Sealed bytes as a form or a file hands them over. */
const Sealed = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const bytes = readSealed(text)
    if (bytes && bytes.length > 48) return bytes
    context.addIssue({
      code: 'custom',
      message: '密封内容有误，请整段粘贴 | is not what was sealed; please paste all of it',
    })
    return z.NEVER
  })

const Half = z.strictObject({
  id: Id,
  version: Whole(1, 1_000_000),
  role: z.enum(holderRoles),
  /** The half, sealed anew to the asker's one-time key by the holder's own browser or computer. */
  sealed: Sealed,
})

/** The holder's own key of an office that is held today, not retired. */
export async function ownKey(tx: Tx, staff: Staff, role: HolderRole, now: Date) {
  const active = await activeHolders(tx, staff.court, now)
  const own = active.find((holder) => holder.staffId === staff.staffId && holder.role === role)
  if (!own) throw new Refusal('holder-none')
  return own
}

const attempt = (by: Actor, id: string) => (error: unknown) =>
  journalRefusal(by, 'vault.attemptRefused', 'vaultOpening', id, error)

/**
 * Gives one half of a record's key for an opening (design 4): the supervisor one, the custodian the other, never
 * the asker, never one person both. What arrives here is sealed to the asker; the server only hands it on.
 */
export async function giveHalf(
  by: Actor,
  raw: z.input<typeof Half>,
): Promise<{ id: string; version: number }> {
  const { id, version, role, sealed } = readInput(Half, raw)
  return inOneTransaction(by, async (court) => {
    const { tx, now } = court
    const { opening } = await lockOpening(tx, id)
    const staff = mustHoldHalves(by, role)
    mustBeOfCourt(staff, opening.court)
    const holder = await ownKey(tx, staff, role, now)
    mustRun(opening, now)
    mustBeAnother(staff, opening, await givenHalves(tx, id), role)
    if (opening.version !== version) throw new Refusal('changed-meanwhile')
    await tx.insert(vaultGiven).values({
      court: opening.court,
      openingId: id,
      role,
      holderId: holder.id,
      staffId: staff.staffId,
      sealed,
      at: now,
    })
    const next = await nextVersion(tx, id)
    await court.journal({
      kind: 'vault.given',
      court: opening.court,
      subject: subjectOf(opening),
      facts: { role, opening: id },
    })
    return { id, version: next }
  }).catch(attempt(by, id))
}

async function nextVersion(tx: Tx, id: string, set: Partial<Opening> = {}): Promise<number> {
  const [changed] = await tx
    .update(vaultOpenings)
    .set({ ...set, version: sql`${vaultOpenings.version} + 1` })
    .where(eq(vaultOpenings.id, id))
    .returning({ version: vaultOpenings.version })
  return changed!.version
}

/** Ends an opening: its halves on their way are deleted in the same breath. */
export async function endOpening(
  tx: Tx,
  id: string,
  set: Partial<Opening> & { closedAt: Date },
): Promise<number> {
  await tx.update(vaultGiven).set({ sealed: null }).where(eq(vaultGiven.openingId, id))
  return nextVersion(tx, id, set)
}

/** What was opened stays opened in every record of it. */
export const endedAs = (opening: Opening, state: OpeningState): OpeningState =>
  opening.openedAt ? 'opened' : state

const Step = z.strictObject({ id: Id, version: Whole(1, 1_000_000) })

/** Withdraws a request to open; the asker's own act. */
export async function withdrawOpening(
  by: Actor,
  raw: z.input<typeof Step>,
): Promise<{ id: string; version: number }> {
  const { id, version } = readInput(Step, raw)
  return inOneTransaction(by, async ({ tx, now, journal }) => {
    const { opening } = await lockOpening(tx, id)
    mustBeAsker(by, opening)
    if (opening.closedAt) throw new Refusal('opening-closed')
    if (opening.version !== version) throw new Refusal('changed-meanwhile')
    const next = await endOpening(tx, id, { state: endedAs(opening, 'withdrawn'), closedAt: now })
    await journal({
      kind: 'vault.withdrawn',
      court: opening.court,
      subject: subjectOf(opening),
      facts: { opening: id },
    })
    return { id, version: next }
  }).catch(attempt(by, id))
}

/** A holder refuses an opening: it ends, whatever the other holder would do. */
export async function refuseOpening(
  by: Actor,
  raw: z.input<typeof Step>,
): Promise<{ id: string; version: number }> {
  const { id, version } = readInput(Step, raw)
  return inOneTransaction(by, async ({ tx, now, journal }) => {
    const { opening } = await lockOpening(tx, id)
    const staff = mustHoldHalves(by)
    mustBeOfCourt(staff, opening.court)
    if (opening.askedBy === staff.staffId) throw new Refusal('half-of-asker')
    mustRun(opening, now)
    if (opening.openedAt) throw new Refusal('opening-closed')
    if (opening.version !== version) throw new Refusal('changed-meanwhile')
    const set = { state: 'refused', closedAt: now, refusedBy: staff.staffId } as const
    const next = await endOpening(tx, id, set)
    await journal({
      kind: 'vault.refused',
      court: opening.court,
      subject: subjectOf(opening),
      facts: { opening: id },
    })
    return { id, version: next }
  }).catch(attempt(by, id))
}

/** Only the person who asked. */
export function mustBeAsker(by: Actor, opening: Opening): void {
  if (by.kind !== 'staff') throw new Refusal('sign-in-needed')
  mustBeOfCourt(by, opening.court)
  if (by.staffId !== opening.askedBy) throw new Refusal('opening-of-another')
}
