import { act } from '../act.ts'
import { HeldOnly } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { nextVersion } from '../cases/next-version.ts'
import { writeStep } from '../cases/write-step.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { lockDecision } from './content.ts'
import { isCarriedOutAlone, matters } from './matters.ts'
import { mustHaveDecision } from './must-have-decision.ts'

/**
 * Records that an approved decision was carried out, where no step of the case does that: a change of the applicant,
 * a longer period, a fee waived. A release of what was sealed before the portal kept records is seen by the parties as
 * a step, without the object (domain 1.2 A06).
 */
export const carryOutDecision = act(HeldOnly, async (court, asked) => {
  const decision = await lockDecision(court, asked)
  const staff = mustHold(court.by, 'officer', 'clerk', 'judge', 'director')
  if (!isCarriedOutAlone(decision)) {
    const { zh, en } = matters[decision.matter]
    throw new Refusal('decision-by-step', { matter: zh, matterEn: en })
  }
  const { id, caseFileId, matter } = decision
  await mustHaveDecision(court, { caseFileId, matter, decisionId: id })
  if (matter === 'release') {
    const file = await lockCase(court, caseFileId)
    const doneOn = dayOf(court.now)
    const text = '解除本平台登记之前的查封、扣押、冻结'
    // It ends a term and starts none.
    await writeStep(court, file, staff, { code: 'N10', doneOn, text, due: doneOn })
    await nextVersion(court.tx, file)
  }
  return { id, version: decision.version + 1, state: 'used' as const }
})
