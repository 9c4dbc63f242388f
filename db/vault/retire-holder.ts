import { and, eq, exists, inArray, isNull, not } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Id } from '../fields.ts'
import { mustBeOfCourt, mustBeStaff, mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { activeHolders } from './holders.ts'
import { keyHolders, vaultHalves, vaultRecords, type HolderRole } from './tables.ts'

/** The offices that may retire somebody else's key: who leaves the court retires nothing any more. */
const above = ['director', 'president', 'supervisor'] as const

/**
 * Retires a key and deletes the halves that were sealed to it (design 4). Refused while it is the last of its office by
 * which a record could be opened today: that would lose the informant's name, or their reward, for good.
 */
export const retireHolder = act(z.strictObject({ id: Id }), async (court, { id }) => {
  const { tx, by, now, journal } = court
  const [holder] = await tx.select().from(keyHolders).where(eq(keyHolders.id, id)).for('update')
  if (!holder) throw new Refusal('not-found')
  if (by.kind !== 'operator') {
    mustBeOfCourt(by, holder.court)
    if (mustBeStaff(by).staffId !== holder.staffId) mustHold(by, ...above)
  }
  if (holder.retiredAt) throw new Refusal('holder-retired')
  // Nobody else of this office retires meanwhile, or two would each count on the other.
  await tx
    .select({ id: keyHolders.id })
    .from(keyHolders)
    .where(and(eq(keyHolders.court, holder.court), eq(keyHolders.role, holder.role)))
    .orderBy(keyHolders.id)
    .for('update')
  const records = await openedByNobodyElse(court, holder)
  if (records > 0) throw new Refusal('holder-last', { records })
  await tx.delete(vaultHalves).where(eq(vaultHalves.holderId, id))
  await tx.update(keyHolders).set({ retiredAt: now }).where(eq(keyHolders.id, id))
  await journal({
    kind: 'vault.holderRetired',
    court: holder.court,
    subject: { kind: 'staff', id: holder.staffId },
    facts: { role: holder.role, holder: id },
  })
  return { id }
})

/** How many informants' records nobody else who holds the office today has a half of. */
async function openedByNobodyElse(
  { tx, now }: Act,
  holder: { id: string; court: string; role: HolderRole },
): Promise<number> {
  const others = alias(vaultHalves, 'others')
  const active = await activeHolders(tx, holder.court, now)
  const fellows = active.filter(({ id, role }) => role === holder.role && id !== holder.id)
  const rows = await tx
    .select({ id: vaultRecords.id })
    .from(vaultHalves)
    .innerJoin(vaultRecords, eq(vaultRecords.id, vaultHalves.recordId))
    .where(
      and(
        eq(vaultHalves.holderId, holder.id),
        isNull(vaultRecords.destroyedAt),
        isNull(vaultRecords.canary),
        not(
          exists(
            tx
              .select({ id: others.id })
              .from(others)
              .where(
                and(
                  eq(others.recordId, vaultHalves.recordId),
                  inArray(
                    others.holderId,
                    fellows.map(({ id }) => id),
                  ),
                ),
              ),
          ),
        ),
      ),
    )
  return rows.length
}
