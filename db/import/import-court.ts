import { and, eq, isNull } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { partsOfCaseNumber } from '../cases/case-number.ts'
import { store } from '../connection.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { BadCell, SheetRow } from './cells.ts'
import type { ImportContext, Loader, SheetPlace } from './context.ts'
import { filesAt } from './files-at.ts'
import { findTables, type FoundTable } from './find-tables.ts'
import type { ImportFile } from './import-file.ts'
import { announceFiled, caseLoader } from './load-cases.ts'
import { listingLoader } from './load-listings.ts'
import { partyLoader } from './load-parties.ts'
import { openPreview } from './preview.ts'
import { stepLoader } from './load-steps.ts'
import { emptyReport, refuseRow, type ImportReport, type TableName } from './report.ts'

/** What is imported, and how: files that somebody hands over, or a folder or one file of this machine. */
export interface ImportOrder {
  files?: Iterable<ImportFile> | undefined
  path?: string | undefined
  /** The court's code; the operator may leave it to what the files say. */
  court?: string | undefined
  /** Runs everything and writes nothing: the report is the same. */
  dryRun?: boolean | undefined
}

/** How many rows are written in one transaction. */
const batchSize = 200

/** Runs a piece of work as an act of its own, which is about these cases. */
type InAct = <Out>(work: (act: Act) => Promise<Out>, caseNumbers: readonly string[]) => Promise<Out>

/**
 * Brings a court's export in. All or nothing for a row, never for a file: good rows load, each bad row is named, and
 * what is here already stays as it is. Entries keep their true dates.
 * @throws Refusal import-nothing, import-unreadable, import-court, role-needed, other-court
 */
export async function importCourt(by: Actor, order: ImportOrder): Promise<ImportReport> {
  const own = by.kind === 'operator' ? undefined : ownCourt(by, order.court)
  const report = emptyReport()
  const files = order.files ?? (await filesAt(order.path ?? ''))
  const { tables, close } = await findTables(files, report)
  try {
    const court = await courtOf(own ?? order.court, tables)
    if (!order.dryRun) {
      await importTables((work) => inOneTransaction(by, work), court, tables, report)
    } else await preview(by, court, tables, report)
  } finally {
    await close()
  }
  return report
}

function ownCourt(by: Actor, asked: string | undefined): string {
  const staff = mustHaveDuty(by, 'court.import')
  if (asked !== undefined) mustBeOfCourt(by, asked)
  return staff.court
}

async function preview(
  by: Actor,
  court: FoundCourt,
  tables: FoundTable[],
  report: ImportReport,
): Promise<void> {
  const { inAct, close } = await openPreview(by)
  try {
    const context = await inAct((act) => contextOf(act, court, true), [])
    await loadAll(inAct, context, tables, report)
  } finally {
    await close()
  }
}

interface FoundCourt {
  code: string
  name: string
}

/** The court whose export this is: the one that was named, or the first in the files that is known here. */
async function courtOf(asked: string | undefined, tables: FoundTable[]): Promise<FoundCourt> {
  const known = await store().write.select({ code: courts.code, name: courts.name }).from(courts)
  if (asked !== undefined) {
    const court = known.find(({ code }) => code === asked)
    if (!court) throw new Refusal('import-court')
    return court
  }
  for (const found of tables) {
    for await (const row of found.rows()) {
      if (!(row instanceof SheetRow)) continue
      const court = known.find((each) => names(found.table, row, each))
      if (court) return court
    }
  }
  throw new Refusal('import-court')
}

function names(table: TableName, row: SheetRow<TableName>, court: FoundCourt): boolean {
  if (table === 'cases' || table === 'listings') {
    const text = (row as SheetRow<'cases'>).peek('court').replace(/\s/g, '')
    return text === court.name || text === court.code
  }
  return partsOfCaseNumber(row.peek('caseNumber'))?.court === court.code
}

