import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { leads } from '../leads/tables.ts'
import { listings } from '../listings/tables.ts'
import { restrictions } from '../restrictions/tables.ts'
import { store } from '../connection.ts'
import type { CourtDate } from '../time/days.ts'
import { latestHearing, whoWasHeard, type Heard, type Hearing } from './hearing.ts'
import { draftedRuling, type Ruling } from './ruling.ts'
import { earlierNumbers } from './linked.ts'
import { propertySearches, suspensionObjections, type ObjectionOutcome } from './tables.ts'

/** What 终本 is judged by, as far as the rules ask. */
export interface SuspensionFacts {
  court: string
  filedOn: CourtDate
  today: CourtDate
  /** The steps that are recorded, with their days. */
  steps: readonly { code: string; doneOn: CourtDate }[]
  /** A restriction on a debtor of the case has been signed and was not lifted. */
  restricted: boolean
  /** A debtor of the case is on the list of defaulters. */
  listed: boolean
  /** Leads of the case that nobody has concluded. */
  openLeads: number
  /** The latest search found property that can be disposed of. */
  propertyFound: boolean
  hearing: Hearing | undefined
  heard: readonly Heard[]
  /** Those to the latest telling, and those to an earlier one that are not reviewed yet. */
  objections: readonly { outcome: ObjectionOutcome | null }[]
  ruling: Ruling | undefined
}

/** Gathers what the conditions of 终本 look at beyond the case and its steps (法〔2016〕373号 第一条, seed 2 三.10). */
export async function suspensionFacts(
  reader: Reader,
  known: Pick<SuspensionFacts, 'court' | 'filedOn' | 'today' | 'steps'> & { caseFileId: string },
): Promise<SuspensionFacts> {
  const { caseFileId, ...facts } = known
  const hearing = await latestHearing(reader, caseFileId)
  // Orders of the case that this one resumes are in force still (domain X11).
  const files = [caseFileId, ...(await earlierNumbers(reader, caseFileId))]
  const [restricted] = await reader
    .select({ id: restrictions.id })
    .from(restrictions)
    .where(
      and(
        inArray(restrictions.caseFileId, files),
        eq(restrictions.subjectRole, 'debtor'),
        inArray(restrictions.state, ['signed', 'served', 'published']),
      ),
    )
    .limit(1)
  const [lifted] = await reader
    .select({ id: restrictions.id })
    .from(restrictions)
    .where(and(inArray(restrictions.caseFileId, files), eq(restrictions.state, 'lifted')))
    .limit(1)
  const [listed] = await reader
    .select({ id: listings.id })
    .from(listings)
    .where(and(inArray(listings.caseFileId, files), eq(listings.state, 'published')))
    .limit(1)
  const open = await reader
    .select({ id: leads.id })
    .from(leads)
    .where(
      and(
        eq(leads.caseFileId, caseFileId),
        ne(leads.state, 'concluded'),
        inArray(leads.category, ['property', 'whereabouts']),
      ),
    )
  const [latest] = await reader
    .select({ result: propertySearches.result })
    .from(propertySearches)
    .where(eq(propertySearches.caseFileId, caseFileId))
    .orderBy(desc(propertySearches.searchedOn), desc(propertySearches.id))
    .limit(1)
  const recorded = (code: string) => facts.steps.some((step) => step.code === code)
  return {
    ...facts,
    // What another system ordered came in as a step alone; what was lifted here is in force no more.
    restricted: restricted !== undefined || (recorded('N11') && lifted === undefined),
    listed: listed !== undefined,
    openLeads: open.length,
    propertyFound: latest?.result === 'found',
    hearing,
    heard: hearing ? await whoWasHeard(reader, hearing, store().now()) : [],
    objections: hearing
      ? await reader
          .select({ outcome: suspensionObjections.outcome })
          .from(suspensionObjections)
          .where(objectionsThatCount(hearing))
      : [],
    ruling: await draftedRuling(reader, caseFileId),
  }
}

/** Telling the applicants once more passes over nothing that was not reviewed; what was reviewed is done with by it. */
export const objectionsThatCount = ({ id, caseFileId }: Hearing) =>
  and(
    eq(suspensionObjections.caseFileId, caseFileId),
    or(eq(suspensionObjections.hearingId, id), isNull(suspensionObjections.outcome)),
  )
