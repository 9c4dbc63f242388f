import { act } from '../act.ts'
import { HeldOnly } from '../approvals/record.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { lockDecision } from './content.ts'
import { carriedOutAlone, matters } from './matters.ts'
import { mustHaveDecision } from './must-have-decision.ts'

/**
 * Records that an approved decision was carried out, where no step of the case does that: a change of the applicant,
 * a longer period, a fee waived.
 */
export const carryOutDecision = act(HeldOnly, async (court, asked) => {
  const decision = await lockDecision(court, asked)
  mustHold(court.by, 'officer', 'clerk', 'judge', 'director')
  if (!carriedOutAlone.includes(decision.matter)) {
    const { zh, en } = matters[decision.matter]
    throw new Refusal('decision-by-step', { matter: zh, matterEn: en })
  }
  const { id, caseFileId, matter } = decision
  await mustHaveDecision(court, { caseFileId, matter, decisionId: id })
  return { id, version: decision.version + 1, state: 'used' as const }
})
