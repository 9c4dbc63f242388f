import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Some rows of a long list, and where the next ones begin. */
export interface Page<T> {
  rows: T[]
  next?: string
}

/** How many rows a page has when nobody says, and how many it may have. */
export const pageLength = { usual: 20, most: 100 } as const

/** The place in a list after a row: opaque to whoever carries it, and no promise about its inside. */
export const encodeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * Reads a place that `encodeCursor` wrote.
 * @throws Refusal `input-invalid` when it is not one
 */
export function decodeCursor<Place extends z.ZodType>(
  place: Place,
  cursor: string,
): z.output<Place> {
  const read = place.safeParse(parsed(cursor))
  if (read.success) return read.data
  throw new Refusal('input-invalid', {
    field: 'cursor',
    why: '翻页标记无效，请从第一页重新开始',
    whyEn: 'the page mark is not valid; please start again from the first page',
  })
}

function parsed(cursor: string): unknown {
  if (!/^[\w-]{1,400}$/.test(cursor)) return undefined
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** The place after a row of a list ordered by moment and id, newest first. */
export const MomentPlace = z.tuple([z.iso.datetime(), z.uuid()])

/** Cuts a page out of one row more than it holds; that row only tells that there are others. */
export function cutPage<T>(
  rows: T[],
  limit: number,
  placeOf: (last: T) => readonly (string | number)[],
): Page<T> {
  if (rows.length <= limit) return { rows }
  const page = rows.slice(0, limit)
  return { rows: page, next: encodeCursor(placeOf(page.at(-1)!)) }
}
