import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { HeldOnly } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { conditionsOf } from './conditions.ts'
import { changeDecision, contentOf, knownOf, lockDecision } from './content.ts'
import { mustSignNext } from './signing.ts'
import { decisionActs } from './steps.ts'

/**
 * Gives the next signature of a decision: of an office whose turn it is, by nobody who wrote it, bound to what it says
 * now. With the last one it is approved (domain 1.2 A06 to A08, A14).
 */
export const signDecision = act(HeldOnly, async (court, asked) => {
  const { tx, now } = court
  const decision = await lockDecision(court, asked)
  mustTake(decisionActs.sign, decision.state)
  const known = await knownOf(tx, decision, now)
  const given = await mustSignNext(court, known)
  await conditionsOf(decision.matter).mustMeet(tx, known, 'signature')
  for (const { step, office } of given) {
    await approve(court, decision, contentOf(decision), `decision.sign.${step}`, office)
  }
  const last = given.at(-1)!.step === known.signatures.order.length
  const rule = known.signatures.order[given[0]!.step - 1]!.rule
  const facts = { matter: decision.matter, step: given[0]!.step }
  if (!last) {
    const awaits = [...known.signatures.order[given.at(-1)!.step]!.roles]
    return changeDecision(court, decision, { awaits }, 'decision.signed', { facts, rule })
  }
  await court.journal({
    court: decision.court,
    caseFileId: decision.caseFileId,
    subject: { kind: 'decision', id: decision.id },
    kind: 'decision.signed',
    facts,
    rule,
  })
  return changeDecision(
    court,
    decision,
    { state: decisionActs.approve.to, approvedAt: now },
    'decision.approved',
  )
})
