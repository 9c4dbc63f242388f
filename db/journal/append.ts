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
  /** The last day of what the entry starts, for the limits whose day somebody sets (`given`). */
  due?: CourtDate
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
  const [written] = await appendAll(act, [entry])
  return written!
}

/** Appends the entries of a batch, in their order, with one statement for all of them. */
export async function appendAll(
  act: { tx: Tx; by: Actor; now: Date },
  entries: readonly Entry[],
): Promise<Written[]> {
  if (entries.length === 0) return []
  const today = dayOf(act.now)
  const seen = entries.filter((entry) => entry.public).length
  let publicNumber = seen > 0 ? (await takePublicNumbers(act.tx, seen)) - seen : 0
  const rows = entries.map((entry) => ({
    on: entry.on ?? today,
    kind: entry.kind,
    court: entry.court,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    caseFileId: entry.caseFileId ?? null,
    rule: entry.rule ?? null,
    publicNumber: entry.public ? ++publicNumber : null,
    publicHash: entry.public ? Buffer.from(publicHash(entry.public)).toString('hex') : null,
    facts: entry.facts ?? {},
  }))
  const inserted = await act.tx.execute<{ seq: string }>(sql`
    insert into ${journal} ("at", "on", "kind", "court", "subject_kind", "subject_id", "case_file_id", "actor_kind",
      "actor_id", "rule", "public_number", "public_hash", "facts")
    select ${act.now.toISOString()}::timestamptz, e."on", e."kind", e."court", e."subjectKind", e."subjectId",
      e."caseFileId", ${act.by.kind}, ${actorId(act.by)}::uuid, e."rule", e."publicNumber",
      decode(e."publicHash", 'hex'), e."facts"
    from json_to_recordset(${JSON.stringify(rows)}::json) as e("on" date, "kind" text, "court" text, "subjectKind" text,
      "subjectId" uuid, "caseFileId" uuid, "rule" text, "publicNumber" bigint, "publicHash" text, "facts" jsonb)
    returning "seq"`)
  const written = inserted.map(({ seq }, at) => ({
    seq: Number(seq),
    publicNumber: rows[at]!.publicNumber,
  }))
  const announced = seen > 0 ? String(publicNumber) : ''
  const numbered = entries.map((entry, at) => ({
    ...entry,
    seq: written[at]!.seq,
    on: rows[at]!.on,
  }))
  const told = await runClocks(act, numbered, announced)
  if (!told) await act.tx.execute(sql`select pg_notify('yangguang_journal', ${announced})`)
  return written
}

const actorId = (by: Actor) =>
  by.kind === 'staff' ? by.staffId : by.kind === 'party' ? by.partyId : null

/** Takes the next public numbers under a lock that is held to the commit, so that they have no gap; gives the last. */
async function takePublicNumbers(tx: Tx, count: number): Promise<number> {
  const [row] = await tx
    .update(publicCounter)
    .set({ last: sql`${publicCounter.last} + ${count}` })
    .returning({ last: publicCounter.last })
  return row!.last
}

/** SHA-256 over the salt and the canonical bytes: keys sorted, no spaces. */
export function publicHash({ salt, shown }: { salt: Uint8Array; shown: unknown }): Uint8Array {
  return createHash('sha256').update(salt).update(canonical(shown)).digest()
}

/** JSON with sorted keys: the same content always gives the same bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
