import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import type { Tx } from '../connection.ts'
import { runClocks } from '../time/clocks.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import type { EntryKind } from './kinds.ts'
import { journal, publicCounter } from './tables.ts'

/** What an act appends: ids, kind and codes; never a name, a number of a person, or a text. */
export interface Entry {
  kind: EntryKind
  court: string | null
  subject: { kind: string; id: string | null }
  caseFileId?: string | null
  rule?: string
  /** The legal day it happened, where that is not today: imported history keeps its own. */
  on?: CourtDate
  /** What the public now sees of the record, and the record's salt; null where it sees nothing any more. */
  public?: { salt: Uint8Array; shown: unknown }
  facts?: Record<string, string | number | boolean | null>
}

/** The entry's number, and its public number if the public sees a change. */
export interface Written {
  seq: number
  publicNumber: number | null
}

/** Appends an entry, gives it a public number if the public sees a change, and runs the clocks it starts and stops. */
export async function append(
  act: { tx: Tx; by: Actor; now: Date },
  entry: Entry,
): Promise<Written> {
  const publicNumber = entry.public ? await nextPublicNumber(act.tx) : null
  const [row] = await act.tx
    .insert(journal)
    .values({
      at: act.now,
      on: entry.on ?? dayOf(act.now),
      kind: entry.kind,
      court: entry.court,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      caseFileId: entry.caseFileId ?? null,
      actorKind: act.by.kind,
      actorId: actorId(act.by),
      rule: entry.rule ?? null,
      publicNumber,
      publicHash: entry.public ? publicHash(entry.public) : null,
      facts: entry.facts ?? {},
    })
    .returning({ seq: journal.seq })
  await runClocks(act, { ...entry, seq: row!.seq, on: entry.on ?? dayOf(act.now) })
  await act.tx.execute(sql`select pg_notify('yangguang_journal', ${String(publicNumber ?? '')})`)
  return { seq: row!.seq, publicNumber }
}

const actorId = (by: Actor) =>
  by.kind === 'staff' ? by.staffId : by.kind === 'party' ? by.partyId : null

/** Takes the next public number under a lock that is held to the commit, so that the numbers have no gap. */
async function nextPublicNumber(tx: Tx): Promise<number> {
  const [row] = await tx
    .update(publicCounter)
    .set({ last: sql`${publicCounter.last} + 1` })
    .returning({ last: publicCounter.last })
  return row!.last
}

/** SHA-256 over the salt and the canonical bytes: keys sorted, no spaces. */
export function publicHash({ salt, shown }: { salt: Uint8Array; shown: unknown }): Uint8Array {
  return createHash('sha256').update(salt).update(canonical(shown)).digest()
}

/** JSON with sorted keys: the same content always gives the same bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
