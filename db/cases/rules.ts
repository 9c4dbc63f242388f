import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import { partsOfCaseNumber } from './case-number.ts'
import type { CaseState, CaseTag } from './tables.ts'

/** A step is recorded when it is done, never before (C-3). */
export function mustBeDone(doneOn: CourtDate, today: CourtDate): void {
  if (doneOn > today) throw new Refusal('step-future')
}

/** What is done in a case is done after it was filed; only the application came before. */
export function mustFollowFiling(code: string, doneOn: CourtDate, filedOn: CourtDate): void {
  if (code !== 'N01' && doneOn < filedOn) throw new Refusal('step-before-filing', { filedOn })
}

/** Whoever works on a case may mark it; only director, vice president or president take a mark off (C-9, C-10). */
export function mustMayUntag(
  before: readonly CaseTag[],
  after: readonly CaseTag[],
  roles: readonly Role[],
): void {
  const above = (['director', 'vicePresident', 'president'] as const).some((role) =>
    roles.includes(role),
  )
  if (!above && before.some((tag) => !after.includes(tag))) throw new Refusal('tag-kept')
}

/** A case number carries the code of the court that keeps the case; numbers from before 2016 carry none. */
export const isNumberOfCourt = (caseNumber: string, court: string): boolean => {
  const parts = partsOfCaseNumber(caseNumber)
  return parts !== undefined && (parts.legacy || parts.court === court)
}

/** The state that a step leaves its case in, or undefined where it changes nothing. */
export function stateAfter(code: string): CaseState | undefined {
  if (code === 'N26') return 'closedForNow'
  if (code === 'N28') return 'open'
  if (code === 'N30') return 'closed'
  return undefined
}

/**
 * The same of a step that another system recorded: there 终本 is one of the six ways to close a case, though not its
 * end (执行规定 64), and only the words tell which way it was.
 */
export function stateAfterImported(code: string, text: string): CaseState | undefined {
  const suspended = /(?<![未不非]|未[予作以经曾]|没有)(?:终本|终结本次)/.test(text)
  return code === 'N30' && suspended ? 'closedForNow' : stateAfter(code)
}

/** What the journal calls a change of a case's state. */
export const stateEntries = {
  open: 'case.resumed',
  closedForNow: 'case.closedForNow',
  closed: 'case.closed',
} as const satisfies Record<CaseState, string>
