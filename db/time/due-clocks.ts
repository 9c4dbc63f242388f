import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { mustHold } from '../people/rules.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { isLate, runsLateAt } from './late.ts'
import { hiddenFrom } from './my-clocks.ts'
import { clocks } from './tables.ts'

/** A running time limit of a case that is over, or will be soon. */
export interface DueClock {
  caseFileId: string
  caseNumber: string
  officer: string | null
  says: Says
  document: string
  article: string
  dueAt: Date
  late: boolean
  /** Computed without the year's official calendar. */
  provisional: boolean
}

const soon = 3 * 24 * 3_600_000
const most = 50

/**
 * The court's own time limits in its cases that are over or have three days left, the oldest first; also those that
 * were reckoned without the year's official calendar.
 */
export async function dueClocks(by: Actor): Promise<DueClock[]> {
  const reader = mustHold(by, ...caseOffices)
  const hidden = hiddenFrom(reader)
  const now = store().now()
  const rows = await store()
    .write.select({
      rule: clocks.rule,
      history: clocks.history,
      stoppedAt: clocks.stoppedAt,
      pausedAt: clocks.pausedAt,
      provisional: clocks.provisional,
      dueAt: clocks.dueAt,
      caseFileId: caseFiles.id,
      caseNumber: caseFiles.caseNumber,
      officer: caseFiles.officer,
    })
    .from(clocks)
    .innerJoin(caseFiles, eq(caseFiles.id, clocks.caseFileId))
    .where(
      and(
        eq(clocks.court, reader.court),
        runsLateAt(new Date(now.getTime() + soon)),
        hidden.length > 0 ? notInArray(clocks.rule, hidden) : undefined,
      ),
    )
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
  return rows.flatMap(({ rule, history, stoppedAt, pausedAt, ...row }) => {
    const limit = ruleNamed(rule)
    if (limit?.kind !== 'timeLimit') return []
    const { says, document, article } = limit
    const late = isLate({ rule, history, stoppedAt, pausedAt, dueAt: row.dueAt }, now)
    return [{ ...row, says, document, article, late }]
  })
}
