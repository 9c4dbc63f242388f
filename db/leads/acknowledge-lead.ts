import { act } from '../act.ts'
import { mustBeStaff } from '../people/rules.ts'
import { giveClocksOf } from '../time/give-clocks-of.ts'
import { leadWithCase } from './find-lead.ts'
import { Step, stepTogether } from './step-lead.ts'

/**
 * Takes up a lead: from now on one person answers for it and its time limits, the officer of its case where it has one
 * (seed 1 arts 7, 10 and 24).
 */
export const acknowledgeLead = act(Step, async (court, asked) => {
  const { staffId } = mustBeStaff(court.by)
  const done = await stepTogether(court, asked, {
    to: 'acknowledged',
    kind: 'lead.acknowledged',
    set: () => ({ acknowledgedAt: court.now, ownerId: staffId }),
  })
  const { lead, officerId } = await leadWithCase(court.tx, asked.id)
  await giveClocksOf(court.tx, lead.id, lead.handedTo ?? officerId ?? staffId)
  return done
})
