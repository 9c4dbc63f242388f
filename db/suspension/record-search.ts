import { z } from 'zod'
import { act } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { writeStep } from '../cases/write-step.ts'
import { appendAll } from '../journal/append.ts'
import { maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { removalsAfterSearch } from './removals-after-search.ts'
import { doneOnCase, openCaseFor } from './on-case.ts'
import { propertySearches, searchResults } from './tables.ts'

const Search = z.strictObject({
  ...doneOnCase,
  result: z.enum(searchResults),
  /** What the applicant reads. */
  summary: Text(2, 2000),
  /** What was found and what was sealed, frozen or seized of it; staff alone read it. */
  found: maybe(Text(1, 2000)),
  controlled: maybe(Text(1, 2000)),
})

/**
 * Records a search of property with its day and result: N07 while the case is in enforcement, N27 once it is suspended
 * (seed 2 三.10, 法〔2016〕373号 第九条). After 终本 the applicant is told the result, and the second search that finds
 * nothing ends an entry on the list of defaulters that has no term.
 */
export const recordSearch = act(Search, async (court, asked) => {
  const { tx, now } = court
  const { staff, file } = await openCaseFor(court, asked)
  if (file.state === 'closed') throw new Refusal('decision-case-ended')
  const after = file.state === 'closedForNow'
  const { id: stepId } = await writeStep(court, file, staff, {
    code: after ? 'N27' : 'N07',
    doneOn: asked.doneOn,
    text: asked.summary,
    facts: { result: asked.result },
  })
  const [search] = await tx
    .insert(propertySearches)
    .values({
      court: file.court,
      caseFileId: file.id,
      stepId,
      searchedOn: asked.doneOn,
      afterSuspension: after,
      result: asked.result,
      summary: asked.summary,
      found: asked.found ?? null,
      controlled: asked.controlled ?? null,
      staffId: staff.staffId,
      recordedAt: now,
    })
    .returning({ id: propertySearches.id })
  if (after) await appendAll(court, await removalsAfterSearch(tx, file, asked.doneOn))
  return { id: search!.id, stepId, version: await nextVersion(tx, file) }
})
