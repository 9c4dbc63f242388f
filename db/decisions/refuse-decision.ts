import { z } from 'zod'
import { act } from '../act.ts'
import { Held, HeldOnly } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Checkbox, Text } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { changeDecision, knownOf, lockDecision } from './content.ts'
import { readFacts } from './fact-fields.ts'
import { Facts } from './facts.ts'
import { mustSignNext } from './signing.ts'
import { decisionActs } from './steps.ts'

/** Sends a decision back to its author with a reason; whoever could sign it next may do so. */
export const refuseDecision = act(
  z.strictObject({ ...Held, reason: Text(4, 1000) }),
  async (court, { reason, ...asked }) => {
    const decision = await lockDecision(court, asked)
    const state = mustTake(decisionActs.refuse, decision.state)
    await mustSignNext(court, await knownOf(court.tx, decision, court.now))
    return changeDecision(court, decision, { state, reason }, 'decision.refused', {
      facts: { matter: decision.matter },
    })
  },
)

/** Takes a decision back before it is carried out; its author does it, or the director. */
export const withdrawDecision = act(HeldOnly, async (court, asked) => {
  const decision = await lockDecision(court, asked)
  const { authors, signatures } = await knownOf(court.tx, decision, court.now)
  const { staffId, roles } = mustHold(court.by, ...signatures.proposers)
  if (!authors.has(staffId) && !roles.includes('director')) {
    throw new Refusal('decision-author-only')
  }
  const state = mustTake(decisionActs.withdraw, decision.state)
  if (decision.emergencyAt) throw new Refusal('decision-text-stands')
  return changeDecision(court, decision, { state }, 'decision.withdrawn')
})

/**
 * Changes what a decision says before it is carried out. It becomes a draft again, and every signature on it is void,
 * since each is bound to what it said (domain 1.2 A14).
 */
export const editDecision = act(
  z.strictObject({ ...Held, text: Text(4, 4000), facts: Facts, urgent: Checkbox }),
  async (court, { id, version, ...said }) => {
    const decision = await lockDecision(court, { id, version })
    const { signatures } = await knownOf(court.tx, decision, court.now)
    mustHold(court.by, ...signatures.proposers)
    const state = mustTake(decisionActs.edit, decision.state)
    if (decision.emergencyAt) throw new Refusal('decision-text-stands')
    const facts = readFacts(decision.matter, said.facts, dayOf(court.now))
    return changeDecision(
      court,
      decision,
      { ...said, facts, state, approvedAt: null },
      'decision.edited',
    )
  },
)
