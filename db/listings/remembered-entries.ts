import { sql } from 'drizzle-orm'
import { encodeCursor, type Page } from '../page.ts'
import { prepared } from '../prepared.ts'
import { publicListings as seen, type ListingEntry } from './public-listings.ts'

/** Names an entry as the public sees it: whatever changes that gives the row a new public number. */
export const entryKey = sql<string>`${seen.id} || ' ' || ${seen.version} || ' ' || ${seen.publicNumber}`

const keyOf = ({ id, version, publicNumber }: ListingEntry) => `${id} ${version} ${publicNumber}`
const idOf = (key: string) => key.slice(0, key.indexOf(' '))

/** So many entries are remembered, of about one kilobyte each. */
const most = 20_000
const remembered = new Map<string, ListingEntry>()

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
 * A page of the entries behind the keys that a list found: one key more than the page holds says that there are others.
 * An entry that did not change is the same object each time.
 */
export async function pageOf(
  keys: readonly string[],
  limit: number,
  placeOf: (last: ListingEntry) => readonly (string | number)[],
): Promise<Page<ListingEntry>> {
  const rows = (await entriesOf(keys)).slice(0, limit)
  const last = rows.at(-1)
  return keys.length > limit && last ? { rows, next: encodeCursor(placeOf(last)) } : { rows }
}

/** Only entries not seen before are fetched whole; one that was removed in between is left out. */
async function entriesOf(keys: readonly string[]): Promise<ListingEntry[]> {
  const known = keys.map((key) => remembered.get(key))
  if (!known.includes(undefined)) return known as ListingEntry[]
  const missing = keys.filter((_, at) => known[at] === undefined).map(idOf)
  const rows = await byIds().execute({ ids: JSON.stringify(missing) })
  const fetched = new Map(rows.map((row) => [row.id, row]))
  for (const row of rows) remember(row)
  return keys.flatMap((key, at) => known[at] ?? fetched.get(idOf(key)) ?? [])
}

function remember(entry: ListingEntry): void {
  remembered.set(keyOf(entry), entry)
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
}
