import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { mustHearAlarms, servesLeads } from '../leads/rules.ts'
import { caseOf, servedBy } from '../leads/served-by.ts'
import { leads, type LeadState } from '../leads/tables.ts'
import { courts } from '../people/tables.ts'
import { limitsInMinutes } from '../rulebooks/index.ts'
import { clocks, clockWarnings } from '../time/tables.ts'
import { onDuty, type Shift } from './on-duty.ts'

/** An urgent lead for which nobody has left yet; nothing of what it says. */
export interface Alarm {
  id: string
  order: number
  receivedAt: Date
  state: LeadState
  held: boolean
  /** When its minutes are over, where its court counts them. */
  dueAt: Date | null
  /** Whether who asks may open it, or is only told that nobody has left. */
  mayOpen: boolean
}

/** What stands on every page of who is alarmed: the urgent leads that wait, who is on duty, and the duty phone. */
export interface Alarms {
  leads: Alarm[]
  onDuty: Shift[]
  dutyPhone: string
}

const mostShown = 5

/**
 * The urgent leads that nobody took up, and those for which nobody left in the minutes that the court gives itself (seed
 * 1 arts 23 and 25): to who serves them at once, to those above as the chain reaches them.
 */
export async function openAlarms(by: Actor): Promise<Alarms> {
  const staff = mustHearAlarms(by)
  const { write, now } = store()
  const told = exists(
    write
      .select({ one: sql`1` })
      .from(clockWarnings)
      .where(and(eq(clockWarnings.clockId, clocks.id), eq(clockWarnings.staffId, staff.staffId))),
  )
  const serves = servesLeads(staff) ? (servedBy(staff) ?? sql`true`) : sql`false`
  const rows = await write
    .select({
      id: leads.id,
      order: leads.order,
      receivedAt: leads.receivedAt,
      state: leads.state,
      held: leads.held,
      dueAt: clocks.dueAt,
      mayOpen: sql<boolean>`${serves}`,
    })
    .from(leads)
    .leftJoin(...caseOf)
    .leftJoin(
      clocks,
      and(
        eq(clocks.subjectId, leads.id),
        inArray(clocks.rule, [...limitsInMinutes]),
        isNull(clocks.stoppedAt),
      ),
    )
    .where(
      and(
        eq(leads.court, staff.court),
        eq(leads.urgent, true),
        or(
          eq(leads.state, 'received'),
          and(eq(leads.state, 'acknowledged'), sql`${clocks.id} is not null`),
        ),
        or(serves, told),
      ),
    )
    .orderBy(asc(leads.held), asc(leads.order))
    .limit(mostShown)
  const [[court], shifts] = await Promise.all([
    write.select({ phone: courts.dutyPhone }).from(courts).where(eq(courts.code, staff.court)),
    onDuty(write, staff.court, now()),
  ])
  return { leads: rows, onDuty: shifts, dutyPhone: court?.phone ?? '' }
}
