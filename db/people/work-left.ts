import { and, count, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { bounties } from '../bounties/tables.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { listings } from '../listings/tables.ts'
import { notices } from '../notices/tables.ts'
import { restrictions } from '../restrictions/tables.ts'
import { authoritiesOf } from '../rulebooks/index.ts'
import { dayOf } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import { mustHold } from './rules.ts'
import { offices, staff, type Role } from './tables.ts'

/** Work that hangs on somebody who holds no office any more. */
export interface WorkLeft {
  staffId: string
  name: string
  cases: number
  clocks: number
}

/** Drafts whose next signature nobody in the court can give today. */
export interface SignatureLeft {
  subject: 'listings' | 'restrictions' | 'bounties' | 'notices'
  act: string
  roles: Role[]
  count: number
}

/** What each subject waits for in the states before its signature; where the court's rules name no such act, nothing. */
const waiting = [
  { subject: 'listings', table: listings, state: 'drafted', act: 'listing.check' },
  { subject: 'listings', table: listings, state: 'checked', act: 'listing.sign' },
  { subject: 'restrictions', table: restrictions, state: 'drafted', act: 'restriction.sign' },
  { subject: 'bounties', table: bounties, state: 'drafted', act: 'bounty.property.sign' },
  { subject: 'notices', table: notices, state: 'drafted', act: 'notice.sign' },
] as const

/**
 * What would be left undone because an office ended: open cases and running time limits of people who hold none, and
 * drafts that wait for an office which nobody holds. A list to act on; nothing is given away by itself.
 */
export async function workLeft(
  by: Actor,
): Promise<{ people: WorkLeft[]; signatures: SignatureLeft[] }> {
  const { court } = mustHold(by, 'administrator', 'president', 'supervisor', 'director')
  const { write, now } = store()
  const today = dayOf(now())
  const held = await write
    .selectDistinct({ staffId: offices.staffId, role: offices.role })
    .from(offices)
    .where(
      and(
        eq(offices.court, court),
        sql`${today}::date between ${offices.from} and coalesce(${offices.to}, 'infinity'::date)`,
      ),
    )
  const gone = await write
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(eq(staff.court, court))
  const inOffice = new Set(held.map(({ staffId }) => staffId))
  const lapsed = gone.filter(({ id }) => !inOffice.has(id))
  const [cases, running] = await Promise.all([casesOf(lapsed), clocksOf(lapsed)])
  const people = lapsed
    .map(({ id, name }) => ({
      staffId: id,
      name,
      cases: cases.get(id) ?? 0,
      clocks: running.get(id) ?? 0,
    }))
    .filter((one) => one.cases + one.clocks > 0)
  const roles = new Set(held.map(({ role }) => role))
  const signatures = await Promise.all(
    waiting.map(async ({ subject, table, state, act }) => {
      const allowed = signersOf(act, court, today)
      if (allowed.length === 0 || allowed.some((role) => roles.has(role))) return undefined
      const records = table as typeof listings
      const [row] = await write
        .select({ count: count() })
        .from(records)
        .where(and(eq(records.court, court), eq(records.state, state)))
      return { subject, act, roles: allowed, count: row?.count ?? 0 }
    }),
  )
  return {
    people,
    signatures: signatures.filter((one) => one !== undefined && one.count > 0) as SignatureLeft[],
  }
}

function signersOf(act: string, court: string, today: ReturnType<typeof dayOf>): Role[] {
  const rules = authoritiesOf(court, today).filter(([, rule]) => rule.act === act)
  const [first, ...others] = rules.map(([, rule]) => rule.signers)
  return (first ?? []).filter((role) => others.every((more) => more.includes(role))) as Role[]
}

type People = readonly { id: string }[]

async function casesOf(people: People): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const rows = await store()
    .write.select({ id: caseFiles.officerId, count: count() })
    .from(caseFiles)
    .where(
      and(
        isNotNull(caseFiles.officerId),
        inArray(
          caseFiles.officerId,
          people.map(({ id }) => id),
        ),
        ne(caseFiles.state, 'closed'),
      ),
    )
    .groupBy(caseFiles.officerId)
  return new Map(rows.map(({ id, count: many }) => [id ?? '', many]))
}

async function clocksOf(people: People): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const rows = await store()
    .write.select({ id: clocks.holder, count: count() })
    .from(clocks)
    .where(
      and(
        inArray(
          clocks.holder,
          people.map(({ id }) => id),
        ),
        isNull(clocks.stoppedAt),
        eq(clocks.history, false),
      ),
    )
    .groupBy(clocks.holder)
  return new Map(rows.map(({ id, count: many }) => [id ?? '', many]))
}
