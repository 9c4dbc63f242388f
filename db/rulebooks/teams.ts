import { ledongTeams } from './ledong-2017-openness.ts'
import type { Says } from './rule.ts'

/** A team that works in some townships of its court. */
export interface Team {
  team: string
  court: string
  says: Says
  townships: readonly string[]
}

/** Every court's teams, from the document that divides its area among them. */
export const teams: readonly Team[] = ledongTeams
