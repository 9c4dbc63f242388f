import { asc, desc, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { Day, maybe, Whole } from './fields.ts'
import { cutPage, decodeCursor, pageLength, type Page } from './page.ts'

/** What may stand in an order, as the cursor of a page writes it and as Postgres reads it again. */
const types = {
  day: { read: Day, cast: 'date' },
  moment: { read: z.iso.datetime(), cast: 'timestamptz' },
  number: { read: z.number().int(), cast: 'bigint' },
  text: { read: z.string(), cast: 'text' },
  id: { read: z.uuid(), cast: 'uuid' },
} as const

/** One order in which a list can be read. */
export interface Sorting<Row> {
  /** Never null: a column that may be is wrapped in coalesce, and indexed so. */
  by: PgColumn | SQL
  type: keyof typeof types
  /** Where a row stands. Left out for names: the next page then finds the place by the row, not by its address. */
  place?: (row: Row) => string | number | Date
}

interface Asked {
  sort?: string | undefined
  order?: 'asc' | 'desc' | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** A file takes this many rows at a time. */
const mostAtOnce = 500

/**
 * A list of the desk that is read page by page in one of several orders. Rows that are equal in the order follow their
 * id, so that no row is skipped or shown twice.
 * @param key the id of a row; the table that it is of is the list's first
 * @param usual the order when nobody says, `filedOn` or `-filedOn` for the last first
 */
export function sortedList<Row extends { id: string }>(list: {
  key: PgColumn
  sorts: Readonly<Record<string, Sorting<Row>>>
  usual: string
}) {
  const { key, sorts, usual } = list
  const usualSort = usual.replace(/^-/, '')
  const usualOrder = usual.startsWith('-') ? 'desc' : 'asc'
  return {
    /** What a question for this list may ask beside its filters. */
    question: {
      sort: maybe(z.enum(Object.keys(sorts) as [string, ...string[]])),
      order: maybe(z.enum(['asc', 'desc'])),
      after: maybe(z.string().max(400)),
      limit: maybe(Whole(1, mostAtOnce)),
    },
    /** What the query needs: where the page begins, its order, one row more than it has; and how it is cut. */
    page: ({ sort = usualSort, order, after, limit = pageLength.usual }: Asked) => {
      const way = order ?? (sort === usualSort ? usualOrder : 'asc')
      const { by, type, place } = sorts[sort]!
      const ordered = way === 'asc' ? asc : desc
      return {
        after: after === undefined ? undefined : beyond(key, sorts[sort]!, [sort, way], after),
        orderBy: [ordered(by as SQLWrapper), ordered(key)],
        limit: limit + 1,
        cut: <Found extends Row>(rows: Found[]): Page<Found> =>
          cutPage(rows, limit, (last) => [
            sort,
            way,
            ...(place ? [written(place(last), type)] : []),
            last.id,
          ]),
      }
    },
  }
}

const written = (value: string | number | Date, type: keyof typeof types) =>
  value instanceof Date ? value.toISOString() : type === 'text' ? String(value) : value

/** Everything that comes after the last row of the page before, in the same order. */
function beyond<Row>(
  key: PgColumn,
  { by, type, place }: Sorting<Row>,
  [sort, way]: [string, 'asc' | 'desc'],
  after: string,
): SQL {
  const { read, cast } = types[type]
  const than = sql.raw(way === 'asc' ? '>' : '<')
  if (!place) {
    const [, , id] = decodeCursor(z.tuple([z.literal(sort), z.literal(way), z.uuid()]), after)
    const there = sql`(select ${by} from ${key.table} where ${key} = ${id}::uuid)`
    return sql`(${by}, ${key}) ${than} (${there}, ${id}::uuid)`
  }
  const Place = z.tuple([z.literal(sort), z.literal(way), read, z.uuid()])
  const [, , value, id] = decodeCursor(Place, after)
  return sql`(${by}, ${key}) ${than} (${value}::${sql.raw(cast)}, ${id}::uuid)`
}
