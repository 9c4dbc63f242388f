import type { Role } from '../people/tables.ts'
import { Refusal, type Facts } from '../refusal.ts'
import { lawOf, type RuleId } from '../rulebooks/index.ts'
import { addDays, addMonths, type CourtDate } from '../time/days.ts'
import { partsOfCaseNumber } from './case-number.ts'
import type { CaseState } from './tables.ts'

/** A step is recorded when it is done, never before (C-3). */
export function mustBeDone(doneOn: CourtDate, today: CourtDate): void {
  if (doneOn > today) throw new Refusal('step-future')
}

/** What is done in a case is done after it was filed; only the application came before. */
export function mustFollowFiling(code: string, doneOn: CourtDate, filedOn: CourtDate): void {
  if (code !== 'N01' && doneOn < filedOn) throw new Refusal('step-before-filing', { filedOn })
}

type Tag = 'sensitive' | 'cautious'

/** Whoever works on a case may mark it; only director, vice president or president take a mark off (C-9, C-10). */
export function mustMayUntag(
  before: readonly Tag[],
  after: readonly Tag[],
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

/** What the suspension of enforcement (终本) is judged by. */
export interface SuspensionFacts {
  court: string
  filedOn: CourtDate
  suspendedOn: CourtDate
  /** The codes of the steps that are recorded. */
  steps: readonly string[]
  /** Why this case is an exception from the court's own longer wait. */
  exception?: string | undefined
}

interface Gate {
  rule: RuleId
  met(facts: SuspensionFacts): boolean
  facts?(facts: SuspensionFacts): Facts
}

const count = (steps: readonly string[], code: string) =>
  steps.filter((step) => step === code).length
const threeMonths = ({ filedOn }: SuspensionFacts) => addMonths(filedOn, 3)
const threeAndAHalf = ({ filedOn }: SuspensionFacts) => addDays(addMonths(filedOn, 3), 15)

/** The conditions of 法〔2016〕373号 art 1 and of each court; the ones that another court made do not bind. */
const suspensionGates: readonly Gate[] = [
  {
    rule: 'suspension-three-months',
    met: (facts) => facts.suspendedOn > threeMonths(facts),
    facts: (facts) => ({ day: threeMonths(facts) }),
  },
  { rule: 'suspension-restriction', met: ({ steps }) => steps.includes('N11') },
  {
    rule: 'suspension-three-and-a-half-months',
    met: (facts) => facts.exception !== undefined || facts.suspendedOn > threeAndAHalf(facts),
    facts: (facts) => ({ day: threeAndAHalf(facts) }),
  },
  {
    rule: 'suspension-two-searches',
    met: ({ steps }) => count(steps, 'N07') >= 2,
    facts: ({ steps }) => ({ count: count(steps, 'N07') }),
  },
  { rule: 'suspension-told-first', met: ({ steps }) => steps.includes('N25') },
]

/** Enforcement may be suspended (终本) only when every condition that binds this court is met. */
export function mustBeReadyForSuspension(facts: SuspensionFacts): void {
  const open = suspensionGates.find(({ rule, met }) => {
    const { court } = lawOf(rule)
    return (court === undefined || court === facts.court) && !met(facts)
  })
  if (open) throw new Refusal(open.rule, open.facts?.(facts))
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
