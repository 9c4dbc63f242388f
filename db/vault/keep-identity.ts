import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { resealHalf, sealRecord, splitKey } from '#halves'
import type { Act } from '../act.ts'
import type { Tx } from '../connection.ts'
import { readInput } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { activeHolders, canOpen } from './holders.ts'
import { Identity } from './identity.ts'
import { keyHolders, vaultHalves, vaultRecords } from './tables.ts'

/**
 * Puts a record into the vault: sealed under a key of its own, the key split in two halves, each half sealed to
 * every holder of one office. When this returns, nothing on the server can open it.
 * @throws Refusal vault-closed when no two people of the court could open it again
 */
export async function putIntoVault(
  tx: Tx,
  {
    court,
    leadId,
    canary,
    content,
    now,
  }: {
    court: string
    leadId: string | null
    canary: Uint8Array | null
    content: unknown
    now: Date
  },
): Promise<{ id: string }> {
  await mustStay(tx, court)
  const holders = await activeHolders(tx, court, now)
  if (!canOpen(holders)) throw new Refusal('vault-closed')
  const id = randomUUID()
  const { key, sealed } = sealRecord({ id, court, belongsTo: leadId ?? 'drill' }, content)
  const halves = splitKey(key)
  await tx.insert(vaultRecords).values({ id, court, leadId, canary, keptAt: now, sealed })
  await tx.insert(vaultHalves).values(
    holders.map((holder) => ({
      court,
      recordId: id,
      holderId: holder.id,
      sealed: resealHalf(
        { record: id, role: holder.role, half: halves[holder.role] },
        holder.publicKey,
      ),
    })),
  )
  for (const secret of [key, halves.supervisor, halves.custodian]) secret.fill(0)
  return { id }
}

/** No key of the court is retired until the halves that were sealed to it are written, or one would be lost with it. */
const mustStay = (tx: Tx, court: string) =>
  tx
    .select({ id: keyHolders.id })
    .from(keyHolders)
    .where(and(eq(keyHolders.court, court), isNull(keyHolders.retiredAt)))
    .orderBy(keyHolders.id)
    .for('share')

/**
 * Keeps who an informant is, for a lead of this court (财产调查规定 23, design 4). A lead may have several: what was
 * given with the lead, and what was given later with a claim.
 * @throws Refusal vault-closed when the court has no holder of one of the two offices
 */
export async function keepIdentity(
  act: Act,
  asked: { court: string; leadId: string; identity: unknown },
): Promise<{ id: string }> {
  const { court, leadId } = asked
  const content = readInput(Identity, asked.identity)
  const { tx, now } = act
  const kept = await putIntoVault(tx, { court, leadId, canary: null, content, now })
  await act.journal({ kind: 'vault.kept', court, subject: { kind: 'lead', id: leadId } })
  return kept
}
