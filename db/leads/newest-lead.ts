import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Whole } from '../fields.ts'
import { mustServeLeads, seesEveryLead } from './rules.ts'
import { leads } from './tables.ts'

const Asked = z.strictObject({ after: maybe(Whole(0, Number.MAX_SAFE_INTEGER)) })

/**
 * The highest order number (财产调查规定 23) among the leads that somebody serves, whatever their state, and
 * whether one of those beyond `after` is urgent; `after` itself where there is none beyond it.
 */
export async function newestLead(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ order: number; urgent: boolean }> {
  const staff = mustServeLeads(by)
  const { after = 0 } = readInput(Asked, raw)
  const [newest] = await store()
    .write.select({
      order: sql<number>`coalesce(max(${leads.order}), ${after})`.mapWith(Number),
      urgent: sql<boolean>`coalesce(bool_or(${leads.urgent}), false)`,
    })
    .from(leads)
    .leftJoin(caseFiles, and(eq(caseFiles.id, leads.caseFileId), eq(caseFiles.court, leads.court)))
    .where(
      and(
        eq(leads.court, staff.court),
        gt(leads.order, after),
        seesEveryLead(staff) ? undefined : eq(caseFiles.officerId, staff.staffId),
      ),
    )
  return newest!
}
