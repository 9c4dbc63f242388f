import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Id, maybe } from '../fields.ts'
import { holdersOf } from '../people/in-office.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { giveClocksOf } from '../time/give-clocks-of.ts'
import { lockLead } from './find-lead.ts'
import { mustHandleLead } from './rules.ts'
import { teamsOf } from './routing.ts'
import { Step } from './step-lead.ts'
import { leads } from './tables.ts'

const Handing = Step.extend({
  /** The officer; absent, and it is nobody's in particular. */
  officer: maybe(Id),
  /** The team; absent, and it is no team's. */
  team: maybe(z.string().max(40)),
})

/**
 * Hands a lead to an officer, to a team, or to both (seed 1 art 7 “根据信息性质发出处理指令”, seed 3 三（二）3): the officer
 * reads and answers it from now on and answers for its time limits.
 */
export const handLead = act(Handing, async (court, { id, version, officer, team }) => {
  const { tx, by, now, journal } = court
  const { lead, ...served } = await lockLead(tx, id)
  const { court: own } = mustHandleLead(by, { court: lead.court, ...served })
  mustHoldOfficeFor(by, 'lead.hand', own, dayOf(now))
  if (lead.version !== version) throw new Refusal('changed-meanwhile')
  if (lead.state === 'concluded') throw new Refusal('lead-handed-late')
  if (team !== undefined && !teamsOf(lead.court).some((one) => one.team === team)) {
    throw new Refusal('lead-team-unknown')
  }
  if (officer !== undefined) {
    const held = await holdersOf(tx, [lead.court], ['officer'], [], dayOf(now))
    if (!held.some((one) => one.id === officer)) throw new Refusal('lead-officer-unknown')
  }
  const handedTo = officer ?? null
  await tx
    .update(leads)
    .set({ handedTo, team: team ?? null, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, id))
  if (handedTo !== lead.handedTo) await giveClocksOf(tx, id, handedTo ?? served.officerId)
  await journal({
    kind: 'lead.assigned',
    court: lead.court,
    subject: { kind: 'lead', id },
    facts: { to: handedTo, team: team ?? null },
  })
  return { id, version: version + 1 }
})
