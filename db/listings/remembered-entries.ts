import { sql } from 'drizzle-orm'
import { prepared } from '../prepared.ts'
import { publicListings as seen, type ListingEntry } from './public-listings.ts'

/** Which entry, and as which the public sees it: every change of that takes a new public number. */
export type EntryKey = Pick<ListingEntry, 'id' | 'publishedAt' | 'version' | 'publicNumber'>

/** So many entries are remembered, of about one kilobyte each. */
const most = 20_000
const remembered = new Map<string, ListingEntry>()

const keyOf = ({ id, version, publicNumber }: EntryKey) => `${id} ${version} ${publicNumber}`

const byIds = prepared((read) =>
  read
    .select()
    .from(seen)
    .where(
      sql`${seen.id} in (select e::uuid from json_array_elements_text(${sql.placeholder('ids')}::json) e)`,
    )
    .prepare('entries'),
)

/**
 * The entries that a list found, in its order; only those not seen before are fetched whole. One that was removed
 * in between is left out.
 */
export async function entriesOf(keys: readonly EntryKey[]): Promise<ListingEntry[]> {
  const known = keys.map((key) => remembered.get(keyOf(key)))
  const missing = keys.filter((_, at) => known[at] === undefined).map(({ id }) => id)
  if (missing.length === 0) return known as ListingEntry[]
  const rows = await byIds().execute({ ids: JSON.stringify(missing) })
  const fetched = new Map(rows.map((row) => [row.id, row]))
  for (const row of rows) remember(row)
  return keys.flatMap(({ id }, at) => known[at] ?? fetched.get(id) ?? [])
}

function remember(entry: ListingEntry): void {
  remembered.set(keyOf(entry), entry)
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
}
