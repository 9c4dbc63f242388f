import { mandatesOf } from '../rulebooks/index.ts'
import type { Keeps } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'

/** How long something is kept in a court, and the rule that says so. */
export interface Period extends Keeps {
  rule: string
}

/** Longer units are not worth their days here: periods are compared, not reckoned. */
const inHours = { hours: 1, days: 24, months: 24 * 30, years: 24 * 366 } as const
const lengthOf = ({ length, unit }: Keeps) => length * inHours[unit]

/**
 * How long a court keeps something on a day: of the house's period and the court's own the shorter one, and the longer
 * of two warnings (个人信息保护法 19).
 * @throws Error when no rulebook says it
 */
export function periodOf(what: Keeps['what'], court: string, day: CourtDate): Period {
  const all = mandatesOf(court, day).flatMap(([rule, { keeps }]) =>
    keeps?.what === what ? [{ ...keeps, rule }] : [],
  )
  const [first, ...rest] = all.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  if (!first) throw new Error(`No rule says how long ${what} is kept.`)
  return what === 'warning' ? (rest.at(-1) ?? first) : first
}
