import { betrayed } from './betrayed.ts'

/** A published count; its key is unique among those that are judged together. */
export interface Cell {
  key: string
  value: number
}

/** Cells that add up to another one, which is published too. */
export interface Line {
  total: string
  parts: readonly string[]
}

/** A count below this is not published: it speaks of so few that somebody might be known by it. Nobody stands behind a zero. */
export const least = 5

/**
 * Which cells stay unpublished: those from one to four, and as many others as it takes that no sum or difference of
 * what is published gives one of them away (complementary suppression).
 */
export function hiddenCells(cells: readonly Cell[], lines: readonly Line[]): Set<string> {
  const value = new Map(cells.map((cell) => [cell.key, cell.value]))
  const hidden = new Set(
    cells.flatMap((cell) => (cell.value > 0 && cell.value < least ? [cell.key] : [])),
  )
  const hideInLine = (line: Line) => {
    const open = line.parts
      .filter((key) => !hidden.has(key) && value.get(key)! > 0)
      .toSorted((a, b) => value.get(a)! - value.get(b)!)
    const next = open[0] ?? (hidden.has(line.total) ? undefined : line.total)
    if (next !== undefined) hidden.add(next)
    return next !== undefined
  }
  const hideZero = (line: Line) => {
    const next = line.parts.find((key) => !hidden.has(key))
    if (next !== undefined) hidden.add(next)
    return next !== undefined
  }
  for (;;) {
    let changed = false
    for (const line of lines) {
      while (betraysItself(line, hidden, value) && hideInLine(line)) changed = true
    }
    if (changed) continue
    // What no single line gives away, several of them may together; there a zero, too, can be hidden beside it.
    const known = betrayed(hidden, lines)
    const more = lines.filter((line) => [line.total, ...line.parts].some((key) => known.has(key)))
    const wider = more.filter(hideInLine)
    if (wider.length === 0 && more.filter(hideZero).length === 0) return hidden
  }
}

/** Whether one line alone gives a hidden cell away, or that all its hidden cells together are few. */
function betraysItself(
  { total, parts }: Line,
  hidden: ReadonlySet<string>,
  value: ReadonlyMap<string, number>,
): boolean {
  const away = parts.filter((key) => hidden.has(key))
  if (hidden.has(total)) return away.length === 0
  if (away.length === 0) return false
  return away.length === 1 || away.reduce((sum, key) => sum + value.get(key)!, 0) < least
}
