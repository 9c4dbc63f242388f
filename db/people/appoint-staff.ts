import { and, eq, gte, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import type { Tx } from '../connection.ts'
import { Day, Id, maybe } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { isLeading, mustBeOfCourt } from './rules.ts'
import { offices, roles, sessions, signInResets, staff } from './tables.ts'

/** Somebody of one's own court, locked to the end of the act. @throws Refusal not-found, other-court */
export async function lockStaff({ tx, by }: Act, staffId: string) {
  const [person] = await tx.select().from(staff).where(eq(staff.id, staffId)).for('update')
  if (!person) throw new Refusal('not-found')
  mustBeOfCourt(by, person.court)
  return person
}

const stillHeld = (day: CourtDate) => or(isNull(offices.to), gte(offices.to, day))

/**
 * Gives a member of staff another office, from today or a later day (house rule 21): nobody gives it to themselves, and
 * none is held twice at once. Who leads is appointed by the president or the supervisor, never by the administrator.
 */
export const appointStaff = act(
  z.strictObject({ staffId: Id, role: z.enum(roles), from: maybe(Day), to: maybe(Day) }),
  async (court, { staffId, role, from, to }) => {
    const { tx, now, journal } = court
    const today = dayOf(now)
    const person = await lockStaff(court, staffId)
    const { staff: by } = isLeading(role)
      ? mustHoldOfficeFor(court.by, 'office.appoint.leading', person.court, today, 'leading-office')
      : mustHoldOfficeFor(court.by, 'office.appoint', person.court, today)
    if (by.staffId === staffId) throw new Refusal('office-self')
    if (isLeading(role)) await mustHaveSecretsOfTwo(tx, staffId)
    const begins = from === undefined || from < today ? today : from
    if (to !== undefined && to < begins) throw new Refusal('office-over')
    const [held] = await tx
      .select({ id: offices.id })
      .from(offices)
      .where(
        and(
          eq(offices.staffId, staffId),
          eq(offices.role, role),
          stillHeld(begins),
          to === undefined ? undefined : lte(offices.from, to),
        ),
      )
    if (held) throw new Refusal('office-held')
    const [office] = await tx
      .insert(offices)
      .values({ court: person.court, staffId, role, from: begins, to: to ?? null })
      .returning({ id: offices.id })
    await journal({
      kind: 'staff.changed',
      court: person.court,
      subject: { kind: 'staff', id: staffId },
      facts: { began: role, from: begins, ...(to && { to }) },
    })
    return { officeId: office!.id }
  },
)

/** Who admitted somebody knows their secrets until two people replace them. @throws Refusal leading-sign-in */
async function mustHaveSecretsOfTwo(tx: Tx, staffId: string): Promise<void> {
  const [reset] = await tx
    .select({ id: signInResets.id })
    .from(signInResets)
    .where(and(eq(signInResets.staffId, staffId), isNotNull(signInResets.confirmedAt)))
    .limit(1)
  if (!reset) throw new Refusal('leading-sign-in')
}

/**
 * Ends an office: yesterday when no day is named, and its holder is signed out at once, so that a lapsed office signs
 * nothing; or at the end of a day to come. The last administrator of a court stays.
 */
export const endOffice = act(
  z.strictObject({ officeId: Id, lastDay: maybe(Day) }),
  async (court, { officeId, lastDay }) => {
    const { tx, now, journal } = court
    const today = dayOf(now)
    const [known] = await tx.select().from(offices).where(eq(offices.id, officeId))
    if (!known) throw new Refusal('not-found')
    mustBeOfCourt(court.by, known.court)
    mustHoldOfficeFor(court.by, 'office.end', known.court, today)
    await lockStaff(court, known.staffId)
    const [office] = await tx.select().from(offices).where(eq(offices.id, officeId)).for('update')
    if (!office || (office.to !== null && office.to < today)) throw new Refusal('office-over')
    const to = lastDay === undefined || lastDay < today ? addDays(today, -1) : lastDay
    // Whoever ends an office gives nobody a longer one: that is an appointment, and never one's own.
    if (office.to !== null && to > office.to) throw new Refusal('office-not-longer')
    if (office.role === 'administrator') await mustLeaveOne(court, office, to)
    await tx.update(offices).set({ to }).where(eq(offices.id, officeId))
    if (to < today) await tx.delete(sessions).where(eq(sessions.staffId, office.staffId))
    await journal({
      kind: 'staff.changed',
      court: office.court,
      subject: { kind: 'staff', id: office.staffId },
      facts: { ended: office.role, ...(to >= today && { to }) },
    })
  },
)

/** A court that nobody administers could never admit anybody again. */
async function mustLeaveOne(
  { tx }: Act,
  office: typeof offices.$inferSelect,
  to: CourtDate,
): Promise<void> {
  const [other] = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(
        eq(offices.court, office.court),
        eq(offices.role, 'administrator'),
        ne(offices.id, office.id),
        lte(offices.from, addDays(to, 1)),
        or(isNull(offices.to), gte(offices.to, addDays(to, 1))),
      ),
    )
    .for('update')
  if (!other) throw new Refusal('office-last')
}
