import { and, eq, getTableColumns, gte, ilike, inArray, like, lte, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Text } from '../fields.ts'
import type { listings } from '../listings/tables.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { sortedList } from '../sorted-page.ts'
import { dayOf } from '../time/days.ts'
import { openActs } from './open-acts.ts'
import type { RecordTable } from './record.ts'
import type { Steps } from './take-step.ts'

const filters = {
  state: maybe(Text(1, 20)),
  /** Part of the document's number or of the case's. */
  number: maybe(Text(1, 100)),
  /** Part of a name or a title; it never stands in an address. */
  name: maybe(Text(1, 60)),
  /** The officer of the case, or one's own cases. */
  officer: maybe(z.union([Id, z.literal('mine')])),
  from: maybe(Day),
  to: maybe(Day),
}

/** The columns by which the records of a subject are found and put in order. */
interface ListColumns {
  table: RecordTable
  number: PgColumn
  name: PgColumn
  day: PgColumn
}

type Listed = typeof listings.$inferSelect

/** How the records of one subject are listed: newest first, or by number, by name, by day. */
export function recordList({ table, number, name, day }: ListColumns) {
  const key = (table as typeof listings).id
  const value = (column: PgColumn) => (row: Listed) => {
    const found = row[keyOf(table, column) as keyof Listed]
    return found === null ? farthest : String(found)
  }
  const list = sortedList<Listed>({
    key,
    usual: '-made',
    sorts: {
      made: { by: key, type: 'id', place: ({ id }) => id },
      number: { by: number, type: 'text' },
      name: { by: name, type: 'text' },
      day: { by: sql`coalesce(${day}, ${farthest}::date)`, type: 'day', place: value(day) },
    },
  })
  return {
    table,
    number,
    name,
    day,
    ...list,
    asked: z.strictObject({ ...list.question, ...filters }),
  }
}
type RecordList = ReturnType<typeof recordList>

/** What has no last day stands behind everything that has one. */
const farthest = '9999-12-31'

const keyOf = (table: RecordTable, column: PgColumn) =>
  Object.entries(getTableColumns(table)).find(([, one]) => one === column)![0]

export type DeskQuestion = z.input<RecordList['asked']>

/** Who works on cases; a supervisor, a duty officer or an administrator does not. */
const mustDoCasework = (by: Actor): Staff =>
  mustHold(by, 'officer', 'clerk', 'judge', 'director', 'vicePresident', 'president')

type Kept<Table extends RecordTable> = Omit<Table['$inferSelect'], 'salt' | 'idNumber'>

/** What the desk shows of a record: everything but the full number and the salt. */
export function shownAtDesk<Row extends object>(row: Row): Omit<Row, 'salt' | 'idNumber'> {
  const { salt: _, idNumber: __, ...shown } = row as Row & { salt: unknown; idNumber: unknown }
  return shown
}

/** The records of the viewer's own court, each with what the viewer may do with it. */
export async function deskList<Table extends RecordTable>(
  by: Actor,
  table: Table,
  list: RecordList,
  steps: Steps,
  raw: DeskQuestion = {},
): Promise<Page<Kept<Table> & { acts: string[] }>> {
  const { court, staffId } = mustDoCasework(by)
  const asked = readInput(list.asked, raw)
  const page = list.page(asked)
  // The four tables share these columns; drizzle cannot say so of a union.
  const records = table as unknown as typeof listings
  const found = await store()
    .write.select(getTableColumns(records))
    .from(records)
    .where(and(eq(records.court, court), ...wanted(list, staffId, asked), page.after))
    .orderBy(...page.orderBy)
    .limit(page.limit)
    .catch(asRefusal)
  const { rows, ...rest } = page.cut(found)
  const today = dayOf(store().now())
  return {
    ...rest,
    rows: rows.map((row) => ({
      ...(shownAtDesk(row) as unknown as Kept<Table>),
      acts: openActs(by, steps, row, today),
    })),
  }
}

function wanted(list: RecordList, staffId: string, asked: z.output<RecordList['asked']>) {
  const { state, number, name, officer, from, to } = asked
  const { caseNumber, caseFileId, ...records } = list.table as typeof listings
  const part = number === undefined ? '' : partOf(foldNumber(number))
  const ofOfficer = (id: string) =>
    store().write.select({ id: caseFiles.id }).from(caseFiles).where(eq(caseFiles.officerId, id))
  return [
    state ? eq(records.state, state as 'drafted') : undefined,
    number === undefined ? undefined : or(like(list.number, part), like(caseNumber, part)),
    name === undefined ? undefined : ilike(list.name, partOf(name)),
    officer === undefined
      ? undefined
      : inArray(caseFileId, ofOfficer(officer === 'mine' ? staffId : officer)),
    from && gte(list.day, from),
    to && lte(list.day, to),
  ]
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
