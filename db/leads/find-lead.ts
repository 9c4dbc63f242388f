import { eq, sql } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { caseOf } from './served-by.ts'
import { leads } from './tables.ts'

/** The lead that a receipt's hash belongs to. */
export async function leadOfReceipt(reader: Reader, receipt: Uint8Array) {
  const [lead] = await reader.select().from(leads).where(eq(leads.receipt, receipt))
  return lead
}

/** Who serves a lead beside those who serve all: to whom it was handed, and who has the lead that it goes along with. */
const handlers = sql<string[]>`(
  select coalesce(json_agg(h.id), '[]') from (
    select ${leads.handedTo} as id
    union select l.handed_to from lead_merges m join leads l on l.id = m.leading_id
      where m.lead_id = ${leads.id} and m.split_at is null
    union select f.officer_id from lead_merges m join leads l on l.id = m.leading_id
      join case_files f on f.id = l.case_file_id and f.court = l.court
      where m.lead_id = ${leads.id} and m.split_at is null
  ) h where h.id is not null)`

/** A lead with the number and the officer of the case to which it was tied. */
export async function leadWithCase(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      lead: leads,
      officerId: caseFiles.officerId,
      caseNumber: caseFiles.caseNumber,
      handlers,
    })
    .from(leads)
    .leftJoin(...caseOf)
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
