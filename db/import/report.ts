/** The four tables of a court's export. */
export const tableNames = {
  cases: '案件',
  parties: '当事人',
  steps: '节点',
  listings: '失信决定',
} as const
export type TableName = keyof typeof tableNames

export type Counts = Record<TableName, number>

/** A row that was not loaded: where it stands (the heading is row 1), which column, and why. */
export interface RefusedRow {
  file: string
  row: number
  column: string
  reason: string
}

/** What an import did, or would do. */
export interface ImportReport {
  loaded: Counts
  /** Rows that the store holds already, just so. */
  unchanged: Counts
  refused: RefusedRow[]
}

const none = (): Counts => ({ cases: 0, parties: 0, steps: 0, listings: 0 })
export const emptyReport = (): ImportReport => ({ loaded: none(), unchanged: none(), refused: [] })

/** How many refused rows are named one by one; a file of another kind would fill the memory. */
const most = 10_000

/** Names a refused row, or counts it where ten thousand are named already. */
export function refuseRow(report: ImportReport, row: RefusedRow): void {
  if (report.refused.length < most) report.refused.push(row)
  else if (report.refused.length === most) {
    report.refused.push({ ...row, column: '', reason: '问题过多，其余各行未逐一列出' })
  }
}
