import { eq, sql } from 'drizzle-orm'
import { prepared } from '../prepared.ts'
import { readPublic, type Gone } from '../public-gone.ts'
import { publicListings as seen, type ListingEntry } from './public-listings.ts'

const one = prepared((read) =>
  read
    .select()
    .from(seen)
    .where(eq(seen.id, sql.placeholder('id')))
    .prepare('listing'),
)

/** One entry; one that was removed or is over gives only the class of the reason. */
export const readListing = (id: string): Promise<ListingEntry | Gone | undefined> =>
  readPublic('listing', id, async (known) => (await one().execute({ id: known }))[0])
