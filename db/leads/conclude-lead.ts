import { z } from 'zod'
import { act } from '../act.ts'
import { Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { leadOutcomes } from './rules.ts'
import { keyOf, sealText } from './sealed-content.ts'
import { Step, stepLead } from './step-lead.ts'

const outcomes = Object.keys(leadOutcomes) as (keyof typeof leadOutcomes)[]

const Conclusion = Step.extend({
  outcome: z.enum(outcomes),
  /** What the informant reads. */
  answer: Text(1, 2000),
})

/** Concludes a lead; not without an outcome and an answer to the informant (seed 2 三.12, seed 0 art 22). */
export const concludeLead = act(Conclusion, (court, { outcome, answer, ...step }) =>
  stepLead(court, step, {
    to: 'concluded',
    kind: 'lead.concluded',
    facts: { outcome },
    set: (lead) => {
      const key = keyOf(lead)
      if (!key) throw new Refusal('lead-erased')
      const sealed = sealText(key, `leads.answer:${lead.id}`, answer)
      return { outcome, answer: sealed, concludedAt: court.now }
    },
  }),
)
