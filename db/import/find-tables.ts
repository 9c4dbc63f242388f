import { Refusal } from '../refusal.ts'
import { BadCell, SheetRow } from './cells.ts'
import { placeColumns, tableNamed, tableOf } from './columns.ts'
import type { ImportFile, RawTable } from './import-file.ts'
import { brokenQuote, csvTable } from './read-csv.ts'
import { openWorkbook, type Workbook } from './read-workbook.ts'
import { refuseRow, tableNames, type ImportReport, type TableName } from './report.ts'

/** One of the four tables, found in a file or a sheet. */
export interface FoundTable<Table extends TableName = TableName> {
  table: Table
  /** What the report calls it. */
  file: string
  /** The rows below the heading; a row that cannot be read at all comes as a BadCell. */
  rows(): AsyncGenerator<SheetRow<Table> | { row: number; fault: BadCell }>
}

/** The tables of an import, in the order in which they build on each other. */
export interface FoundTables {
  tables: FoundTable[]
  close(): Promise<void>
}

/**
 * Finds the four tables by their headings, in CSV files and in the sheets of workbooks.
 * @throws Refusal import-nothing when there is none; import-unreadable
 */
export async function findTables(
  files: Iterable<ImportFile>,
  report: ImportReport,
): Promise<FoundTables> {
  const workbooks: Workbook[] = []
  const close = async () => {
    await Promise.all(workbooks.map((workbook) => workbook.close()))
  }
  try {
    const raw: RawTable[] = []
    for (const file of files) {
      if (/\.xls[xm]$/i.test(file.name)) {
        const workbook = await openWorkbook(file)
        workbooks.push(workbook)
        raw.push(...workbook.sheets)
      } else raw.push(csvTable(file))
    }
    const tables = await recognised(raw, report)
    if (tables.length === 0) throw new Refusal('import-nothing')
    return { tables, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

async function recognised(raw: RawTable[], report: ImportReport): Promise<FoundTable[]> {
  const found: FoundTable[] = []
  for (const each of raw) {
    const headings = await firstRow(each)
    const table = tableOf(headings)
    const named = tableNamed(each.name.replace(/\.[^.]*$/, ''))
    if (!table) {
      // A sheet of notes is nobody's fault; one that is called like a table is.
      if (named || each.name.includes('.')) {
        refuseRow(report, { file: each.name, row: 1, column: '', reason: '表头无法识别，未导入' })
      }
      continue
    }
    const { places, missing } = placeColumns(table, headings)
    const again = found.some((other) => other.table === table)
    const file = again ? each.name : table
    if (missing.length > 0) {
      for (const column of missing) {
        refuseRow(report, { file, row: 1, column, reason: '缺少这一列，整张表未导入' })
      }
      continue
    }
    found.push({ table, file, rows: () => rowsOf(table, places, each) })
  }
  const order = Object.keys(tableNames)
  return found.toSorted((a, b) => order.indexOf(a.table) - order.indexOf(b.table))
}

async function firstRow(raw: RawTable): Promise<string[]> {
  for await (const { cells } of raw.rows()) return cells
  return []
}

async function* rowsOf<Table extends TableName>(
  table: Table,
  places: ReadonlyMap<string, number>,
  raw: RawTable,
): AsyncGenerator<SheetRow<Table> | { row: number; fault: BadCell }> {
  let heading = true
  for await (const { row, cells } of raw.rows()) {
    if (cells[0] === brokenQuote) {
      yield { row, fault: new BadCell('', '引号没有配对，从这一行起无法读取') }
    } else if (!heading && cells.some((cell) => cell.trim() !== '')) {
      yield new SheetRow(table, places, row, cells)
    }
    heading = false
  }
}
