import { and, count, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Whole } from '../fields.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { mustServeLeads, seesEveryLead } from './rules.ts'
import { leadPhotos, leads, leadSteps, type LeadState } from './tables.ts'

/** A lead in the desk's list: everything but its content. */
export interface LeadRow {
  id: string
  order: number
  receivedAt: Date
  channel: 'web' | 'chat' | 'api'
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
const Asked = z.strictObject({
  /** One state, or every lead that is not concluded. */
  state: maybe(z.enum([...states, 'open'])),
  after: maybe(z.string().max(400)),
  limit: maybe(Whole(1, pageLength.most)),
})
/** Urgent leads that are not concluded come first, then the newest. */
const Place = z.tuple([z.literal([0, 1]), z.number().int()])
const first = sql<number>`case when ${leads.urgent} and ${leads.state} <> 'concluded' then 1 else 0 end`

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

const after = (cursor: string) => {
  const [urgent, order] = decodeCursor(Place, cursor)
  return or(sql`${first} < ${urgent}`, and(sql`${first} = ${urgent}`, lt(leads.order, order)))
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
  const limit = asked.limit ?? pageLength.usual
  const rows = await store()
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
        asked.after === undefined ? undefined : after(asked.after),
      ),
    )
    .orderBy(desc(first), desc(leads.order))
    .limit(limit + 1)
  const page = cutPage(rows, limit, (last) => [
    last.urgent && last.state !== 'concluded' ? 1 : 0,
    last.order,
  ])
  const ids = page.rows.map((row) => row.id)
  const [clocks, photos] = await Promise.all([
    clocksOf(store().write, ids, store().now()),
    photosOf(ids),
  ])
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      photos: photos.get(row.id) ?? 0,
      clocks: clocks.get(row.id) ?? [],
    })),
  }
}
