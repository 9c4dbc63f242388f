import { and, eq, inArray, isNotNull, isNull, notInArray, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import { staff, type Role } from '../people/tables.ts'
import { everyTimeLimit, ruleNamed, timeLimitsOf } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { sortedList } from '../sorted-page.ts'
import { leadClocksKnown } from './clocks-of-leads.ts'
import { dayOf, type CourtDate } from './days.ts'
import { isLate, isProvisional, runs } from './late.ts'
import { clocks } from './tables.ts'

/** A time limit in the desk's list. */
export interface ClockLine {
  id: string
  rule: string
  says: Says
  document: string
  article: string
  subject: { kind: string; id: string }
  caseFileId: string | null
  caseNumber: string | null
  /** Who answers for it: a person, or whoever holds an office. */
  holder: string | null
  answers: Role | null
  startedOn: CourtDate
  dueAt: Date
  /** It is counted in minutes or hours, so that the hour matters. */
  toTheMinute: boolean
  late: boolean
  /** Computed without the year's official calendar. */
  provisional: boolean
  paused: boolean
}

export const clockStates = ['due', 'late', 'running', 'paused'] as const
export type ClockState = (typeof clockStates)[number]

const soon = 3 * 24 * 3_600_000

const list = sortedList<{ id: string; dueAt: Date }>({
  key: clocks.id,
  sorts: { dueAt: { by: clocks.dueAt, type: 'moment', place: (row) => row.dueAt } },
  usual: 'dueAt',
})

const Asked = z.object({
  /** One's own, or all of the court; without a word, the court's for whoever leads it. */
  mine: maybe(z.enum(['me', 'court'])),
  state: maybe(z.enum(clockStates)),
  rule: maybe(Text(1, 60)),
  officer: maybe(Id),
  ...list.question,
})

/** Whoever leads or watches over the court looks at all of it first. */
const leaders: readonly Role[] = ['director', 'vicePresident', 'president', 'supervisor']

const usualView = ({ roles }: Staff) =>
  roles.some((role) => leaders.includes(role)) ? 'court' : 'me'

/** That a complaint was made about somebody is known to those alone who answer for it (seed 1 art 45, domain C-8). */
const confidential = everyTimeLimit().filter(([, { starts }]) =>
  starts.some((kind) => kind.startsWith('complaint.')),
)

/** The rules whose clocks somebody does not see. */
export const hiddenFrom = ({ roles }: Staff): string[] =>
  confidential.flatMap(([rule, { answers }]) => (answers && roles.includes(answers) ? [] : [rule]))

/**
 * The court's own time limits that run or stand still, the earliest first: those that somebody answers for in person or
 * by office, or all of the court. Parties' own limits and history are not among them.
 */
export async function myClocks(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<ClockLine>> {
  const reader = mustHold(by, ...caseOffices)
  const asked = readInput(Asked, raw)
  const { after, orderBy, limit, cut } = list.page(asked)
  const pages = await Promise.all(
    viewsOf(reader, asked.mine).map((view) =>
      select(and(view, ...filtersOf(reader, asked), after), orderBy, limit),
    ),
  )
  const backwards = asked.order === 'desc' ? -1 : 1
  const rows = pages
    .flat()
    .toSorted(
      (a, b) => backwards * (a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1)),
    )
    .slice(0, limit)
  const page = cut(rows)
  return { ...page, rows: page.rows.flatMap((row) => shown(row, store().now())) }
}

/** Up to this many are counted; a page says "more than" beyond. */
const countedTo = 1000

/** How many of one's clocks, or of the court's, are in each state; counted to a thousand and no further. */
export async function countClocks(
  by: Actor,
  { mine }: { mine?: 'me' | 'court' } = {},
): Promise<Record<ClockState, { count: number; more: boolean }>> {
  const reader = mustHold(by, ...caseOffices)
  const { write } = store()
  const found = await Promise.all(
    clockStates.map(async (state) => {
      const parts = viewsOf(reader, mine).map(
        (view) =>
          sql`(select 1 from ${clocks} where ${and(view, ...filtersOf(reader, { state }))} limit ${countedTo + 1})`,
      )
      const [row] = await write.execute<{ count: number }>(
        sql`select count(*)::int as "count" from (${sql.join(parts, sql` union all `)}) counted`,
      )
      const count = row!.count
      return [state, { count: Math.min(count, countedTo), more: count > countedTo }] as const
    }),
  )
  return Object.fromEntries(found) as Record<ClockState, { count: number; more: boolean }>
}

/** The rules that give a court's own time limits today, for the choice in a filter. */
export function clockRules(by: Actor): { rule: string; says: Says }[] {
  const reader = mustHold(by, ...caseOffices)
  const hidden = hiddenFrom(reader)
  return timeLimitsOf(reader.court, dayOf(store().now()))
    .filter(([rule, { whose }]) => whose !== 'party' && !hidden.includes(rule))
    .map(([rule, { says }]) => ({ rule, says }))
}

const countedInMinutes = everyTimeLimit().flatMap(([rule, { unit }]) =>
  unit === 'minutes' ? [rule] : [],
)

/** What is counted in minutes and runs, for the screens of those on duty (seed 1 art 23); the earliest first. */
export async function urgentClocks(by: Actor): Promise<ClockLine[]> {
  const reader = mustHold(by, ...caseOffices)
  const { orderBy } = list.page({})
  const where = and(
    eq(clocks.court, reader.court),
    inArray(clocks.rule, countedInMinutes),
    runs(),
    leadClocksKnown(reader),
  )
  const rows = await select(where, orderBy, 20)
  return rows.flatMap((row) => shown(row, store().now()))
}

/** Each is found by an index of its own. */
function viewsOf(reader: Staff, mine: 'me' | 'court' = usualView(reader)): (SQL | undefined)[] {
  if (mine === 'court') return [eq(clocks.court, reader.court)]
  const ofOffice = and(
    eq(clocks.court, reader.court),
    isNull(clocks.holder),
    isNotNull(clocks.answers),
    inArray(clocks.answers, [...reader.roles]),
  )
  return [eq(clocks.holder, reader.staffId), ofOffice]
}

function filtersOf(
  reader: Staff,
  asked: {
    state?: ClockState | undefined
    rule?: string | undefined
    officer?: string | undefined
  },
): (SQL | undefined)[] {
  const now = store().now()
  const hidden = hiddenFrom(reader)
  return [
    stateAt(now)[asked.state ?? 'running'],
    asked.rule === undefined ? undefined : eq(clocks.rule, asked.rule),
    // Somebody of another court answers for nothing here.
    asked.officer === undefined
      ? undefined
      : and(eq(clocks.holder, asked.officer), eq(clocks.court, reader.court)),
    hidden.length > 0 ? notInArray(clocks.rule, hidden) : undefined,
    leadClocksKnown(reader),
  ]
}

const stateAt = (now: Date): Record<ClockState, SQL | undefined> => ({
  running: runs(),
  late: and(runs(), sql`${clocks.dueAt} < ${now.toISOString()}::timestamptz`),
  due: and(
    runs(),
    sql`${clocks.dueAt} between ${now.toISOString()}::timestamptz
      and ${new Date(now.getTime() + soon).toISOString()}::timestamptz`,
  ),
  paused: and(isNull(clocks.stoppedAt), isNotNull(clocks.pausedAt)),
})

const select = (where: SQL | undefined, orderBy: SQL[], limit: number) =>
  store()
    .write.select({
      id: clocks.id,
      rule: clocks.rule,
      subjectKind: clocks.subjectKind,
      subjectId: clocks.subjectId,
      caseFileId: clocks.caseFileId,
      caseNumber: caseFiles.caseNumber,
      holder: staff.name,
      answers: clocks.answers,
      startedOn: clocks.startedOn,
      dueAt: clocks.dueAt,
      pausedAt: clocks.pausedAt,
      stoppedAt: clocks.stoppedAt,
      history: clocks.history,
      provisional: clocks.provisional,
    })
    .from(clocks)
    .leftJoin(caseFiles, eq(caseFiles.id, clocks.caseFileId))
    .leftJoin(staff, eq(staff.id, clocks.holder))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)

type Row = Awaited<ReturnType<typeof select>>[number]

function shown(row: Row, now: Date): ClockLine[] {
  const limit = ruleNamed(row.rule)
  if (limit?.kind !== 'timeLimit') return []
  const { subjectKind, subjectId, pausedAt, stoppedAt: _, history: __, ...rest } = row
  const line = {
    ...rest,
    says: limit.says,
    document: limit.document,
    article: limit.article,
    subject: { kind: subjectKind, id: subjectId },
    toTheMinute: limit.unit === 'minutes' || limit.unit === 'hours',
    late: isLate(row, now),
    provisional: isProvisional(row),
    paused: pausedAt !== null,
  }
  return [line]
}
