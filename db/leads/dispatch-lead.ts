import { act } from '../act.ts'
import { Step, stepTogether } from './step-lead.ts'

/** Records that officers have left for a lead; stops the five minutes of seed 1 art 23. Never shown outside. */
export const dispatchLead = act(Step, (court, asked) =>
  stepTogether(court, asked, {
    to: 'dispatched',
    kind: 'lead.dispatched',
    set: () => ({ dispatchedAt: court.now }),
  }),
)
