import type { Actor } from '../act.ts'
import { mustServeLeads } from './rules.ts'
import type { Says } from '../rulebooks/rule.ts'
import { teamsOf } from './routing.ts'

/** The teams of one's own court, for the choices of a filter and of a form; none where it has no teams. */
export const ownTeams = (by: Actor): { team: string; says: Says }[] =>
  teamsOf(mustServeLeads(by).court).map(({ team, says }) => ({ team, says }))
