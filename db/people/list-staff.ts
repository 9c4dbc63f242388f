import { and, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { isId } from '../public-gone.ts'
import { sortedList } from '../sorted-page.ts'
import { clocks } from '../time/tables.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { mustBeOfCourt, mustHold } from './rules.ts'
import { offices, roles, signInResets, staff, type Role } from './tables.ts'

/** An office of somebody, with whether it is held today. */
export interface HeldOffice {
  id: string
  role: Role
  from: CourtDate
  to: CourtDate | null
  now: boolean
}

export interface StaffRow {
  id: string
  username: string
  name: string
  offices: HeldOffice[]
}

const managers = ['administrator', 'president', 'supervisor', 'director'] as const

const list = sortedList<{ id: string; username: string }>({
  key: staff.id,
  usual: 'username',
  sorts: {
    username: { by: staff.username, type: 'text', place: ({ username }) => username },
    staffName: { by: staff.name, type: 'text' },
  },
})

const Asked = z.strictObject({
  ...list.question,
  /** Part of a name or of a user name; it never stands in an address. */
  name: maybe(Text(1, 60)),
  role: maybe(z.enum(roles)),
  /** Who holds an office today, or none any more. */
  held: maybe(z.enum(['now', 'none'])),
})

/** The staff of one's own court with every office each has held. */
export async function listStaff(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<StaffRow>> {
  const { court } = mustHold(by, ...managers)
  const asked = readInput(Asked, raw)
  const { name, role, held } = asked
  const today = dayOf(store().now())
  const page = list.page(asked)
  const holding = sql`exists (select 1 from offices o where o.staff_id = ${staff.id} and ${today}::date between o."from"
    and coalesce(o."to", 'infinity'::date)${role ? sql` and o.role = ${role}` : sql``})`
  const rows = await store()
    .write.select({ id: staff.id, username: staff.username, name: staff.name })
    .from(staff)
    .where(
      and(
        eq(staff.court, court),
        name === undefined
          ? undefined
          : sql`(${staff.name} ilike ${partOf(name)} or ${staff.username} ilike ${partOf(name)})`,
        held === 'none' ? sql`not ${holding}` : held === 'now' || role ? holding : undefined,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const cut = page.cut(rows)
  const all = await officesOf(
    cut.rows.map(({ id }) => id),
    today,
  )
  return { ...cut, rows: cut.rows.map((row) => ({ ...row, offices: all.get(row.id) ?? [] })) }
}

async function officesOf(ids: string[], today: CourtDate): Promise<Map<string, HeldOffice[]>> {
  if (ids.length === 0) return new Map()
  const rows = await store()
    .write.select()
    .from(offices)
    .where(inArray(offices.staffId, ids))
    .orderBy(offices.from, offices.id)
  const shown = rows.map(({ id, staffId, role, from, to }) => ({
    staffId,
    office: { id, role, from, to, now: from <= today && (to === null || to >= today) },
  }))
  return new Map(
    [...Map.groupBy(shown, ({ staffId }) => staffId)].map(([id, held]) => [
      id,
      held.map(({ office }) => office),
    ]),
  )
}

/** One member of staff: offices, what hangs on them, an open reset, and what was done with them. */
export async function staffMember(by: Actor, id: string) {
  mustHold(by, ...managers)
  if (!isId(id)) return undefined
  const { write, now } = store()
  const [person] = await write
    .select({ id: staff.id, court: staff.court, username: staff.username, name: staff.name })
    .from(staff)
    .where(eq(staff.id, id))
  if (!person) return undefined
  mustBeOfCourt(by, person.court)
  const [held, [cases], [running], [reset], trace] = await Promise.all([
    officesOf([id], dayOf(now())),
    write
      .select({ count: count() })
      .from(caseFiles)
      .where(and(eq(caseFiles.officerId, id), ne(caseFiles.state, 'closed'))),
    write
      .select({ count: count() })
      .from(clocks)
      .where(and(eq(clocks.holder, id), isNull(clocks.stoppedAt), eq(clocks.history, false))),
    write
      .select({ id: signInResets.id, askedAt: signInResets.askedAt })
      .from(signInResets)
      .where(and(eq(signInResets.staffId, id), isNull(signInResets.confirmedAt))),
    traceOf(write, id),
  ])
  return {
    ...person,
    offices: held.get(id) ?? [],
    cases: cases?.count ?? 0,
    clocks: running?.count ?? 0,
    reset,
    trace: trace satisfies TraceRow[],
  }
}

/** The resets that wait for a second person in one's own court. */
export async function openResets(by: Actor) {
  const { court } = mustHold(by, ...managers)
  return store()
    .write.select({
      id: signInResets.id,
      staffId: staff.id,
      name: staff.name,
      username: staff.username,
      askedAt: signInResets.askedAt,
    })
    .from(signInResets)
    .innerJoin(staff, eq(staff.id, signInResets.staffId))
    .where(and(eq(signInResets.court, court), isNull(signInResets.confirmedAt)))
    .orderBy(signInResets.askedAt)
}
