import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { readCalendar, rollOver } from '../time/calendar.ts'
import { addMonths, dayOf, dayOfMonth, type CourtDate } from '../time/days.ts'
import { appendAll } from '../journal/append.ts'
import { listedAndQualifying } from './eligible.ts'
import { lockConsultation } from './lock.ts'
import { consultationOffices, Month } from './prepare-consultation.ts'
import { mustNotBePast } from './rules.ts'
import { mustConsult } from './scope.ts'
import { consultations } from './tables.ts'

const Moved = z.strictObject({
  id: Id,
  heldOn: Day,
  reason: Text(4, 500),
  version: Whole(1, 1_000_000_000),
})

/**
 * Moves a consultation to the next working day, because the day of the rule is a rest day, which the rule passes over
 * in silence (docs/decisions). The chair decides it, with the reason.
 */
export const moveConsultation = act(Moved, async (court, asked) => {
  const { tx, by, now, journal } = court
  const { staff } = mustHoldChair(by, dayOf(now))
  const found = await lockConsultation(court, asked, { zh: '改期', en: 'move it' })
  const rules = mustConsult(staff.court, found.heldOn)
  const fixed = dayOfMonth(`${found.month}-01` as CourtDate, rules.heldOn)
  const next = rollOver(fixed, await readCalendar(tx))
  if (next === fixed) throw new Refusal('consultation-day-fixed', { day: fixed })
  if (asked.heldOn !== next) throw new Refusal('consultation-next-working-day', { day: next })
  const version = found.version + 1
  await tx
    .update(consultations)
    .set({ heldOn: next, movedBecause: asked.reason, version })
    .where(eq(consultations.id, found.id))
  await journal({
    kind: 'consultation.moved',
    court: found.court,
    subject: { kind: 'consultation', id: found.id },
    due: next,
    facts: { from: fixed, to: next },
  })
  return { version }
})

/** Only whoever the court's rule lets chair. */
export function mustHoldChair(by: Parameters<typeof mustHold>[0], day: CourtDate) {
  const staff = mustHold(by, 'director', ...consultationOffices, 'vicePresident', 'president')
  mustConsult(staff.court, day)
  return mustHoldOfficeFor(by, 'consultation.hold', staff.court, day)
}

const Dropped = z.strictObject({ month: Month, reason: Text(4, 500) })

/**
 * Says that no consultation is held in a month, and why: nobody qualifies, for example. The chair answers for it. Cases
 * that were on its list and still wait come to the next one (seed 1 art 19(2)).
 */
export const dropConsultation = act(Dropped, async (court, { month, reason }) => {
  const { tx, by, now, journal } = court
  const today = dayOf(now)
  const { staff } = mustHoldChair(by, today)
  const rules = mustConsult(staff.court, today)
  mustNotBePast(month, today)
  const [made] = await tx
    .insert(consultations)
    .values({
      court: staff.court,
      month,
      heldOn: dayOfMonth(`${month}-01` as CourtDate, rules.heldOn),
      at: '',
      place: '',
      state: 'dropped',
      droppedBecause: reason,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [consultations.court, consultations.month],
      set: {
        state: 'dropped',
        droppedBecause: reason,
        version: sql`${consultations.version} + 1`,
      },
      setWhere: eq(consultations.state, 'prepared'),
    })
    .returning({ id: consultations.id })
  if (!made) throw new Refusal('consultation-once', { month })
  await journal({
    kind: 'consultation.dropped',
    court: staff.court,
    subject: { kind: 'consultation', id: made.id },
    facts: { month },
  })
  const next = dayOfMonth(addMonths(`${month}-01` as CourtDate, 1), rules.heldOn)
  const waiting = await listedAndQualifying(tx, made.id, rules, today)
  await appendAll(
    court,
    waiting.map(({ caseFileId }) => ({
      kind: 'consultation.postponed' as const,
      court: staff.court,
      subject: { kind: 'case', id: caseFileId },
      caseFileId,
      due: next,
    })),
  )
  return { id: made.id }
})
