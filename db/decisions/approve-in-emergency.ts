import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { Held, HeldOnly } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { Text } from '../fields.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { conditionsOf } from './conditions.ts'
import {
  changeDecision,
  contentOf,
  knownOf,
  lockDecision,
  type Decision,
  type DecisionKnown,
} from './content.ts'
import { matters } from './matters.ts'
import { decisionActs } from './steps.ts'

const WithReason = z.strictObject({ ...Held, reason: Text(4, 1000) })

/** What the rulebook says of an emergency in this matter, and in which office somebody acts in it. */
function emergencyOffice(
  { decision, signatures, authors }: DecisionKnown,
  by: Parameters<typeof mustHold>[0],
  hand: 'by' | 'countersign',
): { staff: Staff; role: Role } {
  const { emergency } = signatures
  if (!emergency) {
    const { zh, en } = matters[decision.matter]
    throw new Refusal('decision-no-emergency', { matter: zh, matterEn: en })
  }
  const staff = mustHold(by, ...emergency[hand])
  if (authors.has(staff.staffId)) throw new Refusal('four-eyes')
  return { staff, role: emergency[hand].find((role) => staff.roles.includes(role))! }
}

/**
 * Allows at once what cannot wait for every hand: one tap by whom the rulebook names, on a proposal marked urgent, with
 * a reason. From then on a countersignature is due (seed 2 三.12, seed 0 第四条; domain T07, A10).
 */
export const approveInEmergency = act(WithReason, async (court, { reason, ...asked }) => {
  const { tx, by, now } = court
  const decision = await lockDecision(court, asked)
  const state = mustTake(decisionActs.approveUrgently, decision.state)
  const known = await knownOf(tx, decision, now)
  const office = emergencyOffice(known, by, 'by')
  if (!decision.urgent) throw new Refusal('decision-not-urgent')
  await conditionsOf(decision.matter).mustMeet(tx, known, 'signature')
  await approve(court, decision, contentOf(decision), 'decision.emergency', office)
  return changeDecision(
    court,
    decision,
    {
      state,
      approvedAt: now,
      emergencyAt: now,
      emergencyBy: office.staff.staffId,
      emergencyReason: reason,
      countersigned: 'due',
      awaits: [...known.signatures.emergency!.countersign],
    },
    'decision.emergency',
    { facts: { matter: decision.matter }, rule: known.signatures.sources[0]!.rule },
  )
})

async function counterHand(
  court: Parameters<typeof lockDecision>[0],
  asked: { id: string; version: number },
): Promise<{ decision: Decision; office: { staff: Staff; role: Role } }> {
  const decision = await lockDecision(court, asked)
  const known = await knownOf(court.tx, decision, court.now)
  const office = emergencyOffice(known, court.by, 'countersign')
  if (decision.countersigned !== 'due') throw new Refusal('decision-countersign-done')
  if (decision.emergencyBy === office.staff.staffId) throw new Refusal('four-eyes')
  if (!emergencyFits(known)) throw new Refusal('signature-void')
  return { decision, office }
}

/** Whether the emergency approval stands over what the decision says now. */
export const emergencyFits = ({ approvals }: Pick<DecisionKnown, 'approvals'>): boolean =>
  approvals.some(({ act: given, fits }) => given === 'decision.emergency' && fits)

/** Stands, afterwards and as somebody else, for what was allowed in an emergency (seed 0 第四条: 事后补办). */
export const countersignDecision = act(HeldOnly, async (court, asked) => {
  const { decision, office } = await counterHand(court, asked)
  await approve(court, decision, contentOf(decision), 'decision.countersign', office)
  return changeDecision(court, decision, { countersigned: 'given' }, 'decision.countersigned', {
    facts: { matter: decision.matter },
  })
})

/**
 * Refuses to stand for it, with a reason that its director reads. What has not been done yet is no longer allowed;
 * what was done already has to be undone by an act of its own.
 */
export const refuseCountersignature = act(WithReason, async (court, { reason, ...asked }) => {
  const { decision } = await counterHand(court, asked)
  return changeDecision(
    court,
    decision,
    {
      countersigned: 'refused',
      reason,
      ...(decision.state === 'approved' && { state: 'withdrawn' }),
    },
    'decision.countersignRefused',
    { facts: { matter: decision.matter } },
  )
})
