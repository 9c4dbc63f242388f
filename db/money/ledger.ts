import { asc, eq, inArray } from 'drizzle-orm'
import { parties } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import type { CourtDate } from '../time/days.ts'
import { caseMoney } from './tables.ts'

export type Movement = typeof caseMoney.$inferSelect

/** The money of a case as it stands, in fen. Received = paid + held + rewards + left, always. */
export interface Balance {
  received: number
  /** Received before the portal kept books, by the import; how it was paid out is not known here. */
  before: number
  paid: number
  held: number
  /** What was deducted from the applicants' proceeds as bounties (财产调查规定 24). */
  rewards: number
  /** What the court has and neither paid nor holds back. */
  left: number
}

/** One receipt with how much of it was paid or held back, the oldest first. */
export interface Receipt {
  id: string
  day: CourtDate
  amount: number
  /** What later payments and holdings do not cover yet. */
  open: number
  /** The journal's entry that started its clocks. */
  entry: number | null
}

const sumOf = (rows: readonly Movement[], kind: Movement['kind']) =>
  rows.filter((row) => row.kind === kind).reduce((sum, { amount }) => sum + amount, 0)

/**
 * What a case's movements come to (seed 0 第十九条 “案款收与支平衡”). What the import brought in counts as received, and
 * as far as the ledger does not explain it, as received before.
 */
export function balanceOf(rows: readonly Movement[], onFile: number): Balance {
  const ledger = sumOf(rows, 'received')
  const before = Math.max(0, onFile - ledger)
  const received = before + ledger
  const paid = sumOf(rows, 'paid')
  const held = sumOf(rows, 'held')
  const rewards = sumOf(rows, 'reward')
  return { received, before, paid, held, rewards, left: received - paid - held - rewards }
}

/** The receipts of a case, each covered by what was paid and held back, the oldest first. */
export function receiptsOf(rows: readonly Movement[]): Receipt[] {
  const takenBack = new Set(rows.flatMap(({ corrects }) => corrects ?? []))
  let covering = sumOf(rows, 'paid') + sumOf(rows, 'held') + sumOf(rows, 'reward')
  return rows
    .filter(({ kind, corrects }) => kind === 'received' && corrects === null)
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map(({ id, day, amount, entry }) => {
      const due = takenBack.has(id) ? 0 : amount
      const covered = Math.min(due, Math.max(0, covering))
      covering -= covered
      return { id, day, amount, open: due - covered, entry }
    })
}

/** The movements that stand: neither taken back nor taking another back. */
export function standing(rows: readonly Movement[]): Movement[] {
  const takenBack = new Set(rows.flatMap(({ corrects }) => corrects ?? []))
  return rows.filter(({ id, corrects }) => corrects === null && !takenBack.has(id))
}

/** Every movement of some cases, in the order in which they were written. */
export async function movementsOf(
  reader: Reader,
  caseFileIds: readonly string[],
): Promise<Movement[]> {
  if (caseFileIds.length === 0) return []
  return reader
    .select()
    .from(caseMoney)
    .where(inArray(caseMoney.caseFileId, [...caseFileIds]))
    .orderBy(asc(caseMoney.at), asc(caseMoney.id))
}

/** What was paid to and is held for each applicant of a case. */
export async function perApplicant(
  reader: Reader,
  caseFileId: string,
  rows: readonly Movement[],
): Promise<{ id: string; name: string; paid: number; held: number }[]> {
  const people = await reader
    .select({ id: parties.id, name: parties.name, role: parties.role })
    .from(parties)
    .where(eq(parties.caseFileId, caseFileId))
    .orderBy(asc(parties.id))
  return people
    .filter(({ role }) => role === 'applicant')
    .map(({ id, name }) => {
      const own = rows.filter(({ partyId }) => partyId === id)
      return { id, name, paid: sumOf(own, 'paid'), held: sumOf(own, 'held') }
    })
}
