import { Refusal } from '../refusal.ts'

/** A file that somebody hands over; `open` may be asked more than once, and begins at the beginning each time. */
export interface ImportFile {
  name: string
  open(): AsyncIterable<Uint8Array>
  /** Where it lies, if it lies in a folder of ours already. */
  path?: string
  /** How a part of it is read, if it does not lie anywhere as it is; a workbook is read from its end. */
  ranges?: { size: number; read(start: number, end: number): AsyncIterable<Uint8Array> }
}

/** One row as it stands in a file: its number, where the heading's is 1, and its cells as text. */
export interface RawRow {
  row: number
  cells: string[]
}

/** A list of rows that can be read from its beginning as often as needed, never held as a whole. */
export interface RawTable {
  /** The file's or the sheet's name. */
  name: string
  rows(): AsyncGenerator<RawRow>
}

/** A file that is damaged or of another kind. */
export const unreadable = (name: string, why: string, whyEn: string): Refusal =>
  new Refusal('import-unreadable', { name, why, whyEn })
