import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe, Whole } from '../fields.ts'
import { mustHearAlarms, servesLeads } from './rules.ts'
import { caseOf, servedBy } from './served-by.ts'
import { leads } from './tables.ts'

const Asked = z.strictObject({ after: maybe(Whole(0, Number.MAX_SAFE_INTEGER)) })

/**
 * The highest order number (财产调查规定 23) among the leads that somebody serves, whatever their state, and
 * whether one of those beyond `after` is urgent and rings; `after` itself where there is none beyond it.
 */
export async function newestLead(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ order: number; urgent: boolean }> {
  const staff = mustHearAlarms(by)
  const { after = 0 } = readInput(Asked, raw)
  if (!servesLeads(staff)) return { order: after, urgent: false }
  const [newest] = await store()
    .write.select({
      order: sql<number>`coalesce(max(${leads.order}), ${after})`.mapWith(Number),
      urgent: sql<boolean>`coalesce(bool_or(${leads.urgent} and not ${leads.quiet}), false)`,
    })
    .from(leads)
    .leftJoin(...caseOf)
    .where(and(eq(leads.court, staff.court), gt(leads.order, after), servedBy(staff)))
  return newest!
}
