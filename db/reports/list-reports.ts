import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe, Whole } from '../fields.ts'
import { cutPage, decodeCursor, MomentPlace, pageLength, type Page } from '../page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { mustReadReports, reportKinds, type ReportKind, type ReportOutcome } from './rules.ts'
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
const Asked = z.strictObject({
  kind: z.enum(reportKinds),
  /** One state, or every report that is not answered. */
  state: maybe(z.enum([...states, 'open'])),
  after: maybe(z.string().max(400)),
  limit: maybe(Whole(1, pageLength.most)),
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

const after = (cursor: string) => {
  const [at, id] = decodeCursor(MomentPlace, cursor)
  return sql`(${reports.receivedAt}, ${reports.id}) < (${at}::timestamptz, ${id}::uuid)`
}

/** A court's reports of one kind, newest first, for those who may read that kind and nobody else. */
export async function listReports(by: Actor, raw: z.input<typeof Asked>): Promise<Page<ReportRow>> {
  const asked = readInput(Asked, raw)
  const { court } = mustReadReports(by, asked.kind)
  const limit = asked.limit ?? pageLength.usual
  const rows = await store()
    .write.select(columns)
    .from(reports)
    .where(
      and(
        eq(reports.court, court),
        eq(reports.kind, asked.kind),
        asked.state === undefined
          ? undefined
          : asked.state === 'open'
            ? ne(reports.state, 'answered')
            : eq(reports.state, asked.state),
        asked.after === undefined ? undefined : after(asked.after),
      ),
    )
    .orderBy(desc(reports.receivedAt), desc(reports.id))
    .limit(limit + 1)
  const page = cutPage(rows, limit, (last) => [last.receivedAt.toISOString(), last.id])
  const ids = page.rows.map((row) => row.id)
  const clocks = await clocksOf(store().write, ids, store().now())
  return { ...page, rows: page.rows.map((row) => ({ ...row, clocks: clocks.get(row.id) ?? [] })) }
}
