import { and, eq, gte, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Whole } from '../fields.ts'
import { keyOf, openText } from '../leads/sealed-content.ts'
import { leads } from '../leads/tables.ts'
import type { Page } from '../page.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { sortedList } from '../sorted-page.ts'
import { addDays, dayOf, startOf, type CourtDate } from '../time/days.ts'
import { lastDay } from './expire-leads.ts'
import { holdPlace } from './hold-lead.ts'
import { periodOf } from './periods.ts'
import { keptForOf, keptUntilOf } from './reckon.ts'
import { keptFor, leadErasures, leadExpiries, leadHolds, type KeptFor } from './tables.ts'
import { somethingHolds } from './what-holds.ts'

/** What becomes of a concluded lead: kept, about to be destroyed, held up, or destroyed. */
export const retentionStates = ['kept', 'told', 'held', 'needed', 'erased'] as const
export type RetentionState = (typeof retentionStates)[number]

/** A hold as the desk sees it. */
export interface Hold {
  reason: string
  by: string
  at: Date
}

/** How long one concluded lead is kept; nothing of what it says. */
export interface RetentionRow {
  id: string
  order: number
  concludedAt: Date
  keptFor: KeptFor
  /** The last day of its period. */
  until: CourtDate
  /** The last day before it is destroyed, as the desk was told; absent as long as it was not. */
  lastDay: CourtDate | null
  state: RetentionState
  hold: Hold | null
  erasedAt: Date | null
  version: number
}

const until = (court: string, today: CourtDate) =>
  sql<CourtDate>`coalesce(${leadErasures.keptUntil}, ${keptUntilOf(court, today)})`

/** One list for each court: its periods are the court's own. */
const listOf = (day: SQL<CourtDate>) =>
  sortedList<{ id: string; until: CourtDate; order: number }>({
    key: leads.id,
    usual: 'until',
    sorts: {
      until: { by: day, type: 'day', place: (row) => row.until },
      made: { by: leads.order, type: 'number', place: ({ order }) => order },
    },
  })

const Asked = z.strictObject({
  ...listOf(sql`null`).question,
  state: maybe(z.enum(retentionStates)),
  keptFor: maybe(z.enum(keptFor)),
  /** The lead's own number. */
  number: maybe(Whole(1, Number.MAX_SAFE_INTEGER)),
  /** Kept until this day at most, or at least. */
  from: maybe(Day),
  to: maybe(Day),
})

/** The concluded leads of one's own court and how long each is kept, the soonest first (使用规则 五十（八）). */
export async function deskRetention(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<RetentionRow>> {
  const { court } = mustHaveDuty(by, 'lead.retention')
  const asked = readInput(Asked, raw)
  const { day, found, state, why } = question(court)
  const page = listOf(day).page(asked)
  const rows = await found
    .where(
      and(
        eq(leads.court, court),
        eq(leads.state, 'concluded'),
        asked.state && sql`${state} = ${asked.state}`,
        asked.keptFor && sql`${why} = ${asked.keptFor}`,
        asked.number === undefined ? undefined : eq(leads.order, asked.number),
        asked.from && gte(day, asked.from),
        asked.to && lte(day, asked.to),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  return page.cut(rows.map((row) => asRow(row, court)))
}

/** How long one concluded lead of one's own court is kept, and who holds it. */
export async function retentionOf(by: Actor, id: string): Promise<RetentionRow> {
  const { court } = mustHaveDuty(by, 'lead.retention')
  const [row] = await question(court).found.where(
    and(eq(leads.id, readInput(Id, id)), eq(leads.court, court), eq(leads.state, 'concluded')),
  )
  if (!row) throw new Refusal('not-found')
  return asRow(row, court)
}

function question(court: string) {
  const today = dayOf(store().now())
  const reader = store().write
  const day = until(court, today)
  const soon = startOf(addDays(today, periodOf('warning', court, today).length + 1))
  const why = sql<KeptFor>`coalesce(${leadErasures.keptFor}, ${keptForOf})`
  const state = sql<RetentionState>`case
    when ${leadErasures.id} is not null then 'erased'
    when ${leadHolds.id} is not null then 'held'
    when ${day} < ${dayOf(soon)}::date and ${somethingHolds(reader)} then 'needed'
    when ${leadExpiries.id} is not null then 'told'
    else 'kept' end`
  const found = reader
    .select({
      id: leads.id,
      order: leads.order,
      concludedAt: leads.concludedAt,
      keptFor: why,
      until: day,
      state,
      key: leads.key,
      version: leads.version,
      toldAt: leadExpiries.toldAt,
      erasedAt: leadErasures.erasedAt,
      hold: { id: leadHolds.id, reason: leadHolds.reason, at: leadHolds.placedAt },
      holder: staff.name,
    })
    .from(leads)
    .leftJoin(leadErasures, eq(leadErasures.leadId, leads.id))
    .leftJoin(leadExpiries, eq(leadExpiries.leadId, leads.id))
    .leftJoin(leadHolds, and(eq(leadHolds.leadId, leads.id), isNull(leadHolds.releasedAt)))
    .leftJoin(staff, eq(staff.id, leadHolds.placedBy))
    .$dynamic()
  return { day, why, state, found }
}

type Found = Awaited<ReturnType<typeof question>['found']>[number]

function asRow(row: Found, court: string): RetentionRow {
  const { key, hold, holder, toldAt, concludedAt, ...own } = row
  const opened = keyOf({ id: row.id, key })
  const told = toldAt && row.state === 'told' ? dayOf(toldAt) : null
  const warning = () => periodOf('warning', court, dayOf(store().now())).length
  return {
    ...own,
    concludedAt: concludedAt!,
    lastDay: told && lastDay(row.until, told, warning()),
    hold:
      hold && opened
        ? {
            reason: openText(opened, holdPlace(row.id, hold.id, 'reason'), hold.reason),
            by: holder ?? '',
            at: hold.at,
          }
        : null,
  }
}
