import { and, eq, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Staff } from '../people/rules.ts'
import { reports } from './tables.ts'

/** The complaints that somebody may read, as the list asks Postgres: the same as `mustReadReport` asks of one. */
export function readableBy({ staffId, roles }: Staff): SQL | undefined {
  const offices = [
    roles.includes('supervisor') ? eq(reports.aboutSupervisor, false) : undefined,
    roles.includes('president') ? eq(reports.aboutSupervisor, true) : undefined,
  ].filter((office) => office !== undefined)
  return or(
    ne(reports.kind, 'complaint'),
    and(
      or(...offices) ?? sql`false`,
      sql`not ${reports.accused} @> ${JSON.stringify([staffId])}::jsonb`,
      sql`not exists (select 1 from case_files f where f."id" = ${reports.caseFileId} and f."officer_id" = ${staffId}::uuid)`,
    ),
  )
}
