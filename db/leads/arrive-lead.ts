import { act } from '../act.ts'
import { Step, stepTogether } from './step-lead.ts'

/** Records that officers are on the spot of a lead (seed 1 art 23). Never shown outside. */
export const arriveLead = act(Step, (court, asked) =>
  stepTogether(court, asked, {
    to: 'arrived',
    kind: 'lead.arrived',
    set: () => ({ arrivedAt: court.now }),
  }),
)
