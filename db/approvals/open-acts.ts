import type { Actor } from '../act.ts'
import type { CourtDate } from '../time/days.ts'
import type { Approval } from './approve.ts'
import { endorsing } from './endorse.ts'
import { holdsOfficeFor } from './office.ts'
import { officeOf, type Step, type Steps } from './take-step.ts'

interface Doable {
  court: string
  state: string
  imported?: boolean
  kind?: string
  authorId: string | null
}

/** What is known of one record beyond its own columns. */
interface Known {
  tags: readonly string[]
  authors: ReadonlySet<string>
  approvals: readonly Approval[]
}

/** Whoever wrote a record does none of these to it. */
const byAnother = ['check', 'sign', 'correct', 'endorse']

/**
 * The acts that a person may do now with a record: those of their offices, from its present state, and not with
 * what they wrote themselves. Whether its conditions are met is said by the gates.
 * @param known left out for a row of a list, of which only the first author is known
 */
export function openActs(
  by: Actor,
  steps: Steps,
  record: Doable,
  day: CourtDate,
  known?: Known,
): string[] {
  const all: Record<string, Step<string>> = {
    ...steps,
    ...(known?.tags.length && { endorse: endorsing }),
  }
  const self = by.kind === 'staff' ? by.staffId : ''
  const wrote = known ? known.authors.has(self) : record.authorId === self
  const signed = known?.approvals.some(
    ({ act, fits, staffId }) => act.endsWith('.sign') && fits && staffId === self,
  )
  return Object.entries(all)
    .filter(([, step]) => step.office !== undefined && step.from.includes(record.state))
    .filter(([, { only }]) => only !== 'imported' || record.imported === true)
    .filter(([act]) => !(wrote && byAnother.includes(act)) && !(signed && act === 'endorse'))
    .filter(([, step]) => holdsOfficeFor(by, officeOf(step, record), record.court, day))
    .map(([act]) => act)
}
