import { and, eq, inArray, like, ne } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { bountyKinds, bounties, type BountyKind } from '../bounties/tables.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHold } from '../people/rules.ts'
import { sortedList } from '../sorted-page.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import type { CourtDate } from '../time/days.ts'
import { isOnlyOfficer, rewardOffices } from './find-claim.ts'
import { claimStates, type ClaimState } from './steps.ts'
import { claims } from './tables.ts'

/** A claim in the desk's list: what is claimed under which notice, and nothing of what the lead says. */
export interface ClaimRow {
  id: string
  order: number
  kind: BountyKind
  state: ClaimState
  bountyNumber: string | null
  caseNumber: string | null
  openedAt: Date
  granted: number
  paid: number
  until: CourtDate | null
  clocks: Clock[]
  version: number
}

const list = sortedList<{ id: string; order: number; openedAt: Date }>({
  key: claims.id,
  usual: 'made',
  sorts: {
    /** By the order of provision, which decides among those who gave the same lead. */
    made: { by: claims.order, type: 'number', place: ({ order }) => order },
    opened: { by: claims.openedAt, type: 'moment', place: ({ openedAt }) => openedAt },
  },
})

const ended = ['paid', 'refused', 'expired', 'withdrawn'] as const satisfies readonly ClaimState[]

const Asked = z.strictObject({
  ...list.question,
  /** One state, or everything that is not over. */
  state: maybe(z.enum([...claimStates, 'running'])),
  kind: maybe(z.enum(bountyKinds)),
  /** Part of the case's number. */
  number: maybe(Text(1, 60)),
})
export type ClaimsAsked = z.input<typeof Asked>

/** The claims of one's own court by the order of provision; an officer sees those of his own cases (第二十三条, C-1). */
export async function listClaims(by: Actor, raw: ClaimsAsked = {}): Promise<Page<ClaimRow>> {
  const staff = mustHold(by, ...rewardOffices)
  const { state, kind, number, ...asked } = readInput(Asked, raw)
  const page = list.page(asked)
  const found = await store()
    .write.select({
      id: claims.id,
      order: claims.order,
      kind: claims.kind,
      state: claims.state,
      bountyNumber: bounties.number,
      caseNumber: caseFiles.caseNumber,
      openedAt: claims.openedAt,
      granted: claims.granted,
      paid: claims.paid,
      until: claims.until,
      version: claims.version,
    })
    .from(claims)
    .leftJoin(bounties, eq(bounties.id, claims.bountyId))
    .leftJoin(caseFiles, eq(caseFiles.id, claims.caseFileId))
    .where(
      and(
        eq(claims.court, staff.court),
        isOnlyOfficer(staff) ? eq(caseFiles.officerId, staff.staffId) : undefined,
        state === undefined
          ? undefined
          : state === 'running'
            ? and(...ended.map((over) => ne(claims.state, over)))
            : inArray(claims.state, [state]),
        kind && eq(claims.kind, kind),
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(found)
  const clocks = await clocksOf(
    store().write,
    rows.map(({ id }) => id),
    store().now(),
  )
  return { ...rest, rows: rows.map((row) => ({ ...row, clocks: clocks.get(row.id) ?? [] })) }
}
