import { sql } from 'drizzle-orm'
import { store, type Store, type Tx } from '../connection.ts'
import type { Calendar } from './calendar.ts'
import { calendars } from './tables.ts'

/** The loaded years, and the stamp under which Postgres had them. */
export interface Stamped {
  stamp: string
  calendar: Calendar
}

const known = new WeakMap<Store, Stamped>()

/**
 * The state of the table of years, as its rows themselves tell it: every change of a row, by whichever process, gives
 * it another transaction number or place. Whoever writes by a calendar in memory checks this in the same statement.
 */
const calendarStamp = sql`
  coalesce(string_agg(concat_ws(':', "year", "xmin"::text, "ctid"::text), ' ' order by "year"), '')`

/** The calendar in memory, if this process has read it; it may be an old one. */
export const rememberedCalendar = (): Stamped | undefined => known.get(store())

/** Reads every loaded year anew and keeps it in memory. */
export async function rememberCalendar(tx: Tx): Promise<Stamped> {
  const [row] = await tx
    .select({
      stamp: sql<string>`${calendarStamp}`,
      years: sql<{ year: string; off: string[]; work: string[] }[]>`
        coalesce(jsonb_agg(jsonb_build_object('year', "year", 'off', "off", 'work', "work")), '[]')`,
    })
    .from(calendars)
  const { stamp, years } = row!
  const stamped = {
    stamp,
    calendar: {
      years: new Set(years.map(({ year }) => year)),
      off: new Set(years.flatMap(({ off }) => off)),
      work: new Set(years.flatMap(({ work }) => work)),
    },
  }
  known.set(store(), stamped)
  return stamped
}
