import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { HeldOnly } from '../approvals/record.ts'
import { Day, Id, list, Text } from '../fields.ts'
import { mustBeOfCourt, mustBeStaff, roleNames } from '../people/rules.ts'
import { roles, type Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { actSays, delegableIn, inOfficeOn } from './delegable.ts'
import { delegations } from './tables.ts'

const NewDelegation = z.strictObject({
  /** The number of the signed document. */
  number: Text(2, 60),
  role: z.enum(roles),
  toId: Id,
  acts: list(Text(1, 60)).refine((acts) => acts.length > 0, {
    message: '至少选择一项 | choose at least one',
  }),
  from: Day,
  to: Day,
})

/**
 * Hands the signature of one's own office to somebody else of the court, in writing, for some acts and days; only what
 * the rules let be handed on, and only to the offices that they name (seed 3 三(二)6: 院长授权的副院长).
 */
export const makeDelegation = act(NewDelegation, async (court, asked) => {
  const { tx, by, now, journal } = court
  const { staffId, court: own, roles: held } = mustBeStaff(by)
  if (!held.includes(asked.role)) throw new Refusal('delegation-own-office')
  mustLast(asked.from, asked.to, dayOf(now))
  if (asked.toId === staffId) throw new Refusal('delegation-staff')
  const taken = await officesOf(court, own, asked.toId, later(asked.from, dayOf(now)))
  if (taken.length === 0) throw new Refusal('delegation-staff')
  const day = dayOf(now)
  for (const one of asked.acts) mustBeDelegable(one, asked.role, taken, own, day)
  const [made] = await tx
    .insert(delegations)
    .values({
      court: own,
      number: asked.number,
      fromId: staffId,
      fromRole: asked.role,
      toId: asked.toId,
      acts: [...new Set(asked.acts)],
      from: asked.from,
      to: asked.to,
      createdAt: now,
    })
    .returning({ id: delegations.id, version: delegations.version })
  await journal({
    kind: 'delegation.made',
    court: own,
    subject: { kind: 'delegation', id: made!.id },
    facts: { office: asked.role, acts: asked.acts.length, from: asked.from, to: asked.to },
  })
  return made!
})

const later = (a: CourtDate, b: CourtDate) => (a > b ? a : b)

async function officesOf({ tx }: Act, own: string, staffId: string, day: CourtDate) {
  const people = await inOfficeOn(tx, own, day)
  return people.flatMap((one) => (one.staffId === staffId ? [one.role] : []))
}

function mustLast(from: CourtDate, to: CourtDate, today: CourtDate): void {
  if (to < from || to < today || to > addMonths(from, 12)) throw new Refusal('delegation-days')
}

function mustBeDelegable(
  named: string,
  from: Role,
  taken: readonly Role[],
  court: string,
  day: CourtDate,
): void {
  const ways = delegableIn(court, day).filter((one) => one.act === named && one.from === from)
  if (ways.some(({ to }) => to.some((role) => taken.includes(role)))) return
  const { zh, en } = actSays(named, court, day)
  const role = roleNames[taken[0]!]
  throw new Refusal('delegation-not-delegable', {
    act: zh,
    actEn: en,
    role: role.zh,
    roleEn: role.en,
  })
}

/** Ends a delegation now; whoever holds the office that gave it does it. What was signed under it stands. */
export const revokeDelegation = act(HeldOnly, async ({ tx, by, now, journal }, asked) => {
  const [known] = await tx
    .select()
    .from(delegations)
    .where(eq(delegations.id, asked.id))
    .for('update')
  if (!known) throw new Refusal('not-found')
  mustBeOfCourt(by, known.court)
  if (!mustBeStaff(by).roles.includes(known.fromRole)) throw new Refusal('delegation-own-office')
  if (known.version !== asked.version) throw new Refusal('changed-meanwhile')
  if (known.revokedAt) throw new Refusal('delegation-ended')
  await tx
    .update(delegations)
    .set({ revokedAt: now, version: sql`version + 1` })
    .where(eq(delegations.id, known.id))
  await journal({
    kind: 'delegation.revoked',
    court: known.court,
    subject: { kind: 'delegation', id: known.id },
  })
  return { id: known.id, version: known.version + 1 }
})
