import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import { leadMessages } from './tables.ts'

const openedLast = sql<Date>`(
  select coalesce(max(j.at), '-infinity') from ${journal} j
  where j.subject_id = ${leadMessages.leadId} and j.kind = 'lead.opened')`

/** How many messages of their informants came to some leads since somebody last opened each. */
export async function unreadOf(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ leadId: leadMessages.leadId, unread: count() })
    .from(leadMessages)
    .where(
      and(
        inArray(leadMessages.leadId, [...ids]),
        eq(leadMessages.from, 'informant'),
        gt(leadMessages.at, openedLast),
      ),
    )
    .groupBy(leadMessages.leadId)
  return new Map(rows.map((row) => [row.leadId, row.unread]))
}

/** When a lead was opened last, for the mark on what came since; at no time before it was ever opened. */
export async function lastOpened(reader: Reader, id: string): Promise<Date> {
  const [found] = await reader
    .select({ at: sql<string | null>`max(${journal.at})` })
    .from(journal)
    .where(and(eq(journal.subjectId, id), eq(journal.kind, 'lead.opened')))
  return new Date(found?.at ?? 0)
}
