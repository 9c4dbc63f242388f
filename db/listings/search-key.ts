import { store } from '../connection.ts'
import { sql } from 'drizzle-orm'

/** Spaces, marks of direction, joiners and variant selectors: they are seen by nobody and typed by accident. */
const unseen =
  /[\t\n\r \u0085\u00ad\u061c\u1680\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
/** The dot inside names of some peoples, in its many forms. */
const dots = /[.•‧∙⋅・]/gu

/**
 * A name as it is compared: one width, small letters, no spaces, one kind of dot. The database's `search_key`
 * does the same, and a test holds them equal. Characters that only look or sound alike stay apart (domain P4).
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(dots, '·')
    .replace(unseen, '')

/** The pieces that an entry has behind its first character when it contains a key behind its start. */
export function gramsOf(key: string): string[] {
  const signs = Array.from(key)
  const pairs = signs.slice(1).map((sign, n) => signs[n]! + sign)
  return pairs.length > 0 ? pairs : signs
}

/** Whether a key is one whole gram, so that having the gram is having the key. */
export const isGram = (key: string): boolean => Array.from(key).length <= 2

/** How common the common grams are, as the database last counted them. */
interface Counted {
  at: number
  often: ReadonlyMap<string, number>
}

const counts = new WeakMap<object, Promise<Counted>>()
const keptFor = 10 * 60_000

/** The rarest of some grams: the one by which the database looks; the rest is compared in what it finds. */
export async function rarestOf(grams: readonly string[]): Promise<string> {
  const { often } = await counted()
  return grams.reduce((best, gram) =>
    (often.get(gram) ?? 0) < (often.get(best) ?? 0) ? gram : best,
  )
}

async function counted(): Promise<Counted> {
  const { read, now } = store()
  const known = await counts.get(read)?.catch(() => undefined)
  if (known && now().getTime() - known.at < keptFor) return known
  const fresh = count(now().getTime())
  counts.set(read, fresh)
  return fresh
}

async function count(at: number): Promise<Counted> {
  const rows = await store().read.execute<{ gram: string; often: number }>(
    sql`select gram, often from common_grams()`,
  )
  return { at, often: new Map(rows.map((row) => [row.gram, row.often])) }
}
