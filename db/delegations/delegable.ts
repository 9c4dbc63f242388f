import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { signaturesFor } from '../decisions/authority.ts'
import { matters } from '../decisions/matters.ts'
import { mustBeStaff } from '../people/rules.ts'
import { offices, staff, type Role } from '../people/tables.ts'
import { authoritiesOf } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf, type CourtDate } from '../time/days.ts'

/** An act whose signature may be handed on in writing: from which office, and to which. */
export interface Delegable {
  act: string
  says: Says
  from: Role
  to: readonly Role[]
}

/** What an act is called: a matter by its own name, anything else as its rule says it. */
export function actSays(act: string, court: string, day: CourtDate): Says {
  const matter = act.replace(/^decision\./, '')
  if (matter in matters) return matters[matter as keyof typeof matters]
  const rule = authoritiesOf(court, day).find(([, law]) => law.act === act)
  return rule?.[1].says ?? { zh: act, en: act }
}

/** Every signature that a court's rules let an office hand on, and nothing else (domain A07, X1). */
export function delegableIn(court: string, day: CourtDate): Delegable[] {
  const acts = new Set(authoritiesOf(court, day).map(([, { act }]) => act))
  return [...acts].flatMap((act) =>
    signaturesFor([act], court, day).order.flatMap(({ roles, delegable }) =>
      delegable.length === 0
        ? []
        : roles.map((from) => ({ act, says: actSays(act, court, day), from, to: delegable })),
    ),
  )
}

/** Who of a court is in one of these offices on a day. */
export const inOfficeOn = (reader: Reader, court: string, day: CourtDate) =>
  reader
    .select({ staffId: staff.id, name: staff.name, role: offices.role })
    .from(offices)
    .innerJoin(staff, eq(staff.id, offices.staffId))
    .where(
      and(
        eq(offices.court, court),
        eq(staff.court, court),
        lte(offices.from, day),
        or(isNull(offices.to), gte(offices.to, day)),
      ),
    )
    .orderBy(asc(staff.name))

/** What the viewer may hand on today, and to whom: for the form. */
export async function delegableBy(by: Actor): Promise<{
  acts: Delegable[]
  people: { id: string; name: string; role: Role }[]
}> {
  const { court, roles, staffId } = mustBeStaff(by)
  const { write, now } = store()
  const day = dayOf(now())
  const acts = delegableIn(court, day).filter(({ from }) => roles.includes(from))
  if (acts.length === 0) return { acts, people: [] }
  const people = await inOfficeOn(write, court, day)
  return {
    acts,
    people: people.flatMap(({ staffId: id, name, role }) =>
      id !== staffId && acts.some(({ to }) => to.includes(role)) ? [{ id, name, role }] : [],
    ),
  }
}
