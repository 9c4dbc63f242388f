import type { EntryKind } from '../journal/kinds.ts'
import { everyMandate, mandatesOf } from '../rulebooks/index.ts'
import type { CourtDate } from '../time/days.ts'

/** One message to each person of one side. */
export interface Demand {
  rule: string
  tells: 'applicant' | 'debtor'
  parts: string[]
}

/** What must be told: one message to each side, although several rules may ask for it; the court's own rule is named. */
export function demandsOf(entry: {
  court: string | null
  kind: EntryKind
  on: CourtDate
}): Demand[] {
  if (!entry.court) return []
  const rows = mandatesOf(entry.court, entry.on)
    .filter(([, mandate]) => mandate.on === entry.kind)
    .toSorted(([, a], [, b]) => Number(b.court !== undefined) - Number(a.court !== undefined))
  return (['applicant', 'debtor'] as const).flatMap((tells) => {
    const mine = rows.filter(([, mandate]) => mandate.tells === tells)
    const [first] = mine
    if (!first) return []
    const parts = [...new Set(mine.flatMap(([, mandate]) => mandate.templates))]
    return [{ rule: first[0], tells, parts }]
  })
}

/** The templates that a court's messages have on a day, each by the name that the ledger gives it: A1+A2+A3. */
export function templatesOf(court: string, on: CourtDate): string[] {
  const kinds = new Set(everyMandate().flatMap(([, { on: kind }]) => kind ?? []))
  const all = [...kinds].flatMap((kind) => demandsOf({ court, kind, on }))
  return [...new Set(all.map(({ parts }) => parts.join('+')))].toSorted()
}
