import { owner } from '../store.ts'

/** The clocks that a rule started for some subjects: their last day, and whether they run. */
export async function clocksOf(rule: string, ids: readonly string[]) {
  const rows = await owner<{ due: string; at: Date; stopped: boolean }[]>`
    select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due, due_at as at,
      stopped_at is not null as stopped
    from clocks where rule = ${rule} and (subject_id in ${owner(ids)} or case_file_id in ${owner(ids)})
    order by due_at`
  return [...rows]
}
/** The first of these last days. */
export const dueOf = async (rule: string, ...ids: string[]) => (await clocksOf(rule, ids))[0]?.due
