import { and, eq, gte, lte, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, maybe, Text } from '../fields.ts'
import { listings } from '../listings/tables.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { sortedList } from '../sorted-page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { endOf, startOf } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
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
  /** Empty where it names no case. */
  caseNumber: string
  clocks: Clock[]
  version: number
}

const states = Object.keys(reportSteps) as ReportState[]
/** The first day on which a clock of the report runs out; one that has none that runs comes last. */
const dueOf =
  sql`coalesce((select min(c."due_at") from ${clocks} c where c."subject_id" = ${reports}."id"
  and c."stopped_at" is null and c."paused_at" is null and not c."history"), '9999-12-31T00:00:00Z'::timestamptz)`.mapWith(
    clocks.dueAt,
  )
const stateOf = sql<number>`array_position(${sql.raw(`array['${states.join("','")}']`)}, ${reports.state})`
/** Of the case that a complaint is about, or of that of the entry that is to be corrected. */
const caseNumberOf = sql<string>`coalesce(${caseFiles.caseNumber}, '')`

interface Listed {
  id: string
  receivedAt: Date
  dueAt: Date
  stateAt: number
  caseNumber: string
}

const list = sortedList<Listed>({
  key: reports.id,
  usual: '-received',
  sorts: {
    received: { by: reports.receivedAt, type: 'moment', place: ({ receivedAt }) => receivedAt },
    due: { by: dueOf, type: 'moment', place: ({ dueAt }) => dueAt },
    state: { by: stateOf, type: 'number', place: ({ stateAt }) => stateAt },
    number: {
      by: caseNumberOf,
      type: 'text',
      place: ({ caseNumber }) => caseNumber,
    },
  },
})
const Asked = z.strictObject({
  ...list.question,
  kind: z.enum(reportKinds),
  /** One state, or every report that is not answered. */
  state: maybe(z.enum([...states, 'open'])),
  outcome: maybe(z.enum(Object.keys(reportOutcomes) as [ReportOutcome, ...ReportOutcome[]])),
  /** Part of a case number. */
  number: maybe(Text(1, 60)),
  late: Checkbox,
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
  dueAt: dueOf,
  stateAt: stateOf,
  caseNumber: caseNumberOf,
}

/** A court's reports of one kind, newest first, for those who may read that kind and nobody else. */
export async function listReports(by: Actor, raw: z.input<typeof Asked>): Promise<Page<ReportRow>> {
  const asked = readInput(Asked, raw)
  const staff = mustReadReports(by, asked.kind)
  const { court } = staff
  const { outcome, from, to } = asked
  const page = list.page(asked)
  const now = store().now()
  const found = await store()
    .write.select(columns)
    .from(reports)
    .leftJoin(listings, eq(listings.id, reports.listingId))
    .leftJoin(
      caseFiles,
      eq(caseFiles.id, sql`coalesce(${reports.caseFileId}, ${listings.caseFileId})`),
    )
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
        asked.number ? sql`${caseFiles.caseNumber} like ${partOf(asked.number)}` : undefined,
        asked.late ? sql`${dueOf} < ${now.toISOString()}::timestamptz` : undefined,
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
  const own = await clocksOf(store().write, ids, now)
  return {
    ...rest,
    rows: rows.map(({ dueAt: _, stateAt: __, ...row }) => ({
      ...row,
      clocks: own.get(row.id) ?? [],
    })),
  }
}
