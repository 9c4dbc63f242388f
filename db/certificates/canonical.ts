import { createHash } from 'node:crypto'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one way to write a value down: names in order, no spaces, whole numbers (RFC 8785 for what certificates hold). What
 * is signed are these bytes, so that a file may be laid out anew and is still the same certificate.
 */
export function canonical(value: unknown): string {
  return written(value as Json)
}

function written(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value as Record<string, Json>).filter(
    ([, each]) => each !== undefined,
  )
  return `{${fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${written(each)}`)
    .join(',')}}`
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')
