import type { z } from 'zod'
import type { Act } from '../act.ts'
import { lockCase, mustBeVersion } from '../cases/lock-case.ts'
import { mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import { Day, Id, Whole } from '../fields.ts'
import { duties } from '../people/duties.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { RuleId } from '../rulebooks/index.ts'
import { dayOf, type CourtDate } from '../time/days.ts'

/** What every form on a case sends: which case, and which version of it was seen. */
export const onCase = { caseFileId: Id, version: Whole(1, 1_000_000_000) } as const

/** The same, with the day on which it was done. */
export const doneOnCase = { ...onCase, doneOn: Day } as const

/** Who works on cases. */
export const caseworkers: readonly Role[] = duties['suspension.keep']

interface Asked {
  caseFileId: z.output<typeof Id>
  version: number
  doneOn?: CourtDate
}

/** Locks the case that a caseworker has seen in this version; what was done lies between its filing and today. */
export async function openCaseFor(
  court: Act,
  { caseFileId, version, doneOn }: Asked,
  roles: readonly Role[] = caseworkers,
) {
  const staff: Staff = mustHold(court.by, ...roles)
  const file = await lockCase(court, caseFileId)
  mustBeVersion(file, version)
  if (doneOn !== undefined) {
    mustBeDone(doneOn, dayOf(court.now))
    mustFollowFiling('', doneOn, file.filedOn)
  }
  return { staff, file }
}

/** Only a case in the state that the act is for. */
export function mustBeIn(
  file: { state: string },
  state: 'open' | 'closedForNow',
  rule: RuleId,
): void {
  if (file.state !== state) throw new Refusal(rule)
}
