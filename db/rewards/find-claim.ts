import { and, eq } from 'drizzle-orm'
import type { Act, Actor } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { keyOf, openFields, sealFields } from '../leads/sealed-content.ts'
import { leads } from '../leads/tables.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { claimStateNames, claimSteps, type ClaimState } from './steps.ts'
import { claims } from './tables.ts'

export type Claim = typeof claims.$inferSelect
export type ClaimedLead = typeof leads.$inferSelect

/** A claim only moves along the drawing of its states. */
export function mustStep(from: ClaimState, to: ClaimState): ClaimState {
  const next: readonly ClaimState[] = claimSteps[from]
  if (next.includes(to)) return to
  throw new Refusal('wrong-state', {
    state: claimStateNames[from].zh,
    stateEn: claimStateNames[from].en,
    act: claimStateNames[to].zh,
    actEn: claimStateNames[to].en,
  })
}

/**
 * Locks a claim for a decision about it, behind the case whose money may pay it: whoever pays out of that case waits.
 */
export async function lockClaim(
  tx: Tx,
  { id, version }: { id: string; version?: number },
): Promise<Claim> {
  const [known] = await tx
    .select({ caseFileId: claims.caseFileId })
    .from(claims)
    .where(eq(claims.id, id))
  if (!known) throw new Refusal('not-found')
  if (known.caseFileId) {
    await tx
      .select({ id: caseFiles.id })
      .from(caseFiles)
      .where(eq(caseFiles.id, known.caseFileId))
      .for('update')
  }
  const [claim] = await tx.select().from(claims).where(eq(claims.id, id)).for('update')
  // Somebody tied it to another case while this act waited.
  if (claim!.caseFileId !== known.caseFileId) throw new Refusal('changed-meanwhile')
  if (version !== undefined) mustBeVersion(claim!, version)
  return claim!
}

/** The lead for which something is claimed. */
export async function leadOfClaim(tx: Tx, { leadId }: Claim): Promise<ClaimedLead> {
  const [lead] = await tx.select().from(leads).where(eq(leads.id, leadId))
  return lead!
}

/** What the journal says of a claim: its id and its kind, and nothing of whose it is. */
export const entryOf = ({ id, court, kind }: Pick<Claim, 'id' | 'court' | 'kind'>) => ({
  court,
  subject: { kind: 'claim', id },
  facts: { kind },
})

/** Writes what an act changes as the claim's next version, and appends what was done. */
export async function changeClaim(
  { tx, journal }: Pick<Act, 'tx' | 'journal'>,
  claim: Claim,
  changes: Partial<typeof claims.$inferInsert>,
  done: EntryKind,
  more: Pick<Entry, 'facts' | 'rule'> = {},
): Promise<Claim> {
  const [changed] = await tx
    .update(claims)
    .set({ ...changes, version: claim.version + 1 })
    .where(eq(claims.id, claim.id))
    .returning()
  const entry = entryOf(claim)
  await journal({
    ...entry,
    kind: done,
    ...(more.rule && { rule: more.rule }),
    facts: { ...entry.facts, ...more.facts },
  })
  return changed!
}

/** Tells a chat that asked to be nudged that there is news under its receipt, and not what. */
export const tellInformant = ({ journal }: Pick<Act, 'journal'>, claim: Claim) =>
  journal({ kind: 'claim.news', court: claim.court, subject: { kind: 'lead', id: claim.leadId } })

/** Only who holds an office for the act; an officer in his own cases alone (C-1, need to know). */
export async function mustHandleClaim(tx: Tx, by: Actor, claim: Claim, act: string, now: Date) {
  const { staff, role } = mustHoldOfficeFor(by, act, claim.court, dayOf(now))
  mustBeOfCourt(by, claim.court)
  if (await mayKnow(tx, staff, claim)) return { staff, role }
  return { staff: mustHold(by, 'judge', 'director'), role: 'director' as const }
}

/** Whether somebody may know of a claim: an officer who is nothing else knows of his own cases. */
export async function mayKnow(tx: Tx, staff: Staff, claim: Claim): Promise<boolean> {
  if (!isOnlyOfficer(staff)) return true
  if (!claim.caseFileId) return false
  const [own] = await tx
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(eq(caseFiles.id, claim.caseFileId), eq(caseFiles.officerId, staff.staffId)))
  return own !== undefined
}

/** Whether the office of an officer is the only one by which somebody has to do with rewards. */
export const isOnlyOfficer = ({ roles }: Staff): boolean =>
  roles.includes('officer') && !roles.some((role) => role !== 'officer' && seesRewards(role))

/** The offices that have to do with rewards. */
export const rewardOffices = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
] as const
const seesRewards = (role: string) => (rewardOffices as readonly string[]).includes(role)

/** Seals texts of a claim under its lead's key. */
export function sealForClaim(
  lead: ClaimedLead,
  place: string,
  fields: Record<string, string | undefined>,
): Uint8Array {
  const key = keyOf(lead)
  if (!key) throw new Refusal('lead-erased')
  return sealFields(key, place, fields)
}

/** Opens texts of a claim; nothing where there are none, or the lead's key was destroyed. */
export function openForClaim(
  lead: ClaimedLead,
  place: string,
  sealed: Uint8Array | null,
): Record<string, string | undefined> | undefined {
  const key = keyOf(lead)
  return key && sealed ? openFields(key, place, sealed) : undefined
}
