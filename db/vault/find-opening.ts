import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { vaultGiven, vaultOpenings, vaultRecords } from './tables.ts'

export type Opening = typeof vaultOpenings.$inferSelect

/** The halves that were given for an opening, at most one of each office. */
export const givenHalves = (reader: Reader, openingId: string) =>
  reader.select().from(vaultGiven).where(eq(vaultGiven.openingId, openingId))

/** An opening with its record. */
export async function openingWithRecord(reader: Reader, id: string) {
  const [found] = await reader
    .select({ opening: vaultOpenings, record: vaultRecords })
    .from(vaultOpenings)
    .innerJoin(vaultRecords, eq(vaultRecords.id, vaultOpenings.recordId))
    .where(eq(vaultOpenings.id, id))
  if (!found) throw new Refusal('not-found')
  return found
}

/** Locks an opening for a decision that rests on its state. */
export async function lockOpening(tx: Tx, id: string) {
  const [locked] = await tx
    .select({ id: vaultOpenings.id })
    .from(vaultOpenings)
    .where(eq(vaultOpenings.id, id))
    .for('update')
  if (!locked) throw new Refusal('not-found')
  return openingWithRecord(tx, id)
}

/** What an entry about an opening is about: the lead, or for a drill the opening itself. */
export const subjectOf = ({ id, leadId }: Pick<Opening, 'id' | 'leadId'>) =>
  leadId ? { kind: 'lead', id: leadId } : { kind: 'vaultOpening', id }
