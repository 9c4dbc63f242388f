import type { z } from '@hono/zod-openapi'
import type { Bytes } from '../page-cache.ts'

/**
 * Turns public rows into JSON through their schema, and remembers the bytes for as long as somebody holds the row: the
 * store gives the same object for an entry that did not change.
 */
export function rowWriter<Schema extends z.ZodType>(schema: Schema) {
  const written = new WeakMap<object, Bytes>()
  return (row: z.input<Schema> & object): Bytes => {
    const known = written.get(row)
    if (known) return known
    const bytes = Buffer.from(JSON.stringify(schema.parse(row)))
    written.set(row, bytes)
    return bytes
  }
}

const before = Buffer.from('{"rows":[')
const none = Buffer.from('')
const comma = Buffer.from(',')

/** A page of rows as JSON, in the shape of `pageOf`. */
export function pageBytes<T>(
  page: { rows: T[]; next?: string | undefined },
  asOf: Date,
  write: (row: T) => Bytes,
): Bytes {
  const next = page.next === undefined ? '' : `"next":${JSON.stringify(page.next)},`
  const parts: Bytes[] = [before]
  for (const row of page.rows) parts.push(parts.length > 1 ? comma : none, write(row))
  parts.push(Buffer.from(`],${next}"asOf":"${asOf.toISOString()}"}`))
  return Buffer.concat(parts)
}
