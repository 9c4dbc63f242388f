import type { Role } from '../people/tables.ts'
import { authoritiesOf, ruleNamed } from '../rulebooks/index.ts'
import type { Authority, Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import type { Matter } from './matters.ts'

/** One signature of an order: who may give it, and to which offices it may be handed on in writing. */
export interface SignatureStep {
  roles: readonly Role[]
  delegable: readonly Role[]
  /** The rule that asks for this signature. */
  rule: string
}

/**
 * How a source stands beside the others for the same act: it holds as it is; it holds together with others, which ask
 * for further signatures; or a stricter one has narrowed what it would let pass (domain 3.11).
 */
export type Standing = 'holds' | 'together' | 'yields'

/** Where an order comes from, what this source alone asks for, and how it stands beside the others. */
export interface AuthoritySource {
  rule: string
  document: string
  article: string
  wording?: string
  says: Says
  court?: string
  asks: readonly (readonly Role[])[]
  standing: Standing
}

/** Who proposes an act and who signs it, in which order, by every rule that binds a court together. */
export interface Signatures {
  act: string
  proposers: readonly Role[]
  order: readonly SignatureStep[]
  emergency?: { by: readonly Role[]; countersign: readonly Role[] }
  sources: readonly AuthoritySource[]
}

type Named = readonly [string, Authority]

const orderOf = ({ order, signers }: Authority): readonly (readonly Role[])[] =>
  order ?? [signers as Role[]]

/** The rules for an act: the court's own first; the house's default only where there is no other. */
function rulesFor(acts: readonly string[], court: string, day: CourtDate): Named[] {
  const all = authoritiesOf(court, day).filter(([, rule]) => acts.includes(rule.act))
  return acts.flatMap((act) => {
    const bound = all.filter(([, rule]) => rule.act === act)
    const real = bound.filter(([, { fallback }]) => !fallback)
    const chosen = real.length > 0 ? real : bound
    return chosen.toSorted(([, a], [, b]) => Number(!a.court) - Number(!b.court))
  })
}

const both = (some: readonly Role[], others: readonly Role[]) =>
  some.filter((role) => others.includes(role))

/**
 * Takes what one more rule asks into an order: a step that it has already is narrowed to whom both name, and may be
 * handed on only as both allow; a step that it lacks is added behind.
 */
function withRule(order: readonly SignatureStep[], [rule, law]: Named): SignatureStep[] {
  const result = [...order]
  let from = 0
  for (const roles of orderOf(law)) {
    const delegable = law.delegable ?? []
    const at = result.findIndex(
      (step, place) => place >= from && both(step.roles, roles).length > 0,
    )
    if (at < 0) {
      result.push({ roles, delegable, rule })
      from = result.length
      continue
    }
    const known = result[at]!
    const left = both(known.roles, roles)
    const allowed = both([...known.roles, ...known.delegable], [...roles, ...delegable])
    result[at] = {
      roles: left,
      delegable: allowed.filter((role) => !left.includes(role)),
      rule: known.rule,
    }
    from = at + 1
  }
  return result
}

/** How a rule stands beside the order that all of them ask for together. */
function standingOf(law: Authority, order: readonly SignatureStep[]): Standing {
  const own = orderOf(law)
  const kept = own.filter((roles) =>
    order.some(
      (step) =>
        step.roles.length === roles.length &&
        both(step.roles, roles).length === roles.length &&
        (law.delegable ?? []).every((role) => step.delegable.includes(role)),
    ),
  )
  if (kept.length < own.length) return 'yields'
  return own.length === order.length ? 'holds' : 'together'
}

/**
 * The signatures of an act in a court on a day. A court's own rule narrows the national one or adds a step to it and
 * never takes one away, so that the stricter of the two holds (domain 3.11 X1).
 */
export function signaturesFor(
  acts: readonly [string, ...string[]],
  court: string,
  day: CourtDate,
): Signatures {
  const rules = rulesFor(acts, court, day)
  if (rules.length === 0) throw new Error(`No rule says who signs ${acts[0]}.`)
  const order = rules.reduce<SignatureStep[]>(withRule, [])
  const proposing = rulesFor(['decision.propose'], court, day).flatMap(
    ([, { signers }]) => signers as Role[],
  )
  const proposers = rules.reduce<readonly Role[]>(
    (left, [, rule]) => (rule.proposers ? both(left, rule.proposers) : left),
    proposing,
  )
  const emergency = rules.find(([, rule]) => rule.emergency)?.[1].emergency
  return {
    act: acts[0],
    proposers,
    order,
    ...(emergency && { emergency }),
    sources: rules.map(([rule, law]) => sourceOf(rule, law, standingOf(law, order))),
  }
}

/** A rule as the source of an order. */
export const sourceOf = (rule: string, law: Authority, standing: Standing): AuthoritySource => ({
  rule,
  document: law.document,
  article: law.article,
  ...(law.wording !== undefined && { wording: law.wording }),
  says: law.says,
  ...(law.court !== undefined && { court: law.court }),
  asks: orderOf(law),
  standing,
})

/** The signatures that a matter of a case takes; one about a special subject takes the director's too (A04). */
export const signaturesOfMatter = (
  matter: Matter,
  court: string,
  day: CourtDate,
  { special = false }: { special?: boolean } = {},
): Signatures =>
  signaturesFor(
    matter === 'exitBan' && special
      ? ['decision.exitBan', 'decision.exitBan.special']
      : [`decision.${matter}`],
    court,
    day,
  )

/** The document and the article that ask for a decision's last signature. */
export function citedFor({ order, sources }: Signatures): { document: string; article: string } {
  const last = order.at(-1)?.rule
  const { document, article } = (last && ruleNamed(last)) || sources[0]!
  return { document, article }
}
