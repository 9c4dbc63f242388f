import { eq, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { clocks } from './tables.ts'

/** Who answers for the leads of a court or watches over its limits; others learn of no lead that is not theirs. */
const overAll: readonly Role[] = [
  'dutyOfficer',
  'director',
  'vicePresident',
  'president',
  'supervisor',
]

/** Of the clocks of leads those alone that somebody may know of (C-1): that there is a lead is told by its clock too. */
export const leadClocksKnown = ({ roles, staffId }: Staff): SQL | undefined =>
  roles.some((role) => overAll.includes(role))
    ? undefined
    : or(
        ne(clocks.subjectKind, 'lead'),
        eq(clocks.holder, staffId),
        sql`exists (
          select from leads l left join case_files f on f.id = l.case_file_id and f.court = l.court
          where l.id = ${clocks.subjectId} and (l.handed_to = ${staffId} or f.officer_id = ${staffId}))`,
      )
