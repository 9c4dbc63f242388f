import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import type { EntryKind } from '../journal/kinds.ts'
import type { listings } from '../listings/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { announce, changeRecord, type RecordKind, type RecordTable } from './record.ts'

const batch = 200

interface Expiring<Table extends RecordTable> {
  table: Table
  kind: RecordKind
  /** The column of the last day on which the public sees a record. */
  lastDay: PgColumn
  changes: (now: Date) => Partial<Table['$inferInsert']>
  entry: Extract<EntryKind, `${string}.expired`>
  /** What is appended on the last day itself, where a time limit to remove begins with it. */
  due?: EntryKind
}

/**
 * Writes down which records are over, in batches that each commit. The public does not wait for it: the views hide a
 * record from the day after its last one.
 * @returns how many were over
 */
export async function expireRecords<Table extends RecordTable>(
  by: Actor,
  expiring: Expiring<Table>,
): Promise<number> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  let over = 0
  for (let done = batch; done === batch; over += done) {
    done = await inOneTransaction(by, (court) => expireSome(court, expiring))
  }
  return over
}

async function expireSome<Table extends RecordTable>(
  court: Act,
  { table, kind, lastDay, changes, entry, due }: Expiring<Table>,
): Promise<number> {
  const { tx, now } = court
  // The four tables share these columns; drizzle cannot say so of a union.
  const shared = table as unknown as typeof listings
  const rows = await tx
    .select({
      id: shared.id,
      court: shared.court,
      caseFileId: shared.caseFileId,
      on: sql<CourtDate>`${lastDay}`,
    })
    .from(shared)
    .where(and(eq(shared.state, 'published'), lt(lastDay, dayOf(now))))
    .orderBy(asc(lastDay), asc(shared.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const { id, on, ...of } of rows) {
    if (due) {
      await court.journal({ ...of, kind: due, subject: { kind, id }, on })
    }
    const changed = await changeRecord(tx, table, id, changes(now))
    await announce(court, table, kind, changed, entry, {
      shown: { id, gone: 'expiry' },
      facts: { reason: 'expiry' },
    })
  }
  return rows.length
}
