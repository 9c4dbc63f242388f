import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import { stepName, type StepCode } from './step-catalogue.ts'
import { approvedWayOf, resultsOf, stateOfWay } from './step-results.ts'
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

/**
 * A case is closed in one of the ways of the law, and a review ends in one of its results: that is counted (seed 2 四.2),
 * so it is not left to the words of a text.
 */
export function mustSayResult(asked: {
  code: StepCode
  measure?: string | undefined
  result?: string | undefined
}): string | null {
  const known = resultsOf(asked.code, asked.measure)
  const { result } = asked
  if (known === undefined) {
    if (result !== undefined) throw new Refusal('step-result-unknown', { result })
    return null
  }
  if (result === undefined) {
    const { zh, en } = stepName(asked.code)
    throw new Refusal('step-result-missing', { step: zh, stepEn: en })
  }
  if (!Object.hasOwn(known, result) || known[result]?.importedOnly) {
    throw new Refusal('step-result-unknown', { result })
  }
  return result
}

/** A case is closed in the way that was signed for, and in no other (domain 1.2 A04). */
export function mustEndAsApproved(
  code: StepCode,
  result: string | null,
  { matter, facts }: { matter: string; facts: Readonly<Record<string, unknown>> },
): void {
  if (code !== 'N30' || result === null) return
  const approved = matter === 'ending' ? 'ended' : facts['way']
  if (approvedWayOf(result) !== approved) throw new Refusal('closing-not-as-approved')
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

/** How the words of a closing say that enforcement was only suspended. PostgreSQL reads the same pattern. */
export const suspendedOnly = /(?<![未不非]|未[予作以经曾]|没有)(?:终本|终结本次)/

/**
 * The same of a step that another system recorded: there 终本 is one of the six ways to close a case, though not its
 * end (执行规定 64), and only the words tell which way it was.
 */
export function stateAfterImported(
  code: string,
  text: string,
  result: string | null,
): CaseState | undefined {
  if (code !== 'N30') return stateAfter(code)
  return stateOfWay(result) ?? (suspendedOnly.test(text) ? 'closedForNow' : 'closed')
}

/** What the journal calls a change of a case's state. */
export const stateEntries = {
  open: 'case.resumed',
  closedForNow: 'case.closedForNow',
  closed: 'case.closed',
} as const satisfies Record<CaseState, string>
