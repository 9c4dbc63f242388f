import type { Says } from '../rulebooks/rule.ts'

export type Language = keyof Says

/** What stands on a sheet, from top to bottom. */
export type Block =
  /** A paragraph; its first line is set in by two characters. */
  | { kind: 'text'; text: string; flush?: true }
  | { kind: 'heading'; text: string }
  /** What something is called, and what it is. */
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  /** A form: what is asked, each with an empty line or box to write in. */
  | { kind: 'form'; rows: readonly (readonly [string, number])[] }
  | {
      kind: 'table'
      columns: readonly string[]
      widths: readonly number[]
      rows: readonly string[][]
    }
  /** Who it is from and the day, at the right. */
  | { kind: 'closing'; lines: readonly string[] }
  | { kind: 'qr'; holds: string; says: string }
  | { kind: 'small'; text: string }

/** One document on paper: the court's head, its name and number, and what it says. */
export interface Paper {
  language: Language
  /** The court, above everything. */
  head: string
  name: string
  number?: string
  blocks: readonly Block[]
}
