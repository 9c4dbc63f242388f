import type { Actor } from '../../db/index.ts'
import { addDays, dayOf, type Bench } from '../publication.ts'
import { clock, owner } from '../store.ts'

/** One thing that may be tried: whose work it is, and the act. */
export interface Try {
  by: keyof Bench
  run: (by: Actor, n: number) => Promise<unknown>
}

/** A case of the court that tries, with its debtor. */
export interface CaseInHand {
  id: string
  court: string
  debtorId: string
}

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]
export const today = () => dayOf(clock.now)
/** A day in the last weeks, or in the next days, where nothing can have been done yet. */
export const day = (n: number) => addDays(today(), (n % 40) - 35)
/** A day before a case was filed, after it, or in the days to come. */
export const anyDay = (n: number) => addDays(today(), (n % 125) - 120)

let drawn = 0
export const draw = () => (drawn += 1)

/**
 * One of the last rows that somebody has in hand: of their own court, with its version; now and then of the other, or
 * with an old version.
 */
export async function held(table: string, { court, which }: Place, n: number, where = 'true') {
  const own = n % 7 === 0 ? owner`true` : owner`court = ${court}`
  const rows = await owner<{ id: string; version: number }[]>`
    select id, version from ${owner(table)} where ${owner.unsafe(where)} and ${own} order by id desc limit 3`
  const row = pick(rows, which)
  return row && { id: row.id, version: n % 11 === 0 ? row.version + 1 : row.version }
}

/** At which court something is tried, and on which of its rows. */
export interface Place {
  court: string
  which: number
}

/** Tries an act on a row of a table; does nothing where there is none. */
export const on =
  (place: Place) =>
  (
    table: string,
    act: (by: Actor, asked: never) => Promise<unknown>,
    more: object = {},
    where?: string,
  ) =>
  async (by: Actor, n: number) => {
    const row = await held(table, place, n, where)
    return row && act(by, { ...row, ...more } as never)
  }
