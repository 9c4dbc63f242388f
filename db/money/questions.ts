import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { Refusal } from '../refusal.ts'
import { sortedList } from '../sorted-page.ts'
import { dayOf, startOf, type CourtDate } from '../time/days.ts'
import {
  balanceOf,
  movementsOf,
  perApplicant,
  receiptsOf,
  standing,
  type Balance,
  type Movement,
} from './ledger.ts'
import { caseMoney } from './tables.ts'

/** The books of one case at the desk. */
export interface CaseMoney extends Balance {
  caseFileId: string
  caseNumber: string
  claim: number
  version: number
  /** Everything received is paid or held back for a reason. */
  balanced: boolean
  movements: (Movement & { takenBack: boolean; name: string | null })[]
  applicants: { id: string; name: string; paid: number; held: number }[]
}

/** The money of one case of one’s own court (seed 0 第十九条), or undefined. */
export async function caseMoneyOf(by: Actor, id: string): Promise<CaseMoney | undefined> {
  mustHold(by, ...caseOffices)
  if (!isId(id)) return undefined
  const reader = store().write
  const [file] = await reader.select().from(caseFiles).where(eq(caseFiles.id, id))
  if (!file) return undefined
  mustBeOfCourt(by, file.court)
  const rows = await movementsOf(reader, [id])
  const applicants = await perApplicant(reader, id, rows)
  const balance = balanceOf(rows, file.received)
  const takenBack = new Set(rows.flatMap(({ corrects }) => corrects ?? []))
  const nameOf = (partyId: string | null) =>
    applicants.find((one) => one.id === partyId)?.name ?? null
  return {
    caseFileId: id,
    caseNumber: file.caseNumber,
    claim: file.claim,
    version: file.version,
    ...balance,
    balanced: balance.left <= balance.before,
    movements: rows.map((row) => ({
      ...row,
      takenBack: takenBack.has(row.id),
      name: nameOf(row.partyId),
    })),
    applicants,
  }
}

/** What a party reads of the money of its case, in fen. */
export interface OwnMoney {
  received: number
  paid: number
  held: number
  /** What was deducted as a bounty; the debtor sees none of it. */
  rewards: number | undefined
  /** What the applicant himself was paid; the debtor sees none of it. */
  paidToMe: number | undefined
  movements: { day: CourtDate; kind: 'received' | 'paid' | 'reward'; amount: number }[]
}

/** What came in for a party’s case and what was paid out, without who paid; corrected entries are not shown. */
export async function ownMoney(by: Actor): Promise<OwnMoney> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const reader = store().write
  const [found] = await reader
    .select({ role: parties.role, received: caseFiles.received })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(parties.id, by.partyId), eq(caseFiles.id, by.caseFileId)))
  if (!found) throw new Refusal('not-found')
  const rows = await movementsOf(reader, [by.caseFileId])
  const { received, paid, held, rewards } = balanceOf(rows, found.received)
  const applicant = found.role === 'applicant'
  const mine = ({ kind, partyId }: Movement) =>
    kind === 'received' ||
    (kind === 'paid' && (!applicant || partyId === by.partyId)) ||
    (kind === 'reward' && applicant && partyId === by.partyId)
  return {
    received,
    paid,
    held: applicant ? held : held + rewards,
    rewards: applicant ? rewards : undefined,
    paidToMe: applicant
      ? rows
          .filter(({ kind, partyId }) => kind === 'paid' && partyId === by.partyId)
          .reduce((sum, { amount }) => sum + amount, 0)
      : undefined,
    movements: standing(rows)
      .filter(mine)
      .map(({ day, kind, amount }) => ({
        day,
        kind: kind as 'received' | 'paid' | 'reward',
        amount,
      })),
  }
}

/** A case in which money waits. */
export interface UnpaidRow {
  id: string
  caseNumber: string
  officer: string | null
  received: number
  paid: number
  held: number
  left: number
  /** The day of the oldest receipt that is not all paid, and how many days ago that is. */
  since: CourtDate
  days: number
}

const open = sql`(
  select coalesce(sum(case when m."kind" = 'received' then m."amount" else -m."amount" end), 0)
  from ${caseMoney} m where m."case_file_id" = ${caseFiles.id})`
const oldest = sql`(
  select min(m."day") from ${caseMoney} m
  where m."case_file_id" = ${caseFiles.id} and m."kind" = 'received')`

const list = sortedList<typeof caseFiles.$inferSelect>({
  key: caseFiles.id,
  usual: 'since',
  sorts: {
    since: { by: sql`coalesce(${oldest}, '-infinity'::date)`, type: 'text' },
    left: { by: open, type: 'text' },
    caseNumber: { by: caseFiles.caseNumber, type: 'text', place: ({ caseNumber }) => caseNumber },
  },
})

const Asked = z.strictObject({ ...list.question, number: maybe(Text(1, 60)) })
export type UnpaidAsked = z.input<typeof Asked>

/** The cases of one’s own court in which money was received and is neither paid nor held back, the oldest first (T08). */
export async function unpaidMoney(by: Actor, raw: UnpaidAsked = {}): Promise<Page<UnpaidRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const asked = readInput(Asked, raw)
  const page = list.page(asked)
  const { write: reader, now } = store()
  const withMoney = reader
    .selectDistinct({ id: caseMoney.caseFileId })
    .from(caseMoney)
    .where(eq(caseMoney.court, court))
  const files = await reader
    .select()
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.court, court),
        inArray(caseFiles.id, withMoney),
        sql`${open} > 0`,
        asked.number === undefined
          ? undefined
          : sql`${caseFiles.caseNumber} ilike ${partOf(foldNumber(asked.number))}`,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(files)
  const all = await movementsOf(
    reader,
    rows.map(({ id }) => id),
  )
  const today = startOf(dayOf(now()))
  return {
    ...rest,
    rows: rows.flatMap((file) => {
      const own = all.filter(({ caseFileId }) => caseFileId === file.id)
      const since = receiptsOf(own).find(({ open: left }) => left > 0)?.day
      if (!since) return []
      const { received, paid, held, left } = balanceOf(own, file.received)
      const days = Math.round((today.getTime() - startOf(since).getTime()) / 86_400_000)
      const { id, caseNumber, officer } = file
      return [{ id, caseNumber, officer, received, paid, held, left, since, days }]
    }),
  }
}
