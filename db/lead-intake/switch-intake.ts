import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import type { Reader } from '../connection.ts'
import { maybe, YesOrNo } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { courts } from '../people/tables.ts'
import { closedIntakes } from './tables.ts'

/** Why a court's form takes no leads, or takes them again; a word of this list, since the journal takes no sentences. */
const intakeReasons = ['flood', 'fault', 'upkeep', 'over'] as const

const Switch = z.strictObject({
  /** Whoever works at a court switches that one. */
  court: maybe(z.string().max(20)),
  open: YesOrNo,
  reason: maybe(z.enum(intakeReasons)),
})

/** The court that is switched; a director says why. */
function courtOf(by: Actor, { court, reason }: z.output<typeof Switch>): string {
  if (by.kind === 'operator') return court ?? ''
  const own = mustHold(by, 'director').court
  if (court !== undefined && court !== own) throw new Refusal('not-found')
  if (reason === undefined) {
    const says = { zh: '请选择原因', en: 'please choose the reason' }
    throw new Refusal('input-invalid', { field: 'reason', why: says.zh, whyEn: says.en }, [
      { field: 'reason', says },
    ])
  }
  return own
}

/** Switches a court's intake of leads off for a while, or on again; the director's decision, or the operator's in need (seed 1 art 4). */
export const switchIntake = act(Switch, async ({ tx, by, now, journal }, asked) => {
  const { open, reason } = asked
  const court = courtOf(by, asked)
  const [found] = await tx.select({ code: courts.code }).from(courts).where(eq(courts.code, court))
  if (!found) throw new Refusal('not-found')
  const changed = open
    ? await tx.delete(closedIntakes).where(eq(closedIntakes.court, court)).returning()
    : await tx.insert(closedIntakes).values({ court, since: now }).onConflictDoNothing().returning()
  if (changed.length === 0) return { open }
  const kind = open ? 'intake.opened' : 'intake.closed'
  await journal({
    kind,
    court,
    subject: { kind: 'court', id: null },
    facts: { reason: reason ?? null },
  })
  return { open }
})

/** Since when a court's form takes no leads; nothing while it does. */
export async function intakeClosedSince(reader: Reader, court: string): Promise<Date | undefined> {
  const [closed] = await reader.select().from(closedIntakes).where(eq(closedIntakes.court, court))
  return closed?.since
}
