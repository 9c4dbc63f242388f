import { and, eq, like, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { delegatedTo } from '../delegations/delegated-to.ts'
import { Checkbox, Id, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import { staff, type Role } from '../people/tables.ts'
import type { Says } from '../rulebooks/rule.ts'
import { sortedList } from '../sorted-page.ts'
import { dayOf } from '../time/days.ts'
import { matterKeys, matters, type Matter } from './matters.ts'
import type { DecisionState } from './steps.ts'
import { decisions } from './tables.ts'

/** A decision in the desk's list. */
export interface DecisionRow {
  id: string
  matter: Matter
  says: Says
  caseFileId: string
  caseNumber: string
  state: DecisionState
  author: string | null
  proposedAt: Date | null
  /** Whose signature it waits for. */
  awaits: Role[]
  /** It waits for the viewer. */
  mine: boolean
  urgent: boolean
  countersigned: 'due' | 'given' | 'refused' | null
}

/** Who sees decisions: who does casework, and who supervises it. */
export const decisionOffices = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
  'supervisor',
] as const

const states = ['drafted', 'proposed', 'returned', 'approved', 'used', 'withdrawn'] as const

/** Whether a decision waits for somebody: for an office of theirs, or one that was delegated to them in writing. */
async function waitsFor({ staffId, court, roles }: Staff): Promise<SQL<boolean>> {
  const { write, now } = store()
  const held = [...roles] as string[]
  const delegated = await delegatedTo(write, { staffId, court }, dayOf(now()))
  const ways = [
    sql`${decisions.awaits} ?| array(select jsonb_array_elements_text(${JSON.stringify(held)}::jsonb))`,
    ...delegated.map(
      ({ fromRole, acts }) => sql`(${decisions.awaits} ? ${fromRole} and
        'decision.' || ${decisions.matter} in (select jsonb_array_elements_text(${JSON.stringify(acts)}::jsonb)))`,
    ),
  ]
  return sql<boolean>`(${decisions.authorId} <> ${staffId} and (${sql.join(ways, sql` or `)}))`
}

const listFor = (mine: SQL<boolean>) =>
  sortedList<typeof decisions.$inferSelect & { caseNumber: string; mine: boolean }>({
    key: decisions.id,
    usual: 'waiting',
    sorts: {
      // What waits for the viewer comes first, then what was written last.
      waiting: {
        by: sql`(case when ${mine} then 0 else 1 end * 100000000000000::bigint
          - (extract(epoch from ${decisions.createdAt}) * 1000)::bigint)`,
        type: 'number',
        place: ({ mine: own, createdAt }) =>
          (own ? 0 : 1) * 100_000_000_000_000 - createdAt.getTime(),
      },
      created: { by: decisions.createdAt, type: 'moment', place: ({ createdAt }) => createdAt },
      caseNumber: { by: caseFiles.caseNumber, type: 'text', place: (row) => row.caseNumber },
    },
  })

const Asked = z.strictObject({
  ...listFor(sql<boolean>`true`).question,
  number: maybe(Text(1, 60)),
  matter: maybe(z.enum(matterKeys)),
  state: maybe(z.enum(states)),
  caseFileId: maybe(Id),
  mine: Checkbox,
  countersign: maybe(z.enum(['due', 'given', 'refused'])),
})
export type DecisionsAsked = z.input<typeof Asked>

/** The decisions of one's own court; what waits for the viewer's signature comes first. */
export async function listDecisions(
  by: Actor,
  raw: DecisionsAsked = {},
): Promise<Page<DecisionRow>> {
  const viewer = mustHold(by, ...decisionOffices)
  const asked = readInput(Asked, raw)
  const mine = await waitsFor(viewer)
  const page = listFor(mine).page(asked)
  const { number, matter, state, caseFileId, countersign } = asked
  const found = await store()
    .write.select({
      decision: decisions,
      caseNumber: caseFiles.caseNumber,
      author: staff.name,
      mine,
    })
    .from(decisions)
    .innerJoin(caseFiles, eq(caseFiles.id, decisions.caseFileId))
    .leftJoin(staff, eq(staff.id, decisions.authorId))
    .where(
      and(
        eq(decisions.court, viewer.court),
        // A draft is its author's until it is laid before somebody.
        sql`(${decisions.state} <> 'drafted' or ${decisions.authorId} = ${viewer.staffId})`,
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        matter && eq(decisions.matter, matter),
        state && eq(decisions.state, state),
        caseFileId === undefined ? undefined : eq(decisions.caseFileId, caseFileId),
        countersign && eq(decisions.countersigned, countersign),
        asked.mine ? mine : undefined,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(
    found.map(({ decision, ...more }) => ({ ...decision, ...more })),
  )
  return { ...rest, rows: rows.map(asRow) }
}

type Found = typeof decisions.$inferSelect & {
  caseNumber: string
  mine: boolean
  author: string | null
}

const asRow = (row: Found): DecisionRow => ({
  id: row.id,
  matter: row.matter,
  says: matters[row.matter],
  caseFileId: row.caseFileId,
  caseNumber: row.caseNumber,
  state: row.state,
  author: row.author,
  proposedAt: row.proposedAt,
  awaits: row.awaits,
  mine: row.mine,
  urgent: row.urgent,
  countersigned: row.countersigned,
})
