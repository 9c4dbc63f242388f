import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { StepCode } from '../cases/step-catalogue.ts'
import type { CaseState } from '../cases/tables.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import type { Decision } from './content.ts'
import { mattersOfStep, type Matter } from './matters.ts'
import { mustHaveDecision } from './must-have-decision.ts'

interface Taken {
  code: StepCode
  doneOn: CourtDate
  measure?: string | undefined
  decisionId?: string | undefined
}

/**
 * A step that needs signatures is recorded only with an approved decision, which it uses up, and was not done before
 * that was approved; what lies before the court's first day here was decided on paper (domain 1.2).
 * @returns what was decided, where the step needs a decision
 */
export async function mustBeDecided(
  court: Act,
  file: { id: string; court: string; state: CaseState },
  { code, doneOn, measure, decisionId }: Taken,
): Promise<Pick<Decision, 'matter' | 'facts'> | undefined> {
  const wanted = mattersOfStep(code, measure, { suspended: file.state === 'closedForNow' })
  if (!wanted) throw new Refusal('decision-measure', { measure: measure ?? '' })
  if (wanted.length === 0) return undefined
  const matter = wanted as readonly [Matter, ...Matter[]]
  const decided = await mustHaveDecision(court, {
    caseFileId: file.id,
    matter,
    decisionId,
  })
  const day = dayOf(decided.approvedAt ?? court.now)
  if (doneOn >= day) return decided
  const [own] = await court.tx
    .select({ liveSince: courts.liveSince })
    .from(courts)
    .where(eq(courts.code, file.court))
  if (own?.liveSince && doneOn < own.liveSince) return decided
  throw new Refusal('decision-before-step', { day })
}
