import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe, Text, Whole } from '../fields.ts'
import type { listings } from '../listings/tables.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { dayOf } from '../time/days.ts'
import { openActs } from './open-acts.ts'
import type { RecordTable } from './record.ts'
import type { Steps } from './take-step.ts'

export const DeskQuestion = z.strictObject({
  state: maybe(Text(1, 20)),
  after: maybe(z.string()),
  limit: maybe(Whole(1, pageLength.most)),
})
export type DeskQuestion = z.input<typeof DeskQuestion>

/** Who works on cases; a supervisor, a duty officer or an administrator does not. */
const mustDoCasework = (by: Actor): Staff =>
  mustHold(by, 'officer', 'clerk', 'judge', 'director', 'vicePresident', 'president')

type Kept<Table extends RecordTable> = Omit<Table['$inferSelect'], 'salt' | 'idNumber'>

/** What the desk shows of a record: everything but the full number and the salt. */
export function shownAtDesk<Row extends object>(row: Row): Omit<Row, 'salt' | 'idNumber'> {
  const { salt: _, idNumber: __, ...shown } = row as Row & { salt: unknown; idNumber: unknown }
  return shown
}

/** The records of the viewer's own court, newest first, each with what the viewer may do with it. */
export async function deskList<Table extends RecordTable>(
  by: Actor,
  table: Table,
  steps: Steps,
  raw: DeskQuestion = {},
): Promise<Page<Kept<Table> & { acts: string[] }>> {
  const { court } = mustDoCasework(by)
  const { state, after, limit = pageLength.usual } = readInput(DeskQuestion, raw)
  // The four tables share these columns; drizzle cannot say so of a union.
  const records = table as typeof listings
  const place = after === undefined ? undefined : decodeCursor(z.tuple([z.uuid()]), after)
  const rows = await store()
    .write.select(getTableColumns(records))
    .from(records)
    .where(
      and(
        eq(records.court, court),
        state ? eq(records.state, state as 'drafted') : undefined,
        place ? lt(records.id, place[0]) : undefined,
      ),
    )
    .orderBy(desc(records.id))
    .limit(limit + 1)
    .catch(asRefusal)
  const page = cutPage(rows, limit, (last) => [last.id])
  const today = dayOf(store().now())
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...(shownAtDesk(row) as unknown as Kept<Table>),
      acts: openActs(by, steps, row, today),
    })),
  }
}

/** One record for the desk. @throws Refusal when there is none, or when it is another court's */
export async function deskRecord<Table extends RecordTable>(
  by: Actor,
  table: Table,
  id: string,
): Promise<Table['$inferSelect']> {
  mustDoCasework(by)
  if (!isId(id)) throw new Refusal('not-found')
  const records = table as typeof listings
  const [row] = await store()
    .write.select()
    .from(records)
    .where(eq(records.id, id))
    .catch(asRefusal)
  if (!row) throw new Refusal('not-found')
  mustBeOfCourt(by, row.court)
  return row
}
