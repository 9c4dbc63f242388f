import { sql } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { clocks } from './tables.ts'

/** The running clocks of a case follow its officer, as long as nobody gave them to somebody else. */
export async function followOfficers(tx: Tx, caseFileIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update ${clocks} c set "holder" = f."officer_id", "version" = c."version" + 1
    from "case_files" f
    where f."id" = c."case_file_id" and c."stopped_at" is null and not c."assigned" and c."answers" is null
      and c."holder" is distinct from f."officer_id"
      and c."case_file_id" in (select jsonb_array_elements_text(${JSON.stringify(caseFileIds)}::jsonb)::uuid)`)
}
