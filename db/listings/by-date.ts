import { and, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { askedTogether } from '../asked-together.ts'
import { prepared } from '../prepared.ts'
import { publicListings as seen } from './public-listings.ts'
import { entryKey } from './remembered-entries.ts'

/** A question for keys: a court, a ground, a place to go on from, how many; what a condition needs comes beside it. */
export interface ByDate {
  court?: string | undefined
  ground?: number | undefined
  at?: string | undefined
  id?: string | undefined
  limit: number
}

type Asked = Record<keyof ByDate, SQLWrapper>

const narrowedBy = ({ court, ground, at }: ByDate) => ({
  court: !!court,
  ground: !!ground,
  at: !!at,
})
type Narrowed = ReturnType<typeof narrowedBy>

const nameOf = (name: string, narrowed: Narrowed) =>
  [name, ...Object.keys(narrowed).filter((by) => narrowed[by as keyof Narrowed])].join('-')

/** The keys that a question finds, as one text: taking twenty rows apart costs more than finding them. */
function keysIn(
  read: PostgresJsDatabase,
  narrowed: Narrowed,
  asked: Asked,
  condition?: SQL,
): SQL<string> {
  const found = read
    .select({ key: entryKey })
    .from(seen)
    .where(
      and(
        condition,
        narrowed.court ? eq(seen.court, asked.court) : undefined,
        narrowed.ground ? sql`ground_list @> array[${asked.ground}::int]` : undefined,
        narrowed.at
          ? sql`(${seen.publishedAt}, ${seen.id}) < (${asked.at}::timestamptz, ${asked.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(seen.publishedAt), desc(seen.id))
  return sql`array_to_string(array(${found} limit ${asked.limit}), ',')`
}

const apart = (keys: string | undefined) => (keys ? keys.split(',') : [])

const byPlace: Asked = {
  court: sql.placeholder('court'),
  ground: sql.placeholder('ground'),
  at: sql.placeholder('at'),
  id: sql.placeholder('id'),
  limit: sql.placeholder('limit'),
}

/** Finds the keys of published entries that meet a condition, newest first; each shape of question is prepared once. */
export function matchesByDate(name: string, condition: SQL) {
  const shapes = new Map<string, ReturnType<typeof shape>>()
  const shape = (narrowed: Narrowed) =>
    prepared(
      (read) =>
        read
          .select({ keys: keysIn(read, narrowed, byPlace, condition) })
          .from(sql`(values (1)) as once`)
          .prepare(nameOf(name, narrowed)),
      'search',
    )
  return async (asked: ByDate & Record<string, unknown>): Promise<string[]> => {
    const narrowed = narrowedBy(asked)
    const key = nameOf(name, narrowed)
    const known = shapes.get(key) ?? shape(narrowed)
    shapes.set(key, known)
    const [row] = await known().execute(asked)
    return apart(row?.keys)
  }
}

const ofRow: Asked = {
  court: sql`q."court"`,
  ground: sql`q."ground"`,
  at: sql`q."at"`,
  id: sql`q."id"`,
  limit: sql`q."limit"`,
}
const rows = sql`json_to_recordset(${sql.placeholder('questions')}::json)
  as q("court" text, "ground" int, "at" timestamptz, "id" uuid, "limit" int)`

const shapesOfAll = new Map<string, (asked: ByDate) => Promise<string | undefined>>()

/** Finds the keys of all published entries, newest first; those who ask at the same moment are asked for together. */
export async function newestByDate(asked: ByDate): Promise<string[]> {
  const narrowed = narrowedBy(asked)
  const name = nameOf('listings', narrowed)
  const known = shapesOfAll.get(name) ?? together(name, narrowed)
  shapesOfAll.set(name, known)
  return apart(await known(asked))
}

function together(name: string, narrowed: Narrowed) {
  const query = prepared((read) =>
    read
      .select({ keys: keysIn(read, narrowed, ofRow) })
      .from(rows)
      .prepare(name),
  )
  return askedTogether(async (questions: ByDate[]) => {
    const found = await query().execute({ questions: JSON.stringify(questions) })
    return found.map(({ keys }) => keys)
  })
}
