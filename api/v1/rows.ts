import type { z } from '@hono/zod-openapi'

interface Row {
  id: string
  version: number
  publicNumber: number
}

/** So many rows are remembered as text, of about one kilobyte each. */
const most = 20_000

/**
 * Turns public rows into JSON through their schema, and remembers the text under the row's version and public
 * number: whatever changes what the public sees of a row gives it a new one.
 */
export function rowWriter<Schema extends z.ZodType>(schema: Schema) {
  const texts = new Map<string, string>()
  return (row: z.input<Schema> & Row): string => {
    const key = `${row.id} ${row.version} ${row.publicNumber}`
    const known = texts.get(key)
    if (known !== undefined) return known
    const text = JSON.stringify(schema.parse(row))
    texts.set(key, text)
    if (texts.size > most) texts.delete(texts.keys().next().value!)
    return text
  }
}

/** A page of rows as JSON, in the shape of `pageOf`. */
export function pageText<T>(
  page: { rows: T[]; next?: string | undefined },
  asOf: Date,
  write: (row: T) => string,
): string {
  const next = page.next === undefined ? '' : `"next":${JSON.stringify(page.next)},`
  return `{"rows":[${page.rows.map(write).join()}],${next}"asOf":"${asOf.toISOString()}"}`
}
