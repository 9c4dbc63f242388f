import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { actSays } from '../delegations/delegable.ts'
import { mustBeStaff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { authoritiesOf, documents } from '../rulebooks/index.ts'
import type { Authority, Rule, Says } from '../rulebooks/rule.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { signaturesFor, sourceOf, type AuthoritySource, type SignatureStep } from './authority.ts'

/** One act of a court: who proposes it, who signs it in which order, and by which sources. */
export interface AuthorityRow {
  act: string
  says: Says
  /** A decision in a case; anything else is an act on a record. */
  matter: boolean
  proposers: readonly Role[]
  order: readonly SignatureStep[]
  emergency?: { by: readonly Role[]; countersign: readonly Role[] }
  sources: readonly AuthoritySource[]
}

/** Rules of a court that say of themselves that they yield to a higher one: shown, and bind nobody. */
const yielding = (court: string, day: CourtDate): [string, Authority][] =>
  Object.values(documents)
    .flatMap((book) => Object.entries<Rule>(book))
    .filter(
      (row): row is [string, Authority] =>
        row[1].kind === 'authority' &&
        row[1].yieldsTo !== undefined &&
        (row[1].court === undefined || row[1].court === court) &&
        row[1].from <= day,
    )

/** Who signs what in the viewer's court, in which order, and which rule prevails over which (domain 1.2, 3.11). */
export async function authorityMatrix(by: Actor): Promise<AuthorityRow[]> {
  const { court } = mustBeStaff(by)
  const day = dayOf(store().now())
  const acts = [...new Set(authoritiesOf(court, day).map(([, { act }]) => act))]
  const outdone = yielding(court, day)
  return acts
    .map((act): AuthorityRow => {
      const { proposers, order, emergency, sources } = signaturesFor([act], court, day)
      return {
        act,
        says: actSays(act, court, day),
        matter: act.startsWith('decision.') && act !== 'decision.propose',
        proposers,
        order,
        ...(emergency && { emergency }),
        sources: [
          ...sources,
          ...outdone
            .filter(([, law]) => law.act === act)
            .map(([rule, law]) => sourceOf(rule, law, 'yields')),
        ],
      }
    })
    .toSorted((a, b) => Number(b.matter) - Number(a.matter))
}
