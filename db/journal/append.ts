import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import type { Tx } from '../connection.ts'
import { movesOf, type Moves } from '../time/clocks.ts'
import { followOfficers } from '../time/follow-officers.ts'
import { rememberCalendar, rememberedCalendar, type Stamped } from '../time/remembered-calendar.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import type { EntryKind } from './kinds.ts'
import { publicCounter } from './tables.ts'

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
  const announced = seen > 0 ? String(publicNumber) : ''
  const dated = entries.map((entry, at) => ({ ...entry, on: rows[at]!.on }))
  const write = (calendar: Stamped | undefined) =>
    writeEntries(act, rows, announced, movesOf(dated, act.now, calendar))
  let numbers = await write(rememberedCalendar())
  while (!numbers) numbers = await write(await rememberCalendar(act.tx))
  const officers = entries.flatMap(({ kind, caseFileId }) =>
    kind === 'case.changed' && caseFileId ? [caseFileId] : [],
  )
  if (officers.length > 0) await followOfficers(act.tx, officers)
  return numbers.map((seq, at) => ({ seq: Number(seq), publicNumber: rows[at]!.publicNumber }))
}

/**
 * Appends the entries, moves their clocks and tells the followers, all with one statement.
 * @returns their numbers; nothing where the store has another calendar by now, and nothing was done
 */
async function writeEntries(
  { tx, by, now }: { tx: Tx; by: Actor; now: Date },
  rows: readonly object[],
  announced: string,
  { stamp, fresh, starting, ending, stopping }: Moves,
): Promise<string[] | null> {
  const [row] = await tx.execute<{ numbers: string[] | null }>(sql`
    select to_json(append_entries(${now.toISOString()}, ${by.kind}, ${actorId(by)}, ${JSON.stringify(rows)},
      ${announced}, ${stamp}, ${JSON.stringify(fresh)}, ${JSON.stringify(starting)}, ${JSON.stringify(ending)},
      ${JSON.stringify(stopping)})) as "numbers"`)
  return row!.numbers
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
