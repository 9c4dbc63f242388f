import { act } from '../act.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Step, stepLead } from './step-lead.ts'

/** Takes up a lead: from now on one person answers for it (seed 1 arts 7 and 10). */
export const acknowledgeLead = act(Step, (court, asked) => {
  const { staffId } = mustBeStaff(court.by)
  return stepLead(court, asked, {
    to: 'acknowledged',
    kind: 'lead.acknowledged',
    set: () => ({ acknowledgedAt: court.now, ownerId: staffId }),
  })
})
