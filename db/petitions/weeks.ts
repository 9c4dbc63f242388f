import { and, desc, eq, gte, lt, ne, or } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Day, maybe } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { addDays, dayOf, dayOfWeek, startOf, type CourtDate } from '../time/days.ts'
import { isOverdue } from './list-petitions.ts'
import { petitions, petitionWeeks } from './tables.ts'
import { ticketOf } from './ticket.ts'
import type { WeekRow, WeekSummary } from './week-summary.ts'

/** How many petitions a week's list names; the counts hold all of them. */
const mostNamed = 500

/** Says that what came in this week is registered and with the supervisor, by Friday (seed 2 三.14). */
export const gatherWeek = act(z.strictObject({}), async ({ by, now, journal }) => {
  const { court } = mustHaveDuty(by, 'week.gather')
  const monday = dayOfWeek(dayOf(now), 1)
  await journal({ kind: 'week.gathered', court, subject: { kind: 'week', id: null } })
  return { monday }
})

/**
 * Sums up a week that is over, for the vice president and the director on Monday (seed 2 三.14): numbers and tickets,
 * drawn by the supervisor's hand and never by itself.
 */
export const closeWeek = act(z.strictObject({ monday: maybe(Day) }), async (court, asked) => {
  const { tx, by, now, journal } = court
  const own = mustBeStaff(by).court
  const today = dayOf(now)
  const { staff: supervisor } = mustHoldOfficeFor(by, 'week.close', own, today)
  const monday = dayOfWeek(asked.monday ?? addDays(today, -7), 1)
  if (addDays(monday, 7) > today) throw new Refusal('week-not-over')
  const [closed] = await tx
    .insert(petitionWeeks)
    .values({
      court: own,
      monday,
      summary: await summaryOf(court, own, monday),
      closedBy: supervisor.staffId,
      closedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: petitionWeeks.id })
  if (!closed) throw new Refusal('week-not-over')
  await journal({ kind: 'week.closed', court: own, subject: { kind: 'week', id: closed.id } })
  return { id: closed.id, monday }
})

const within = (moment: Date | null, from: Date, to: Date) =>
  moment !== null && moment >= from && moment < to

const counted = <Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> =>
  Object.fromEntries(
    [...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]),
  ) as Partial<Record<Key, number>>

async function summaryOf({ tx, now }: Act, court: string, monday: CourtDate): Promise<WeekSummary> {
  const from = startOf(monday)
  const to = startOf(addDays(monday, 7))
  const found = await tx
    .select({ petition: petitions, overdue: isOverdue(now) })
    .from(petitions)
    .where(
      and(
        eq(petitions.court, court),
        lt(petitions.registeredAt, to),
        or(
          gte(petitions.registeredAt, from),
          ne(petitions.state, 'closed'),
          gte(petitions.closedAt, from),
        ),
      ),
    )
    .orderBy(desc(petitions.year), desc(petitions.number))
  const received = found.filter(({ petition }) => within(petition.registeredAt, from, to))
  const open = found.filter(({ petition }) => petition.state !== 'closed')
  return {
    from: monday,
    to: addDays(monday, 6),
    asOf: dayOf(now),
    received: received.length,
    byKind: counted(received.map(({ petition }) => petition.kind)),
    byChannel: counted(received.map(({ petition }) => petition.channel)),
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    repeats: received.filter(({ petition }) => petition.repeatOf !== null).length,
    closed: found.filter(({ petition }) => within(petition.closedAt, from, to)).length,
    rows: found.slice(0, mostNamed).map(rowOf),
  }
}

const rowOf = ({
  petition,
  overdue,
}: {
  petition: typeof petitions.$inferSelect
  overdue: boolean
}): WeekRow => ({
  id: petition.id,
  ticket: ticketOf(petition),
  kind: petition.kind,
  channel: petition.channel,
  state: petition.state,
  receivedOn: petition.receivedOn,
  dueOn: petition.dueOn,
  overdue: overdue && petition.state !== 'closed',
  repeat: petition.repeatOf !== null,
})
