import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Act } from '../act.ts'
import type { bounties } from '../bounties/tables.ts'
import { lockCase } from '../cases/lock-case.ts'
import type { Tx } from '../connection.ts'
import { Id, Whole } from '../fields.ts'
import type { Entry } from '../journal/append.ts'
import type { EntryKind } from '../journal/kinds.ts'
import type { listings } from '../listings/tables.ts'
import type { notices } from '../notices/tables.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { restrictions } from '../restrictions/tables.ts'

export type RecordTable = typeof listings | typeof restrictions | typeof bounties | typeof notices
export type RecordKind = 'listing' | 'restriction' | 'bounty' | 'notice'

/** What every act on an existing record is given: which one, and the version that the person had before them. */
export const Held = { id: Id, version: Whole(1, 1_000_000) }
export const HeldOnly = z.strictObject(Held)

// The four tables share these columns; drizzle cannot say so of a union, hence one cast here.
const shared = (table: RecordTable) => table as typeof listings

/**
 * Locks the case and then the record, so that what is decided about one person in one case is decided one after
 * the other. Refuses another court's, and one that changed since it was read.
 */
export async function lockRecord<Table extends RecordTable>(
  act: Act,
  table: Table,
  { id, version }: { id: string; version: number },
): Promise<Table['$inferSelect']> {
  const { tx, by } = act
  const { caseFileId, court } = shared(table)
  const [known] = await tx
    .select({ caseFileId, court })
    .from(shared(table))
    .where(eq(shared(table).id, id))
  if (!known) throw new Refusal('not-found')
  mustBeOfCourt(by, known.court)
  if (known.caseFileId) await lockCase(act, known.caseFileId)
  const [row] = await tx
    .select()
    .from(shared(table))
    .where(eq(shared(table).id, id))
    .for('update')
  if (row?.version !== version) throw new Refusal('changed-meanwhile')
  return row
}

/** Writes what an act changes, as the record's next version. */
export async function changeRecord<Table extends RecordTable>(
  tx: Tx,
  table: Table,
  id: string,
  changes: Partial<Table['$inferInsert']>,
): Promise<Table['$inferSelect']> {
  const [row] = await tx
    .update(shared(table))
    .set({ ...(changes as object), version: sql`version + 1` })
    .where(eq(shared(table).id, id))
    .returning()
  return row!
}

interface Journaled {
  id: string
  court: string
  caseFileId: string | null
  salt: Uint8Array
}

/** Appends what was done with a record that the public does not see. */
export const note = (
  { journal }: Pick<Act, 'journal'>,
  kind: RecordKind,
  record: Journaled,
  done: EntryKind,
  more: Pick<Entry, 'facts' | 'rule' | 'on' | 'due'> = {},
) => journal({ ...entryOf(kind, record), kind: done, ...more })

/** Appends a change of what the public sees, and keeps its public number on the record. */
export async function announce(
  { tx, journal }: Pick<Act, 'tx' | 'journal'>,
  table: RecordTable,
  kind: RecordKind,
  record: Journaled,
  done: EntryKind,
  { shown, ...more }: Pick<Entry, 'facts' | 'rule' | 'due'> & { shown: unknown },
): Promise<number | null> {
  const { publicNumber } = await journal({
    ...entryOf(kind, record),
    kind: done,
    ...more,
    public: { salt: record.salt, shown },
  })
  await tx
    .update(shared(table))
    .set({ publicNumber })
    .where(eq(shared(table).id, record.id))
  return publicNumber
}

const entryOf = (kind: RecordKind, { id, court, caseFileId }: Journaled) => ({
  court,
  caseFileId,
  subject: { kind, id },
})
