import { aliasedTable, asc, eq, or } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { keyOf, openText } from '../leads/sealed-content.ts'
import { leads, type LeadState } from '../leads/tables.ts'
import { staff } from '../people/tables.ts'
import { leadMerges } from './tables.ts'

/** A lead that another goes along with, or went along with until they were parted. */
export interface Merge {
  /** The other of the two, and whether it is the one that leads. */
  id: string
  order: number
  state: LeadState
  version: number
  leads: boolean
  mergedAt: Date
  mergedBy: string | null
  splitAt: Date | null
  /** Why; absent when the key of the lead that went along was destroyed. */
  reason?: string
  splitReason?: string
}

const going = aliasedTable(leads, 'going')
const leading = aliasedTable(leads, 'leading')

/** With which leads one was put together and parted again, oldest first; for whoever has opened it. */
export async function mergesOf(reader: Reader, id: string): Promise<Merge[]> {
  const rows = await reader
    .select({ merge: leadMerges, going, leading, by: staff.name })
    .from(leadMerges)
    .innerJoin(going, eq(going.id, leadMerges.leadId))
    .innerJoin(leading, eq(leading.id, leadMerges.leadingId))
    .leftJoin(staff, eq(staff.id, leadMerges.mergedBy))
    .where(or(eq(leadMerges.leadId, id), eq(leadMerges.leadingId, id)))
    .orderBy(asc(leadMerges.mergedAt), asc(leadMerges.id))
  return rows.map((row) => {
    const { merge } = row
    const other = merge.leadId === id ? row.leading : row.going
    const key = keyOf(row.going)
    const open = (place: string, sealed: Uint8Array | null) =>
      key && sealed ? openText(key, `lead_merges.${place}:${merge.id}`, sealed) : undefined
    const reason = open('reason', merge.reason)
    const splitReason = open('split_reason', merge.splitReason)
    return {
      id: other.id,
      order: other.order,
      state: other.state,
      version: other.version,
      leads: merge.leadingId === other.id,
      mergedAt: merge.mergedAt,
      mergedBy: row.by,
      splitAt: merge.splitAt,
      ...(reason !== undefined && { reason }),
      ...(splitReason !== undefined && { splitReason }),
    }
  })
}