async function importTables(
  inAct: InAct,
  court: FoundCourt,
  tables: FoundTable[],
  report: ImportReport,
): Promise<void> {
  const context = await inAct((act) => beginImport(act, court), [])
  await loadAll(inAct, context, tables, report)
  await inAct(
    (act) =>
      act.journal({
        kind: 'import.finished',
        court: court.code,
        subject: { kind: 'court', id: null },
        facts: { ...report.loaded, refused: report.refused.length },
      }),
    [],
  )
}

async function loadAll(
  inAct: InAct,
  context: ImportContext,
  tables: FoundTable[],
  report: ImportReport,
): Promise<void> {
  const load = <Table extends TableName, Row extends SheetPlace>(loader: Loader<Table, Row>) =>
    loadTables(inAct, context, loader, tables, report)
  await load(caseLoader)
  context.seen.clear()
  await load(partyLoader)
  while (!context.preview && (await inAct((act) => announceFiled(act, context), [])) > 0);
  await load(stepLoader)
  await load(listingLoader)
}

/** The court's first import is its first day here; what happened before it is told to nobody. */
async function beginImport(act: Act, court: FoundCourt): Promise<ImportContext> {
  const first = await act.tx
    .update(courts)
    .set({ liveSince: dayOf(act.now) })
    .where(and(eq(courts.code, court.code), isNull(courts.liveSince)))
    .returning({ code: courts.code })
  if (first.length > 0) {
    const subject = { kind: 'court', id: null }
    await act.journal({ kind: 'court.live', court: court.code, subject })
  }
  return contextOf(act, court, false)
}

async function contextOf(
  { tx, now }: Act,
  court: FoundCourt,
  preview: boolean,
): Promise<ImportContext> {
  const today = dayOf(now)
  const [row] = await tx
    .select({ liveSince: courts.liveSince })
    .from(courts)
    .where(eq(courts.code, court.code))
  return {
    court: court.code,
    courtName: court.name,
    today,
    liveSince: row?.liveSince ?? today,
    seen: new Set(),
    preview,
  }
}

async function loadTables<Table extends TableName, Row extends SheetPlace>(
  inAct: InAct,
  context: ImportContext,
  loader: Loader<Table, Row>,
  tables: FoundTable[],
  report: ImportReport,
): Promise<void> {
  for (const found of tables) {
    if (isOf(loader.table, found)) await loadTable(inAct, context, loader, found, report)
  }
}

const isOf = <Table extends TableName>(
  table: Table,
  found: FoundTable,
): found is FoundTable<Table> & FoundTable => found.table === table

async function loadTable<Table extends TableName, Row extends SheetPlace>(
  inAct: InAct,
  context: ImportContext,
  loader: Loader<Table, Row>,
  found: FoundTable<Table>,
  report: ImportReport,
): Promise<void> {
  const before = report.refused.length
  const refuse = (row: number, { column, reason }: BadCell) =>
    refuseRow(report, { file: found.file, row, column, reason })
  let batch: Row[] = []
  const flush = async () => {
    const rows = batch
    batch = []
    if (rows.length === 0) return
    const cases = rows.map(({ caseNumber }) => caseNumber)
    const outcome = await inAct((act) => loader.load(act, context, rows), cases)
    report.loaded[loader.table] += outcome.loaded
    report.unchanged[loader.table] += outcome.unchanged
    for (const { row, fault } of outcome.bad) refuse(row, fault)
  }
  for await (const row of found.rows()) {
    if (!(row instanceof SheetRow)) {
      refuse(row.row, row.fault)
      continue
    }
    try {
      batch.push(loader.read(row, context))
    } catch (fault) {
      if (!(fault instanceof BadCell)) throw fault
      refuse(row.row, fault)
    }
    if (batch.length === batchSize) await flush()
  }
  await flush()
  const named = report.refused.splice(before)
  report.refused.push(...named.toSorted((a, b) => a.row - b.row))
}
