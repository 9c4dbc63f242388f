import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { prepared } from '../prepared.ts'
import { publicListings as seen } from './public-listings.ts'

/** Which of the conditions a question has: a court, a ground, a place to go on from. */
interface Narrowed {
  court: boolean
  ground: boolean
  after: boolean
}

/**
 * The keys of published entries that meet a condition, newest first, in the eight shapes that a question can have, each
 * prepared once. Filled with `court`, `ground`, `at` and `id`, `limit`, and what the condition itself needs.
 */
export function listingsByDate(name: string, condition?: SQL) {
  const shapes = new Map<string, ReturnType<typeof shape>>()
  return (narrowed: Narrowed) => {
    const full = [name, ...Object.keys(narrowed).filter((by) => narrowed[by as keyof Narrowed])]
    const key = full.join('-')
    const known = shapes.get(key) ?? shape(key, condition, narrowed)
    shapes.set(key, known)
    return known()
  }
}

function shape(name: string, condition: SQL | undefined, { court, ground, after }: Narrowed) {
  const where = [
    condition,
    court ? eq(seen.court, sql.placeholder('court')) : undefined,
    ground ? sql`ground_list @> array[${sql.placeholder('ground')}::int]` : undefined,
    after
      ? sql`(${seen.publishedAt}, ${seen.id}) < (${sql.placeholder('at')}::timestamptz, ${sql.placeholder('id')}::uuid)`
      : undefined,
  ]
  return prepared(
    (read) =>
      read
        .select({
          id: seen.id,
          publishedAt: seen.publishedAt,
          version: seen.version,
          publicNumber: seen.publicNumber,
        })
        .from(seen)
        .where(and(...where))
        .orderBy(desc(seen.publishedAt), desc(seen.id))
        .limit(sql.placeholder('limit'))
        .prepare(name),
    condition ? 'search' : 'read',
  )
}
