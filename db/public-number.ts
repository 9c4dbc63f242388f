import { sql } from 'drizzle-orm'
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

/** How many records the public can see now. */
export async function countPublic() {
  const [row] = await store()
    .read.execute<Record<'listings' | 'restrictions' | 'bounties' | 'notices', number>>(
      sql`select (select count(*)::int from public_listings) as listings,
        (select count(*)::int from public_restrictions) as restrictions,
        (select count(*)::int from public_bounties) as bounties,
        (select count(*)::int from public_notices) as notices`,
    )
    .catch(asRefusal)
  const { listings = 0, restrictions = 0, bounties = 0, notices = 0 } = row ?? {}
  return { listings, restrictions, bounties, notices, asOf: asOf() }
}
