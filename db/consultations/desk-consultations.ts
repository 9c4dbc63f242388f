import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import type { Page } from '../page.ts'
import { mustHold } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { sortedList } from '../sorted-page.ts'
import { readCalendar, rollOver } from '../time/calendar.ts'
import { dayOf, dayOfMonth, type CourtDate } from '../time/days.ts'
import { eligibleCases, type EligibleCase } from './eligible.ts'
import { consultationRulesOf } from './scope.ts'
import {
  consultationCases,
  consultations,
  consultationSteps,
  promises,
  type ConsultationState,
} from './tables.ts'

/** Who sees the consultations of their court. */
export const consultationReaders: readonly Role[] = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
  'supervisor',
]

/** A consultation in the desk's list. */
export interface ConsultationRow {
  id: string
  month: string
  heldOn: CourtDate
  at: string
  place: string
  state: ConsultationState
  cases: number
  invited: number
  coming: number
  attended: number
  promises: number
  kept: number
  /** Neither kept nor ended, and over. */
  broken: number
}

const list = sortedList<typeof consultations.$inferSelect>({
  key: consultations.id,
  usual: '-heldOn',
  sorts: { heldOn: { by: consultations.heldOn, type: 'day', place: ({ heldOn }) => heldOn } },
})

const states = Object.keys(consultationSteps) as [ConsultationState, ...ConsultationState[]]
const Asked = z.strictObject({ state: maybe(z.enum(states)), ...list.question })

/** The consultations of one’s own court, the latest first. */
export async function deskConsultations(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<ConsultationRow>> {
  const { court } = mustHold(by, ...consultationReaders)
  const { state, ...asked } = readInput(Asked, raw)
  const { after, orderBy, limit, cut } = list.page(asked)
  const rows = await store()
    .write.select()
    .from(consultations)
    .where(and(eq(consultations.court, court), state && eq(consultations.state, state), after))
    .orderBy(...orderBy)
    .limit(limit)
  const page = cut(rows)
  return { ...page, rows: await withCounts(page.rows) }
}

async function withCounts(rows: (typeof consultations.$inferSelect)[]): Promise<ConsultationRow[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const { write, now } = store()
  const today = dayOf(now())
  const count = (of: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${of}))::int`
  const onList = and(
    inArray(consultationCases.consultationId, ids),
    isNull(consultationCases.removedBecause),
  )
  const [listed, promised] = await Promise.all([
    write
      .select({
        id: consultationCases.consultationId,
        cases: sql<number>`count(*)::int`,
        invited: count(sql`${consultationCases.invitedAt} is not null`),
        coming: count(sql`${consultationCases.coming}`),
        attended: count(sql`${consultationCases.attended}`),
      })
      .from(consultationCases)
      .where(onList)
      .groupBy(consultationCases.consultationId),
    write
      .select({
        id: consultationCases.consultationId,
        promises: sql<number>`count(*)::int`,
        kept: count(sql`${promises.keptAt} is not null`),
        broken: count(
          sql`${promises.keptAt} is null and ${promises.endedAt} is null and ${promises.dueOn} < ${today}`,
        ),
      })
      .from(promises)
      .innerJoin(consultationCases, eq(consultationCases.id, promises.consultationCaseId))
      .where(inArray(consultationCases.consultationId, ids))
      .groupBy(consultationCases.consultationId),
  ])
  return rows.map(({ id, month, heldOn, at, place, state }) => {
    const { id: _, ...counts } = listed.find((one) => one.id === id) ?? {
      id,
      cases: 0,
      invited: 0,
      coming: 0,
      attended: 0,
    }
    const { id: __, ...promise } = promised.find((one) => one.id === id) ?? {
      id,
      promises: 0,
      kept: 0,
      broken: 0,
    }
    return { id, month, heldOn, at, place, state, ...counts, ...promise }
  })
}

/** What the desk is reminded of before the consultation of this month, or of the next one once it has passed. */
export interface ConsultationOutlook {
  month: string
  heldOn: CourtDate
  inviteBy: CourtDate
  /** The fixed day is a rest day: the chair may move it to this one. */
  restDay: CourtDate | null
  /** Prepared, held or dropped already. */
  consultationId: string | null
  /** Who qualifies and is on no list. */
  eligible: EligibleCase[]
}

/** What is ahead, or undefined in a court whose rules know no consultation. */
export async function consultationOutlook(by: Actor): Promise<ConsultationOutlook | undefined> {
  const { court } = mustHold(by, ...consultationReaders)
  const { write, now } = store()
  const today = dayOf(now())
  const rules = consultationRulesOf(court, today)
  if (!rules) return undefined
  const ofMonth = (day: CourtDate) => dayOfMonth(day, rules.heldOn)
  const [ahead] = await write
    .select({ month: consultations.month, state: consultations.state })
    .from(consultations)
    .where(and(eq(consultations.court, court), eq(consultations.month, today.slice(0, 7))))
  const over = ahead ? ahead.state !== 'prepared' : ofMonth(today) < today
  const month = over ? nextMonth(today) : (`${today.slice(0, 7)}-01` as CourtDate)
  const heldOn = ofMonth(month)
  const moved = rollOver(heldOn, await readCalendar(write))
  const [found] = await write
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.court, court), eq(consultations.month, month.slice(0, 7))))
  return {
    month: month.slice(0, 7),
    heldOn,
    inviteBy: dayOfMonth(month, rules.inviteBy),
    restDay: moved === heldOn ? null : moved,
    consultationId: found?.id ?? null,
    eligible: await eligibleCases(write, court, rules, heldOn),
  }
}

const nextMonth = (day: CourtDate): CourtDate => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-01` as CourtDate
}
