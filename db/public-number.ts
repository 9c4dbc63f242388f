import { integer, pgView } from 'drizzle-orm/pg-core'
import { store } from './connection.ts'
import { publicCounter } from './journal/tables.ts'
import { prepared } from './prepared.ts'
import { asRefusal } from './refuse-input.ts'

const last = prepared((read) => read.select().from(publicCounter).limit(1).prepare('public-number'))

/** The number of the last change that the public can see; pages are kept under it. */
export async function publicNumber(): Promise<number> {
  const [row] = await last().execute().catch(asRefusal)
  return row?.last ?? 0
}

/** The moment as of which an answer is true. */
export const asOf = (): Date => store().now()

const publicCounts = pgView('public_counts', {
  listings: integer().notNull(),
  restrictions: integer().notNull(),
  bounties: integer().notNull(),
  notices: integer().notNull(),
}).existing()

const counts = prepared((read) => read.select().from(publicCounts).prepare('public-counts'))

/** How many records the public can see now. */
export async function countPublic() {
  const [row] = await counts().execute().catch(asRefusal)
  return { ...row!, asOf: asOf() }
}
