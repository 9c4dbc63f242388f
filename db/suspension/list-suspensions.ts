import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles, type CaseState } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHold } from '../people/rules.ts'
import { sortedList } from '../sorted-page.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import { resumptions, suspensionHearings, suspensionObjections } from './tables.ts'

/** Where a case stands on the way to 终本 and back. */
export const suspensionStages = ['heard', 'objected', 'suspended', 'asked', 'verified'] as const
export type SuspensionStage = (typeof suspensionStages)[number]

/** A case near 终本 or after it, with what is due in it next. */
export interface SuspensionRow {
  id: string
  caseNumber: string
  filedOn: CourtDate
  officer: string | null
  state: CaseState
  stage: SuspensionStage
  /** The next search, visit and answer, or the end of the applicant’s time. */
  searchDue: CourtDate | null
  visitDue: CourtDate | null
  otherDue: CourtDate | null
  openObjections: number
  late: boolean
}

const searchRule = 'suspended-search'
const visitRule = 'suspended-visit'
const otherRules = [
  'suspension-opinion',
  'suspension-objection-filed',
  'suspension-objection-reviewed',
  'suspension-ruling-served',
  'resumption-lead-checked',
  'resumption-in-three-days',
]

const nextDue = sql<string | null>`(
  select min(k."due_at") from ${clocks} k
  where k."case_file_id" = ${caseFiles.id} and k."stopped_at" is null and not k."history"
    and k."rule" in (${sql.join(
      [searchRule, visitRule, ...otherRules].map((rule) => sql`${rule}`),
      sql`, `,
    )}))`

const far = sql`coalesce(${nextDue}, 'infinity'::timestamptz)`

const list = sortedList<typeof caseFiles.$inferSelect>({
  key: caseFiles.id,
  usual: 'due',
  sorts: {
    due: { by: far, type: 'text' },
    filedOn: { by: caseFiles.filedOn, type: 'day', place: ({ filedOn }) => filedOn },
    caseNumber: { by: caseFiles.caseNumber, type: 'text', place: ({ caseNumber }) => caseNumber },
  },
})

const Asked = z.strictObject({
  ...list.question,
  number: maybe(Text(1, 60)),
  state: maybe(z.enum(suspensionStages)),
})
export type SuspensionsAsked = z.input<typeof Asked>

const stageOf = {
  heard: sql`${caseFiles.state} = 'open' and exists (select from ${suspensionHearings} h where h."case_file_id" = ${caseFiles.id})`,
  objected: sql`${caseFiles.state} = 'open' and exists (select from ${suspensionObjections} o
    where o."case_file_id" = ${caseFiles.id} and o."outcome" is null)`,
  suspended: sql`${caseFiles.state} = 'closedForNow'`,
  asked: sql`${caseFiles.state} = 'closedForNow' and exists (select from ${resumptions} r
    where r."case_file_id" = ${caseFiles.id} and r."state" = 'asked')`,
  verified: sql`${caseFiles.state} = 'closedForNow' and exists (select from ${resumptions} r
    where r."case_file_id" = ${caseFiles.id} and r."state" = 'verified')`,
} as const

/** What goes on under another number is no longer here. */
const notContinued = sql`not exists (select from ${resumptions} r
  where r."case_file_id" = ${caseFiles.id} and r."state" = 'resumed')`

/** The cases of one’s own court near 终本 and after it, what is due soonest first (T13 to T15, 第九条). */
export async function listSuspensions(
  by: Actor,
  raw: SuspensionsAsked = {},
): Promise<Page<SuspensionRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const asked = readInput(Asked, raw)
  const page = list.page(asked)
  const stage = asked.state ? stageOf[asked.state] : sql`(${stageOf.heard} or ${stageOf.suspended})`
  const files = await store()
    .write.select()
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.court, court),
        stage,
        notContinued,
        asked.number === undefined
          ? undefined
          : sql`${caseFiles.caseNumber} ilike ${partOf(foldNumber(asked.number))}`,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(files)
  return { ...rest, rows: await asRows(rows) }
}

async function asRows(files: (typeof caseFiles.$inferSelect)[]): Promise<SuspensionRow[]> {
  const ids = files.map(({ id }) => id)
  if (ids.length === 0) return []
  const { write: reader, now } = store()
  const [due, back, objections] = await Promise.all([
    reader
      .select({
        caseFileId: clocks.caseFileId,
        rule: clocks.rule,
        dueAt: clocks.dueAt,
        party: clocks.party,
      })
      .from(clocks)
      .where(
        and(
          inArray(clocks.caseFileId, ids),
          isNull(clocks.stoppedAt),
          eq(clocks.history, false),
          inArray(clocks.rule, [searchRule, visitRule, ...otherRules]),
        ),
      )
      .orderBy(clocks.dueAt),
    reader
      .select({ caseFileId: resumptions.caseFileId, state: resumptions.state })
      .from(resumptions)
      .where(
        and(
          inArray(resumptions.caseFileId, ids),
          inArray(resumptions.state, ['asked', 'verified']),
        ),
      ),
    reader
      .select({ caseFileId: suspensionObjections.caseFileId })
      .from(suspensionObjections)
      .where(
        and(inArray(suspensionObjections.caseFileId, ids), isNull(suspensionObjections.outcome)),
      ),
  ])
  return files.map((file) => {
    const openObjections = objections.filter(({ caseFileId }) => caseFileId === file.id).length
    const own = due.filter(({ caseFileId }) => caseFileId === file.id)
    const first = (rules: readonly string[]) => {
      const found = own.find(({ rule }) => rules.includes(rule))
      return found ? dayOf(found.dueAt) : null
    }
    const states = back.filter(({ caseFileId }) => caseFileId === file.id).map(({ state }) => state)
    return {
      id: file.id,
      caseNumber: file.caseNumber,
      filedOn: file.filedOn,
      officer: file.officer,
      state: file.state,
      stage: states.includes('verified')
        ? 'verified'
        : states.includes('asked')
          ? 'asked'
          : file.state === 'closedForNow'
            ? 'suspended'
            : openObjections > 0
              ? 'objected'
              : 'heard',
      searchDue: first([searchRule]),
      visitDue: first([visitRule]),
      otherDue: first(otherRules),
      openObjections,
      late: own.some(({ dueAt, party }) => !party && dueAt < now()),
    }
  })
}
