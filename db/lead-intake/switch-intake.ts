import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { YesOrNo } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { courts } from '../people/tables.ts'
import { closedIntakes } from './tables.ts'

const Switch = z.strictObject({ court: z.string().max(20), open: YesOrNo })

const mustSwitch = (by: Actor, court: string): void => {
  if (by.kind === 'operator') return
  if (mustHold(by, 'director').court !== court) throw new Refusal('not-found')
}

/** Switches a court's intake of leads off for a while, or on again; the director's decision, or the operator's in need (seed 1 art 4). */
export const switchIntake = act(Switch, async ({ tx, by, now, journal }, { court, open }) => {
  mustSwitch(by, court)
  const [found] = await tx.select({ code: courts.code }).from(courts).where(eq(courts.code, court))
  if (!found) throw new Refusal('not-found')
  const changed = open
    ? await tx.delete(closedIntakes).where(eq(closedIntakes.court, court)).returning()
    : await tx.insert(closedIntakes).values({ court, since: now }).onConflictDoNothing().returning()
  if (changed.length === 0) return { open }
  const kind = open ? 'intake.opened' : 'intake.closed'
  await journal({ kind, court, subject: { kind: 'court', id: null } })
  return { open }
})
