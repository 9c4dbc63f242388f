import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { store } from './connection.ts'

/**
 * A query of the public pages that is prepared once per store and connection: several times as fast as
 * one that is sent as text each time (docs: `npm run bench`).
 */
export function prepared<Query>(
  prepare: (read: PostgresJsDatabase) => Query,
  pool: 'read' | 'search' = 'read',
): () => Query {
  const made = new WeakMap<PostgresJsDatabase, Query>()
  return () => {
    const reader = store()[pool]
    const query = made.get(reader) ?? prepare(reader)
    made.set(reader, query)
    return query
  }
}
