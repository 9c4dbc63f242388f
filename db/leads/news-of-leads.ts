import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { staff as people } from '../people/tables.ts'
import { reportedTo } from '../rulebooks/lead-handling.ts'
import { mustHearAlarms } from './rules.ts'
import { caseOf } from './served-by.ts'
import { leads } from './tables.ts'

/** What somebody else did with a lead of one's own case, or that it came to one's hands. */
export interface LeadNews {
  id: string
  order: number
  caseNumber: string | null
  category: (typeof leads.$inferSelect)['category']
  kind: EntryKind
  at: Date
  /** Who did it; nobody of the court where it came in. */
  by: string | null
}

const told = [
  'lead.received',
  'lead.received.urgent',
  'lead.received.closedForNow',
  'lead.acknowledged',
  'lead.dispatched',
  'lead.arrived',
  'lead.concluded',
  'lead.assigned',
  'lead.merged',
  'lead.message',
] as const satisfies readonly EntryKind[]

const mostShown = 20

/**
 * What others did with the leads of one's own cases, and with those handed to one, since one last opened each (seed 1 art
 * 24: who acts on another's case tells its officer); and, until somebody takes
 * them up, the leads of a kind that is reported to one's office at once (art 17(5)(8)). The latest of each lead.
 */
export async function newsOfLeads(by: Actor): Promise<LeadNews[]> {
  const { staffId, court, roles } = mustHearAlarms(by)
  const reported = reportedTo(roles)
  const seen = sql`coalesce((
    select max(j.seq) from journal j
    where j.subject_id = ${leads.id} and j.kind = 'lead.opened' and j.actor_id = ${staffId}), 0)`
  const { write } = store()
  const latest = write
    .selectDistinctOn([leads.id], {
      seq: journal.seq,
      id: leads.id,
      order: leads.order,
      caseNumber: caseFiles.caseNumber,
      category: leads.category,
      kind: journal.kind,
      at: journal.at,
      by: sql<string | null>`${people.name}`.as('by'),
    })
    .from(leads)
    .leftJoin(...caseOf)
    .innerJoin(journal, eq(journal.subjectId, leads.id))
    .leftJoin(people, eq(people.id, journal.actorId))
    .where(
      and(
        eq(leads.court, court),
        or(
          eq(leads.handedTo, staffId),
          eq(caseFiles.officerId, staffId),
          reported.length === 0
            ? undefined
            : and(eq(leads.state, 'received'), inArray(leads.category, reported)),
        ),
        inArray(journal.kind, [...told]),
        sql`${journal.actorId} is distinct from ${staffId}`,
        sql`${journal.seq} > ${seen}`,
      ),
    )
    .orderBy(leads.id, desc(journal.seq))
    .as('latest')
  const { id, order, caseNumber, category, kind, at, by: name } = latest
  return write
    .select({ id, order, caseNumber, category, kind, at, by: name })
    .from(latest)
    .orderBy(desc(latest.seq))
    .limit(mostShown)
}
