import { and, count, eq, gte, inArray, like, lte, ne, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { leadMerges } from '../lead-merges/tables.ts'
import { Checkbox, Day, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { sortedList } from '../sorted-page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { staff as people } from '../people/tables.ts'
import { mustServeLeads } from './rules.ts'
import { caseOf, servedBy } from './served-by.ts'
import { unreadOf } from './read-at-desk.ts'
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
  held: boolean
  team: string | null
  /** To whom it was handed, by name. */
  handedTo: string | null
  /** It goes along with another lead. */
  merged: boolean
  photos: number
  /** Messages of the informant that came since the lead was last opened. */
  unread: number
  clocks: Clock[]
  version: number
}

const states = Object.keys(leadSteps) as LeadState[]
/** Urgent leads that wait stand first; what came without a proof of work stands behind all others. */
const first = sql<number>`case when ${leads.held} then 0 else 2 end
  + case when ${leads.urgent} and ${leads.state} <> 'concluded' then 1 else 0 end`
const placeOf = (lead: { urgent: boolean; held: boolean; state: LeadState }) =>
  (lead.held ? 0 : 2) + (lead.urgent && lead.state !== 'concluded' ? 1 : 0)
/** Longer than any order number. */
const farthest = 1_000_000_000_000_000

type Listed = Pick<typeof leads.$inferSelect, 'id' | 'order' | 'urgent' | 'held' | 'state'>
const list = sortedList<Listed>({
  key: leads.id,
  usual: '-urgent',
  sorts: {
    /** Urgent leads that are not concluded come first, then the newest; held ones come after the others. */
    urgent: {
      by: sql`((${first})::bigint * ${sql.raw(String(farthest))} + ${leads.order})`,
      type: 'number',
      place: (lead) => placeOf(lead) * farthest + lead.order,
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
  team: maybe(z.string().max(40)),
  /** Held ones alone, or all others. */
  held: maybe(z.enum(['yes', 'no'])),
  /** Those that go along with another, those that lead others, or those that stand alone. */
  merged: maybe(z.enum(['along', 'leading', 'alone'])),
  /** Those that somebody answers for themselves: handed to them, taken up by them, or of their own cases. */
  mine: Checkbox,
  from: maybe(Day),
  to: maybe(Day),
})

const mergedAs = (end: typeof leadMerges.leadId | typeof leadMerges.leadingId) =>
  sql`exists (select from ${leadMerges} where ${end} = ${leads.id} and ${leadMerges.splitAt} is null)`
const goesAlong = mergedAs(leadMerges.leadId)
const leadsOthers = mergedAs(leadMerges.leadingId)
const asMerged = {
  along: goesAlong,
  leading: leadsOthers,
  alone: not(or(goesAlong, leadsOthers)!),
}

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
  held: leads.held,
  team: leads.team,
  handedTo: people.name,
  merged: sql<boolean>`${goesAlong}`,
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
    .leftJoin(...caseOf)
    .leftJoin(people, eq(people.id, leads.handedTo))
    .where(
      and(
        eq(leads.court, staff.court),
        servedBy(staff),
        asked.state === undefined
          ? undefined
          : asked.state === 'open'
            ? ne(leads.state, 'concluded')
            : eq(leads.state, asked.state),
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        category && eq(leads.category, category),
        urgent ? eq(leads.urgent, true) : undefined,
        asked.team === undefined ? undefined : eq(leads.team, asked.team),
        asked.held && eq(leads.held, asked.held === 'yes'),
        asked.merged && asMerged[asked.merged],
        asked.mine
          ? or(
              eq(leads.handedTo, staff.staffId),
              eq(leads.ownerId, staff.staffId),
              eq(caseFiles.officerId, staff.staffId),
            )
          : undefined,
        from && gte(leads.receivedAt, startOf(from)),
        to && lte(leads.receivedAt, endOf(to)),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(found)
  const ids = rows.map((row) => row.id)
  const [clocks, photos, unread] = await Promise.all([
    clocksOf(store().write, ids, store().now()),
    photosOf(ids),
    unreadOf(store().write, ids),
  ])
  return {
    ...rest,
    rows: rows.map((row) => ({
      ...row,
      photos: photos.get(row.id) ?? 0,
      unread: unread.get(row.id) ?? 0,
      clocks: clocks.get(row.id) ?? [],
    })),
  }
}
