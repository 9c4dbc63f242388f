import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import type { Role } from '../people/tables.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf } from '../time/days.ts'
import { signaturesOfMatter } from './authority.ts'
import { factFields, type FactField } from './fact-fields.ts'
import { decisionOffices, listDecisions, type DecisionRow } from './list-decisions.ts'
import { matterKeys, matters, type Matter } from './matters.ts'

/** A matter that somebody may propose: what it asks, who signs it, and whether it may be allowed at once. */
export interface Proposable {
  matter: Matter
  says: Says
  fields: readonly FactField[]
  order: readonly (readonly Role[])[]
  emergency: boolean
}

/** Matters that are proposed on the page of what they are about. */
const proposedElsewhere: readonly Matter[] = ['suspension']

/** The matters that the viewer may propose in a case of their court. */
export async function proposableBy(by: Actor): Promise<Proposable[]> {
  if (by.kind !== 'staff') return []
  const today = dayOf(store().now())
  return matterKeys
    .filter((matter) => !proposedElsewhere.includes(matter))
    .map((matter) => ({ matter, ...signaturesOfMatter(matter, by.court, today) }))
    .filter(({ proposers }) => proposers.some((role) => by.roles.includes(role)))
    .map(({ matter, order, emergency }) => ({
      matter,
      says: matters[matter],
      fields: factFields[matter] ?? [],
      order: order.map(({ roles }) => roles),
      emergency: emergency !== undefined,
    }))
}

/** The decisions of one case as far as the viewer sees them, and whether they may propose another. */
export async function decisionsOfCase(
  by: Actor,
  caseFileId: string,
): Promise<{ rows: DecisionRow[]; proposes: boolean }> {
  if (by.kind !== 'staff' || !decisionOffices.some((role) => by.roles.includes(role))) {
    return { rows: [], proposes: false }
  }
  const [{ rows }, proposable] = await Promise.all([
    listDecisions(by, { caseFileId, limit: 100 }),
    proposableBy(by),
  ])
  return { rows, proposes: proposable.length > 0 }
}
