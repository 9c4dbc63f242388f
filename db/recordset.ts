import { sql, type SQL } from 'drizzle-orm'

type ColumnType =
  'text' | 'uuid' | 'date' | 'bigint' | 'integer' | 'boolean' | 'jsonb' | 'timestamptz'

/**
 * Rows as a table inside a statement, sent as one parameter: a batch costs one statement, and its text never changes.
 * @param alias what the statement calls it
 * @param columns the columns with their types; bytes travel as hexadecimal text
 */
export function recordset(
  alias: string,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly object[],
): SQL {
  const list = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as ${sql.raw(`${alias}(${list.join(', ')})`)}`
}
