import { aliasedTable, desc, eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { decisionOffices } from '../decisions/list-decisions.ts'
import { mustHold } from '../people/rules.ts'
import { staff, type Role } from '../people/tables.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { actSays } from './delegable.ts'
import { delegations } from './tables.ts'

/** A written delegation as the desk shows it. */
export interface DelegationRow {
  id: string
  version: number
  number: string
  fromName: string
  fromRole: Role
  toName: string
  acts: Says[]
  from: CourtDate
  to: CourtDate
  state: 'running' | 'coming' | 'over' | 'revoked'
  /** The viewer may revoke it. */
  revocable: boolean
}

/** The written delegations of one's own court, newest first. */
export async function listDelegations(by: Actor): Promise<DelegationRow[]> {
  const { court, roles } = mustHold(by, ...decisionOffices)
  const { write, now } = store()
  const today = dayOf(now())
  const [giver, taker] = [aliasedTable(staff, 'giver'), aliasedTable(staff, 'taker')]
  const rows = await write
    .select({ own: delegations, fromName: giver.name, toName: taker.name })
    .from(delegations)
    .innerJoin(giver, eq(giver.id, delegations.fromId))
    .innerJoin(taker, eq(taker.id, delegations.toId))
    .where(eq(delegations.court, court))
    .orderBy(desc(delegations.id))
    .limit(200)
  return rows.map(({ own, fromName, toName }) => ({
    id: own.id,
    version: own.version,
    number: own.number,
    fromName,
    fromRole: own.fromRole,
    toName,
    acts: own.acts.map((act) => actSays(act, court, today)),
    from: own.from,
    to: own.to,
    state: stateOf(own, today),
    revocable: own.revokedAt === null && own.to >= today && roles.includes(own.fromRole),
  }))
}

const stateOf = ({ from, to, revokedAt }: typeof delegations.$inferSelect, today: CourtDate) =>
  revokedAt ? 'revoked' : to < today ? 'over' : from > today ? 'coming' : 'running'
