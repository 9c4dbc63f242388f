import { sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { timeLimitsOf } from '../rulebooks/index.ts'
import { clocks } from '../time/tables.ts'
import { dayOf } from '../time/days.ts'
import { movementsOf, receiptsOf } from './ledger.ts'

/**
 * Sets the clocks of a case’s receipts right after a movement: the clock of a receipt stands when all of it is paid or
 * held back for a reason, and runs on, to its first day, while any of it is left (法发〔2017〕6号, seed 0 第十九条).
 */
export async function settleClocks(
  { tx, now }: Act,
  file: { id: string; court: string },
  entry: number,
): Promise<void> {
  const receipts = receiptsOf(await movementsOf(tx, [file.id]))
  const rows = receipts.flatMap(({ entry: started, open }) =>
    started === null ? [] : [{ started, open: open > 0 }],
  )
  const rules = timeLimitsOf(file.court, dayOf(now))
    .filter(([, { starts, stops }]) => starts.includes('step.N19') && stops.includes('step.N21'))
    .map(([name]) => name)
  if (rows.length === 0 || rules.length === 0) return
  const moment = sql`${now.toISOString()}::timestamptz`
  await tx.execute(sql`
    update ${clocks} c set
      "stopped_at" = case when r."open" then null else ${moment} end,
      "stopped_by" = case when r."open" then null else ${entry}::bigint end,
      "next_warning_at" = case when r."open" and c."warned" < 3 and not c."history" then ${moment} end
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("started" bigint, "open" boolean)
    where c."case_file_id" = ${file.id} and c."started_by" = r."started" and not c."ended"
      and c."rule" in (${sql.join(
        rules.map((rule) => sql`${rule}`),
        sql`, `,
      )})
      and (c."stopped_at" is null) <> r."open"`)
}
