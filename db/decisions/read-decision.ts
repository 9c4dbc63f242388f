import { eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import type { Approval } from '../approvals/approve.ts'
import type { Gate } from '../approvals/gates.ts'
import { store } from '../connection.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { isId } from '../public-gone.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import type { SignatureStep, Signatures } from './authority.ts'
import { conditionsOf } from './conditions.ts'
import { knownOf, type Decision } from './content.ts'
import { factFields, type FactField } from './fact-fields.ts'
import { decisionOffices } from './list-decisions.ts'
import { matters } from './matters.ts'
import { openDecisionActs } from './open-acts.ts'
import { decisions } from './tables.ts'

/** One step of the order with the signature that was given for it, if any. */
export interface ShownStep extends SignatureStep {
  document: string
  article: string
  given: Approval | undefined
}

/** A decision as the desk shows it. */
export interface DecisionDetail extends Omit<Decision, 'salt'> {
  says: Says
  caseNumber: string
  author: string | null
  gates: Gate[]
  order: ShownStep[]
  sources: Signatures['sources']
  emergency: Signatures['emergency']
  /** Signatures that were given over what it no longer says, and those of an emergency. */
  others: Approval[]
  fields: readonly FactField[]
  acts: string[]
  clocks: Clock[]
  trace: TraceRow[]
}

/** One decision of one's own court, with its conditions, its signatures and what the viewer may do with it. */
export async function readDecision(by: Actor, id: string): Promise<DecisionDetail> {
  const viewer = mustHold(by, ...decisionOffices)
  if (!isId(id)) throw new Refusal('not-found')
  const { write, now } = store()
  const [found] = await write.select().from(decisions).where(eq(decisions.id, id))
  if (!found) throw new Refusal('not-found')
  mustBeOfCourt(by, found.court)
  if (found.state === 'drafted' && found.authorId !== viewer.staffId) throw new Refusal('not-found')
  const known = await knownOf(write, found, now())
  const [author] = await write
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, found.authorId))
  const { salt: _, ...decision } = found
  const order = known.signatures.order.map((step, at): ShownStep => {
    const { document = '', article = '' } = ruleNamed(step.rule) ?? {}
    const given = known.approvals.find(({ act, fits }) => act === `decision.sign.${at + 1}` && fits)
    return { ...step, document, article, given }
  })
  return {
    ...decision,
    says: matters[found.matter],
    caseNumber: known.caseFile.caseNumber,
    author: author?.name ?? null,
    gates: await conditionsOf(found.matter).judge(write, known),
    order,
    sources: known.signatures.sources,
    emergency: known.signatures.emergency,
    others: known.approvals.filter((one) => !order.some(({ given }) => given === one)),
    fields: factFields[found.matter] ?? [],
    acts: await openDecisionActs(write, viewer, known),
    clocks: (await clocksOf(write, [id], now())).get(id) ?? [],
    trace: await traceOf(write, id),
  }
}
