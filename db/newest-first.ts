import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { maybe, Text, Whole } from './fields.ts'
import { cutPage, decodeCursor, MomentPlace, pageLength, type Page } from './page.ts'
import { courtCode } from './people/court-code.ts'
import { asRefusal } from './refuse-input.ts'

/** What every question for a page of public records may ask. */
export const PageQuestion = {
  court: maybe(Text(1, 20)),
  after: maybe(z.string()),
  limit: maybe(Whole(1, pageLength.most)),
}

interface Asked {
  court?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** What the query of a page works with: the court's code, the place to go on from, one row more than the page. */
interface Sought {
  court: string | undefined
  after: SQL | undefined
  limit: number
}

/** A page of public records, newest first. */
export async function newestFirst<Row extends { id: string; publishedAt: Date }>(
  { court, after, limit = pageLength.usual }: Asked,
  find: (sought: Sought) => Promise<Row[]>,
): Promise<Page<Row>> {
  const place = after === undefined ? undefined : decodeCursor(MomentPlace, after)
  const rows = await find({
    court: court === undefined ? undefined : await courtCode(court),
    after: place && sql`(published_at, id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
    limit: limit + 1,
  }).catch(asRefusal)
  return cutPage(rows, limit, (last) => [last.publishedAt.toISOString(), last.id])
}
