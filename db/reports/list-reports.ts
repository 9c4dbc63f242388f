import { and, eq, gte, lte, ne } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Day, maybe } from '../fields.ts'
import type { Page } from '../page.ts'
import { sortedList } from '../sorted-page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { endOf, startOf } from '../time/days.ts'
import { readableBy } from './readable-by.ts'
import {
  mustReadReports,
  reportKinds,
  reportOutcomes,
  type ReportKind,
  type ReportOutcome,
} from './rules.ts'
import { reports, reportSteps, type ReportState } from './tables.ts'

/** A report in the desk's list: everything but its content. */
export interface ReportRow {
  id: string
  kind: ReportKind
  listingId: string | null
  state: ReportState
  receivedAt: Date
  outcome: ReportOutcome | null
  clocks: Clock[]
  version: number
}

const states = Object.keys(reportSteps) as ReportState[]
const list = sortedList<{ id: string; receivedAt: Date }>({
  key: reports.id,
  usual: '-received',
  sorts: {
    received: { by: reports.receivedAt, type: 'moment', place: ({ receivedAt }) => receivedAt },
  },
})
const Asked = z.strictObject({
  ...list.question,
  kind: z.enum(reportKinds),
  /** One state, or every report that is not answered. */
  state: maybe(z.enum([...states, 'open'])),
  outcome: maybe(z.enum(Object.keys(reportOutcomes) as [ReportOutcome, ...ReportOutcome[]])),
  from: maybe(Day),
  to: maybe(Day),
})

const columns = {
  id: reports.id,
  kind: reports.kind,
  listingId: reports.listingId,
  state: reports.state,
  receivedAt: reports.receivedAt,
  outcome: reports.outcome,
  version: reports.version,
}

/** A court's reports of one kind, newest first, for those who may read that kind and nobody else. */
export async function listReports(by: Actor, raw: z.input<typeof Asked>): Promise<Page<ReportRow>> {
  const asked = readInput(Asked, raw)
  const staff = mustReadReports(by, asked.kind)
  const { court } = staff
  const { outcome, from, to } = asked
  const page = list.page(asked)
  const found = await store()
    .write.select(columns)
    .from(reports)
    .where(
      and(
        eq(reports.court, court),
        eq(reports.kind, asked.kind),
        readableBy(staff),
        asked.state === undefined
          ? undefined
          : asked.state === 'open'
            ? ne(reports.state, 'answered')
            : eq(reports.state, asked.state),
        outcome && eq(reports.outcome, outcome),
        from && gte(reports.receivedAt, startOf(from)),
        to && lte(reports.receivedAt, endOf(to)),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(found)
  const ids = rows.map((row) => row.id)
  const clocks = await clocksOf(store().write, ids, store().now())
  return { ...rest, rows: rows.map((row) => ({ ...row, clocks: clocks.get(row.id) ?? [] })) }
}
