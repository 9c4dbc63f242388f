import { and, count, eq, gte, inArray, like, lte, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { sortedList } from '../sorted-page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { mustServeLeads, seesEveryLead } from './rules.ts'
import { endOf, startOf } from '../time/days.ts'
import {
  leadCategories,
  leadPhotos,
  leads,
  leadSteps,
  type LeadChannel,
  type LeadState,
} from './tables.ts'

/** A lead in the desk's list: everything but its content. */
export interface LeadRow {
  id: string
  order: number
  receivedAt: Date
  channel: LeadChannel
  category: (typeof leads.$inferSelect)['category']
  urgent: boolean
  state: LeadState
  bountyId: string | null
  listingId: string | null
  caseFileId: string | null
  caseNumber: string | null
  photos: number
  clocks: Clock[]
  version: number
}

const states = Object.keys(leadSteps) as LeadState[]
const first = sql<number>`case when ${leads.urgent} and ${leads.state} <> 'concluded' then 1 else 0 end`
const isFirst = (lead: { urgent: boolean; state: LeadState }) =>
  lead.urgent && lead.state !== 'concluded'
/** Longer than any order number. */
const farthest = 1_000_000_000_000_000

type Listed = Pick<typeof leads.$inferSelect, 'id' | 'order' | 'urgent' | 'state'>
const list = sortedList<Listed>({
  key: leads.id,
  usual: '-urgent',
  sorts: {
    /** Urgent leads that are not concluded come first, then the newest. */
    urgent: {
      by: sql`(${first}::bigint * ${sql.raw(String(farthest))} + ${leads.order})`,
      type: 'number',
      place: (lead) => (isFirst(lead) ? farthest : 0) + lead.order,
    },
    made: { by: leads.order, type: 'number', place: ({ order }) => order },
  },
})
const Asked = z.strictObject({
  ...list.question,
  /** One state, or every lead that is not concluded. */
  state: maybe(z.enum([...states, 'open'])),
  /** Part of the number of the case that it is about. */
  number: maybe(Text(1, 60)),
  category: maybe(z.enum(leadCategories)),
  urgent: Checkbox,
  from: maybe(Day),
  to: maybe(Day),
})

const columns = {
  id: leads.id,
  order: leads.order,
  receivedAt: leads.receivedAt,
  channel: leads.channel,
  category: leads.category,
  urgent: leads.urgent,
  state: leads.state,
  bountyId: leads.bountyId,
  listingId: leads.listingId,
  caseFileId: leads.caseFileId,
  caseNumber: caseFiles.caseNumber,
  version: leads.version,
}

async function photosOf(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await store()
    .write.select({ leadId: leadPhotos.leadId, photos: count() })
    .from(leadPhotos)
    .where(inArray(leadPhotos.leadId, ids))
    .groupBy(leadPhotos.leadId)
  return new Map(rows.map((row) => [row.leadId, row.photos]))
}

/** The leads of a court with their running clocks, for those who serve them; an officer sees those of his own cases. */
export async function listLeads(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<LeadRow>> {
  const staff = mustServeLeads(by)
  const asked = readInput(Asked, raw)
  const { number, category, urgent, from, to } = asked
  const page = list.page(asked)
  const found = await store()
    .write.select(columns)
    .from(leads)
    .leftJoin(caseFiles, and(eq(caseFiles.id, leads.caseFileId), eq(caseFiles.court, leads.court)))
    .where(
      and(
        eq(leads.court, staff.court),
        seesEveryLead(staff) ? undefined : eq(caseFiles.officerId, staff.staffId),
        asked.state === undefined
          ? undefined
          : asked.state === 'open'
            ? ne(leads.state, 'concluded')
            : eq(leads.state, asked.state),
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        category && eq(leads.category, category),
        urgent ? eq(leads.urgent, true) : undefined,
        from && gte(leads.receivedAt, startOf(from)),
        to && lte(leads.receivedAt, endOf(to)),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(found)
  const ids = rows.map((row) => row.id)
  const [clocks, photos] = await Promise.all([
    clocksOf(store().write, ids, store().now()),
    photosOf(ids),
  ])
  return {
    ...rest,
    rows: rows.map((row) => ({
      ...row,
      photos: photos.get(row.id) ?? 0,
      clocks: clocks.get(row.id) ?? [],
    })),
  }
}
