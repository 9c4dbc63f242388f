import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store, type Reader, type Tx } from '../connection.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { mustBeStaff } from './rules.ts'
import { offices, staff } from './tables.ts'

const officersOf = (tx: Reader, court: string, today: CourtDate) =>
  tx
    .selectDistinct({ id: staff.id, name: staff.name, username: staff.username })
    .from(staff)
    .innerJoin(
      offices,
      and(
        eq(offices.staffId, staff.id),
        eq(offices.court, court),
        eq(offices.role, 'officer'),
        lte(offices.from, today),
        or(isNull(offices.to), sql`${offices.to} >= ${today}`),
      ),
    )
    .$dynamic()

/** The officer of a court who signs in under a name, if that office is held today. */
export async function officerCalled(tx: Tx, court: string, username: string, today: CourtDate) {
  const [officer] = await officersOf(tx, court, today).where(
    and(eq(staff.court, court), eq(staff.username, username)),
  )
  return officer
}

/** Which officers some names mean; a name that two officers of the court bear, or none, means nobody. */
export async function officersNamed(
  tx: Tx,
  court: string,
  names: readonly string[],
  today: CourtDate,
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  const found = await officersOf(tx, court, today).where(
    and(eq(staff.court, court), inArray(staff.name, wanted)),
  )
  const byName = Map.groupBy(found, ({ name }) => name)
  return new Map(
    [...byName].flatMap(([name, [officer, ...more]]) =>
      officer && more.length === 0 ? [[name, officer.id]] : [],
    ),
  )
}

/** Who holds the office of an officer in one's own court today, by name: the choices of a filter and of a form. */
export async function listOfficers(by: Actor): Promise<{ id: string; name: string }[]> {
  const { court } = mustBeStaff(by)
  const { write, now } = store()
  const found = await officersOf(write, court, dayOf(now())).where(eq(staff.court, court))
  return found
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
