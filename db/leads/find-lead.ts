import { and, eq } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { leads } from './tables.ts'

/** The lead that a receipt's hash belongs to. */
export async function leadOfReceipt(reader: Reader, receipt: Uint8Array) {
  const [lead] = await reader.select().from(leads).where(eq(leads.receipt, receipt))
  return lead
}

/** A lead with the number and the officer of the case to which it was tied. */
export async function leadWithCase(reader: Reader, id: string) {
  const [found] = await reader
    .select({ lead: leads, officerId: caseFiles.officerId, caseNumber: caseFiles.caseNumber })
    .from(leads)
    .leftJoin(caseFiles, and(eq(caseFiles.id, leads.caseFileId), eq(caseFiles.court, leads.court)))
    .where(eq(leads.id, id))
  if (!found) throw new Refusal('not-found')
  return found
}

/** Locks a lead for a decision that rests on its state. */
export async function lockLead(tx: Tx, id: string) {
  const [locked] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(eq(leads.id, id))
    .for('update')
  if (!locked) throw new Refusal('not-found')
  return leadWithCase(tx, id)
}
