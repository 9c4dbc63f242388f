import { and, eq, sql } from 'drizzle-orm'
import { pgView, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { moment } from './columns.ts'
import { prepared } from './prepared.ts'
import { asRefusal } from './refuse-input.ts'

/** What was published once and is no more: the class of the reason, and no name. */
const publicGone = pgView('public_gone', {
  id: uuid().notNull(),
  subject: text().$type<'listing' | 'restriction' | 'bounty' | 'notice'>().notNull(),
  court: text().notNull(),
  reason: text().notNull(),
  goneAt: moment().notNull(),
}).existing()

/** An address that once led somewhere: why it no longer does, and since when. */
export interface Gone {
  gone: string
  goneAt: Date
  court: string
}

const gone = prepared((read) =>
  read
    .select()
    .from(publicGone)
    .where(
      and(
        eq(publicGone.subject, sql.placeholder('subject')),
        eq(publicGone.id, sql.placeholder('id')),
      ),
    )
    .prepare('gone'),
)

/** Whether an address can be an id at all; anything else is simply not found. */
export const isId = (id: string): boolean => z.uuid().safeParse(id).success

/** One public record by its id, or why it is gone, or nothing. */
export async function readPublic<T>(
  subject: 'listing' | 'restriction' | 'bounty' | 'notice',
  id: string,
  find: (id: string) => Promise<T | undefined>,
): Promise<T | Gone | undefined> {
  if (!isId(id)) return undefined
  const found = await find(id).catch(asRefusal)
  if (found) return found
  const [row] = await gone().execute({ subject, id }).catch(asRefusal)
  return row && { gone: row.reason, goneAt: row.goneAt, court: row.court }
}
