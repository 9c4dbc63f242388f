import { sql, type SQL } from 'drizzle-orm'
import { caseFiles, parties, steps } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { addDays, addMonths, type CourtDate } from '../time/days.ts'
import { newForMonths, type ConsultationRules } from './scope.ts'
import { consultationCases, consultations } from './tables.ts'

/** A case whose applicants qualify for the consultation of a day. */
export interface EligibleCase {
  caseFileId: string
  caseNumber: string
  filedOn: CourtDate
  officer: string | null
  applicants: string
  /** How often its applicants were invited before. */
  invitedBefore: number
}

/**
 * The cases of a court that qualify on a day: new ones, some days after filing, in which no money came in and no
 * property is under control (seed 1 art 19(2); docs/decisions says why these two). Resumed cases and those of other
 * kinds are no new ones.
 */
export async function eligibleCases(
  reader: Reader,
  court: string,
  rules: ConsultationRules,
  day: CourtDate,
): Promise<EligibleCase[]> {
  return reader.execute<EligibleCase & Record<string, unknown>>(sql`
    select f."id" as "caseFileId", f."case_number" as "caseNumber", f."filed_on" as "filedOn", f."officer",
      (select coalesce(string_agg(p."name", '、' order by p."id"), '') from ${parties} p
        where p."case_file_id" = f."id" and p."role" = 'applicant') as applicants,
      (select count(*)::int from ${consultationCases} c
        where c."case_file_id" = f."id" and c."invited_at" is not null) as "invitedBefore"
    from ${caseFiles} f
    where f."court" = ${court} and f."state" = 'open' and ${qualifies(rules, day)}
      and not exists (
        select 1 from ${consultationCases} c join ${consultations} k on k."id" = c."consultation_id"
        where c."case_file_id" = f."id" and k."court" = f."court" and k."month" = ${day.slice(0, 7)})
    order by f."filed_on", f."id"`)
}

/** Whether one case qualifies on a day. */
export async function isEligible(
  reader: Reader,
  caseFileId: string,
  rules: ConsultationRules,
  day: CourtDate,
): Promise<boolean> {
  const rows = await reader.execute(sql`
    select 1 from ${caseFiles} f
    where f."id" = ${caseFileId} and f."state" = 'open' and ${qualifies(rules, day)}`)
  return rows.length > 0
}

/** The cases on a consultation's list that qualify on a day as they did. */
export const listedAndQualifying = (
  reader: Reader,
  consultationId: string,
  rules: ConsultationRules,
  day: CourtDate,
) =>
  reader.execute<{ caseFileId: string }>(sql`
    select f."id" as "caseFileId"
    from ${consultationCases} c join ${caseFiles} f on f."id" = c."case_file_id"
    where c."consultation_id" = ${consultationId} and c."removed_because" is null
      and f."state" = 'open' and ${qualifies(rules, day)}
    order by f."id"`)

const qualifies = ({ days, effective }: ConsultationRules, day: CourtDate): SQL => sql`
  f."filed_on" <= ${addDays(day, -days)}::date and f."filed_on" > ${addMonths(day, -newForMonths)}::date
  and f."received" = 0 and f."case_number" !~ '执[恢保异复监协他]'
  and not exists (
    select 1 from ${steps} s
    where s."case_file_id" = f."id"
      and s."code" in (select json_array_elements_text(${JSON.stringify(effective)}::json)))`
