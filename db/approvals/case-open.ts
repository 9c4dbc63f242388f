import type { CaseState } from '../cases/tables.ts'
import type { RuleId } from '../rulebooks/index.ts'
import type { Condition } from './gates.ts'

/**
 * Nothing new is signed or published in a case that has ended. What is public already may still be corrected: it is
 * ended by its own act, and wrong in the meantime it need not stay.
 */
export const caseOpen = <Known extends { caseState: CaseState }>(
  rule: RuleId,
  stateOf: (known: Known) => string,
): Condition<Known> => ({
  rule,
  by: 'signature',
  says: { zh: '案件尚未结案', en: 'The case has not ended' },
  concerns: (known) => stateOf(known) !== 'published',
  met: ({ caseState }) => caseState !== 'closed',
})
