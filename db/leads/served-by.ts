import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import type { Staff } from '../people/rules.ts'
import { seesEveryLead } from './rules.ts'
import { leads } from './tables.ts'

/** The case to which a lead is tied, for a join. */
export const caseOf = [
  caseFiles,
  and(eq(caseFiles.id, leads.caseFileId), eq(caseFiles.court, leads.court)),
] as const

/**
 * Which leads somebody serves, of those joined with their cases: an officer those of his own cases, those handed to him,
 * and those that go along with one of these.
 */
export const servedBy = (staff: Staff): SQL | undefined =>
  seesEveryLead(staff)
    ? undefined
    : or(
        eq(caseFiles.officerId, staff.staffId),
        eq(leads.handedTo, staff.staffId),
        sql`exists (
          select from lead_merges m join leads l on l.id = m.leading_id
            left join case_files f on f.id = l.case_file_id and f.court = l.court
          where m.lead_id = ${leads.id} and m.split_at is null
            and (l.handed_to = ${staff.staffId} or f.officer_id = ${staff.staffId}))`,
      )
