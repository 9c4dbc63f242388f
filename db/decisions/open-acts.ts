import type { Reader } from '../connection.ts'
import type { Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { emergencyFits } from './approve-in-emergency.ts'
import type { DecisionKnown } from './content.ts'
import { isCarriedOutAlone } from './matters.ts'
import { maySignNext, signedSteps } from './signing.ts'
import { decisionActs } from './steps.ts'

const holdsAny = ({ roles }: Staff, allowed: readonly Role[]) =>
  allowed.some((role) => roles.includes(role))

/**
 * What a person may do with a decision now: only what the act would not refuse for who they are and how far it has
 * come. Whether its conditions are met is said by the gates.
 */
export async function openDecisionActs(
  reader: Reader,
  staff: Staff,
  known: DecisionKnown,
): Promise<string[]> {
  const { decision, signatures, authors } = known
  const { emergency } = signatures
  const wrote = authors.has(staff.staffId)
  const from = (act: keyof typeof decisionActs) =>
    (decisionActs[act].from as readonly string[]).includes(decision.state)
  const proposes = holdsAny(staff, signatures.proposers)
  const signs = from('sign') && (await maySignNext(reader, staff, known))
  const settled = decision.emergencyAt !== null
  const countersigns =
    decision.countersigned === 'due' &&
    !wrote &&
    decision.emergencyBy !== staff.staffId &&
    emergency !== undefined &&
    holdsAny(staff, emergency.countersign) &&
    emergencyFits(known)
  const complete = settled ? emergencyFits(known) : signedSteps(known) === signatures.order.length
  const open: Record<string, boolean> = {
    sign: signs,
    'approve-in-emergency':
      from('approveUrgently') &&
      decision.urgent &&
      !wrote &&
      emergency !== undefined &&
      holdsAny(staff, emergency.by),
    countersign: countersigns,
    'refuse-countersignature': countersigns,
    propose: from('propose') && proposes && wrote,
    'carry-out':
      from('use') &&
      complete &&
      isCarriedOutAlone(decision) &&
      holdsAny(staff, ['officer', 'clerk', 'judge', 'director']),
    refuse: signs,
    edit: from('edit') && proposes && !settled,
    withdraw:
      from('withdraw') && proposes && !settled && (wrote || staff.roles.includes('director')),
  }
  return Object.keys(open).filter((act) => open[act])
}
