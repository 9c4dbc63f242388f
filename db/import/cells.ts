import { readYuan } from '../fields.ts'
import { addDays, readDay, type CourtDate } from '../time/days.ts'
import { headingOf, type ColumnOf } from './columns.ts'
import type { TableName } from './report.ts'

/** Why a row is not loaded: its column, and the reason. Never leaves this folder. */
export class BadCell extends Error {
  override name = 'BadCell'
  readonly column: string
  readonly reason: string

  constructor(column: string, reason: string) {
    super(reason)
    this.column = column
    this.reason = reason
  }
}

/** One row of a table, read cell by cell; each reading gives a value or throws a BadCell. */
export class SheetRow<Table extends TableName> {
  readonly row: number
  readonly #table: Table
  readonly #places: ReadonlyMap<string, number>
  readonly #cells: readonly string[]

  constructor(
    table: Table,
    places: ReadonlyMap<string, number>,
    row: number,
    cells: readonly string[],
  ) {
    this.#table = table
    this.#places = places
    this.row = row
    this.#cells = cells
  }

  bad(column: ColumnOf<Table>, reason: string): BadCell {
    return new BadCell(headingOf(this.#table, column), reason)
  }

  /** The cell as it stands. */
  peek(column: ColumnOf<Table>): string {
    return this.#cells[this.#places.get(column) ?? -1] ?? ''
  }

  /** The cell's text without the spaces around it, or the empty text. */
  text(column: ColumnOf<Table>, most = 200): string {
    const text = this.peek(column).replaceAll('\r\n', '\n').trim()
    if (text.length > most) throw this.bad(column, `超过${most}个字`)
    if (text.includes('\uFFFD')) throw this.bad(column, '文字编码错误')
    if (!text.isWellFormed() || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) {
      throw this.bad(column, '含有无法显示的字符')
    }
    return text
  }

  /** A text that may not be missing. */
  needed(column: ColumnOf<Table>, missing: string, most = 200): string {
    const text = this.text(column, most)
    if (text === '') throw this.bad(column, missing)
    return text
  }

  /** A day, however it is written. */
  day(column: ColumnOf<Table>, reason: string): CourtDate {
    const day = readWrittenDay(this.text(column, 60))
    if (!day) throw this.bad(column, reason)
    return day
  }

  /** An amount in fen; an empty cell is none. */
  fen(column: ColumnOf<Table>, reason: string): number {
    const text = this.text(column, 60)
    const fen = text === '' ? 0 : readYuan(text)
    if (fen === undefined) throw this.bad(column, reason)
    return fen
  }
}

const firstSerial = '1899-12-30' as CourtDate

/**
 * Reads a day as exports write it: 2024-03-05, 2024/3/5, 2024年3月5日, 20240305, with or without a time, or the serial
 * number of a spreadsheet.
 */
function readWrittenDay(text: string): CourtDate | undefined {
  const plain = text.normalize('NFKC').trim()
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(plain)
  if (serial) return addDays(firstSerial, Number(serial[1]))
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}.*)?$/.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!parts) return undefined
  const [, year, month = '', day = ''] = parts
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
