import type { Act } from '../act.ts'
import type { InOffice } from '../approvals/office.ts'
import type { Reader } from '../connection.ts'
import { delegationFor } from '../delegations/delegation-for.ts'
import { mustBeOfCourt, mustBeStaff, mustHold, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { SignatureStep } from './authority.ts'
import type { DecisionKnown } from './content.ts'

/** A signature that somebody gives: which step of the order, counted from one, and in which office. */
export interface Given {
  step: number
  office: InOffice
}

type Known = Pick<DecisionKnown, 'approvals' | 'authors' | 'signatures' | 'today'> & {
  decision: Pick<DecisionKnown['decision'], 'court'>
}

/** How many steps of the order are signed, over what the decision says now and by nobody who wrote it. */
export function signedSteps({ approvals, authors, signatures }: Known): number {
  const open = signatures.order.findIndex(
    ({ roles }, at) =>
      !approvals.some(
        ({ act, fits, staffId, role }) =>
          act === `decision.sign.${at + 1}` &&
          fits &&
          !authors.has(staffId) &&
          (roles as readonly string[]).includes(role),
      ),
  )
  return open < 0 ? signatures.order.length : open
}

/** The office in which somebody may give a step: their own, or one that was delegated to them in writing. */
async function officeIn(
  tx: Reader,
  staff: Staff,
  step: SignatureStep,
  { signatures, decision, today }: Known,
): Promise<InOffice | undefined> {
  const role = step.roles.find((office) => staff.roles.includes(office))
  if (role) return { staff, role }
  const delegation = await delegationFor(tx, staff, step, signatures.act, decision.court, today)
  return delegation && { staff, role: delegation.fromRole, delegation: { id: delegation.id } }
}

const signedBy = ({ approvals }: Known, staffId: string) =>
  approvals.some(
    (given) => given.act.startsWith('decision.sign.') && given.fits && given.staffId === staffId,
  )

/** Whether somebody could give the next signature, the conditions aside. */
export async function maySignNext(reader: Reader, staff: Staff, known: Known): Promise<boolean> {
  const next = known.signatures.order[signedSteps(known)]
  if (!next || known.authors.has(staff.staffId)) return false
  const office = await officeIn(reader, staff, next, known)
  return (
    office !== undefined && (office.delegation !== undefined || !signedBy(known, staff.staffId))
  )
}

/**
 * The signatures that somebody gives now: the next of the order, and with it those that follow where a written
 * delegation covers them. One's own is never signed, and no second step in an office of one's own.
 */
export async function mustSignNext({ tx, by }: Act, known: Known): Promise<Given[]> {
  const staff = mustBeStaff(by)
  mustBeOfCourt(by, known.decision.court)
  const { order } = known.signatures
  const first = signedSteps(known)
  const next = order[first]
  // A mark that was taken off the case asked for one signature more: it is proposed anew, and signed as it stands now.
  if (!next) throw new Refusal('changed-meanwhile')
  const office = await officeIn(tx, staff, next, known)
  if (!office) throw mustHoldAny(by, next)
  if (known.authors.has(staff.staffId)) throw new Refusal('four-eyes')
  if (signedBy(known, staff.staffId) && !office.delegation) {
    throw new Refusal('decision-signed-once')
  }
  const given: Given[] = [{ step: first + 1, office }]
  for (const step of order.slice(first + 1)) {
    const further = await officeIn(tx, staff, step, known)
    if (!further?.delegation) break
    given.push({ step: first + 1 + given.length, office: further })
  }
  return given
}

/** Says who signs next, to somebody who does not. */
function mustHoldAny(by: Act['by'], step: SignatureStep): Error {
  mustHold(by, ...step.roles)
  return new Refusal('role-needed')
}
