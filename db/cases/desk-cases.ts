import { and, eq, gte, inArray, isNull, like, lte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, Id, maybe, Text } from '../fields.ts'
import { gramsOf, searchKey } from '../listings/search-key.ts'
import { partOf } from '../part-of.ts'
import type { Page } from '../page.ts'
import { mustHold } from '../people/rules.ts'
import { asRefusal } from '../refuse-input.ts'
import { sortedList } from '../sorted-page.ts'
import { runsLateAt } from '../time/late.ts'
import { clocks } from '../time/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { foldNumber } from './case-number.ts'
import { caseFiles, type CaseState, caseStates, type CaseTag, caseTags, parties } from './tables.ts'

/** A case in the desk's list. */
export interface CaseRow {
  id: string
  caseNumber: string
  filedOn: CourtDate
  cause: string
  officer: string | null
  /** Whether it is certain which member of staff the officer is. */
  officerKnown: boolean
  state: CaseState
  livelihood: boolean
  tags: CaseTag[]
  /** Amounts in fen. */
  claim: number
  received: number
  applicants: string[]
  debtors: string[]
  /** How many of its time limits are over. */
  late: number
}

/** Who works with cases; the administrator and the custodian do not. */
export const caseOffices = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
  'supervisor',
  'dutyOfficer',
] as const

const list = sortedList<typeof caseFiles.$inferSelect>({
  key: caseFiles.id,
  usual: '-filedOn',
  sorts: {
    filedOn: { by: caseFiles.filedOn, type: 'day', place: ({ filedOn }) => filedOn },
    caseNumber: { by: caseFiles.caseNumber, type: 'text', place: ({ caseNumber }) => caseNumber },
    claim: { by: caseFiles.claim, type: 'number', place: ({ claim }) => claim },
    officer: { by: sql`coalesce(${caseFiles.officer}, '')`, type: 'text' },
  },
})

const Asked = z.strictObject({
  ...list.question,
  /** Part of a case number. */
  number: maybe(Text(1, 60)),
  /** Part of a party's name, or the officer's name; it never stands in an address. */
  name: maybe(Text(1, 60)),
  state: maybe(z.enum(caseStates)),
  /** A member of staff, one's own cases, or those whose officer is nobody of whom that is certain. */
  officer: maybe(z.union([Id, z.enum(['mine', 'unknown'])])),
  tag: maybe(z.enum([...caseTags, 'livelihood'])),
  from: maybe(Day),
  to: maybe(Day),
  late: Checkbox,
})
export type CasesAsked = z.input<typeof Asked>

/** The cases of one's own court, newest filing first when nobody says otherwise. */
export async function deskCases(by: Actor, raw: CasesAsked = {}): Promise<Page<CaseRow>> {
  const { court, staffId } = mustHold(by, ...caseOffices)
  const asked = readInput(Asked, raw)
  const page = list.page(asked)
  const files = await store()
    .write.select()
    .from(caseFiles)
    .where(and(eq(caseFiles.court, court), ...wanted(court, staffId, asked), page.after))
    .orderBy(...page.orderBy)
    .limit(page.limit)
    .catch(asRefusal)
  const { rows, ...rest } = page.cut(files)
  return { ...rest, rows: await asRows(rows) }
}

function wanted(court: string, staffId: string, asked: z.output<typeof Asked>) {
  const { number, name, state, officer, tag, from, to, late } = asked
  return [
    state && eq(caseFiles.state, state),
    number === undefined ? undefined : like(caseFiles.caseNumber, partOf(asWritten(number))),
    name === undefined ? undefined : named(court, name),
    officer === undefined
      ? undefined
      : officer === 'unknown'
        ? isNull(caseFiles.officerId)
        : eq(caseFiles.officerId, officer === 'mine' ? staffId : officer),
    tag === undefined
      ? undefined
      : tag === 'livelihood'
        ? caseFiles.livelihood
        : sql`${caseFiles.tags} @> ${JSON.stringify([tag])}::jsonb`,
    from && gte(caseFiles.filedOn, from),
    to && lte(caseFiles.filedOn, to),
    late ? inArray(caseFiles.id, lateCases(court)) : undefined,
  ]
}

/** Part of a case number with its brackets, which people leave out: 2026鲁0203执1 is （2026）鲁0203执1. */
const asWritten = (number: string) =>
  foldNumber(number).replace(/^(\d{4})(?=\p{Script=Han})/u, '（$1）')

function named(court: string, name: string) {
  const { write } = store()
  const grams = sql`search_grams(search_key(${parties.name}))`
  const key = searchKey(name)
  const pieces = gramsOf(key).map((gram) => sql`${gram}`)
  const ofParty = write
    .select({ id: parties.caseFileId })
    .from(parties)
    .where(
      and(
        eq(parties.court, court),
        // A name is found by its beginning, or by pieces further on; both are in the index.
        or(
          sql`${grams} @> array[${` ${Array.from(key).slice(0, 2).join('')}`}]`,
          sql`${grams} @> array[${sql.join(pieces, sql`, `)}]`,
        ),
        sql`search_key(${parties.name}) like ${partOf(key)}`,
      ),
    )
  const ofOfficer = write
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(eq(caseFiles.court, court), sql`coalesce(${caseFiles.officer}, '') = ${name}`))
  return inArray(caseFiles.id, ofParty.union(ofOfficer))
}

const lateCases = (court: string) =>
  store()
    .write.select({ id: clocks.caseFileId })
    .from(clocks)
    .where(and(eq(clocks.court, court), runsLateAt(store().now())))

async function asRows(files: (typeof caseFiles.$inferSelect)[]): Promise<CaseRow[]> {
  const ids = files.map(({ id }) => id)
  if (ids.length === 0) return []
  const { write, now } = store()
  const [people, late] = await Promise.all([
    write
      .select({ caseFileId: parties.caseFileId, role: parties.role, name: parties.name })
      .from(parties)
      .where(inArray(parties.caseFileId, ids))
      .orderBy(parties.id),
    write
      .select({ caseFileId: clocks.caseFileId, count: sql<number>`count(*)::int` })
      .from(clocks)
      .where(and(inArray(clocks.caseFileId, ids), runsLateAt(now())))
      .groupBy(clocks.caseFileId),
  ])
  const ofCase = Map.groupBy(people, ({ caseFileId }) => caseFileId)
  const lateOf = new Map(late.map(({ caseFileId, count }) => [caseFileId, count]))
  const names = (caseFileId: string, role: string) =>
    (ofCase.get(caseFileId) ?? []).filter((one) => one.role === role).map((one) => one.name)
  return files.map((file) => ({
    id: file.id,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    cause: file.cause,
    officer: file.officer,
    officerKnown: file.officerId !== null,
    state: file.state,
    livelihood: file.livelihood,
    tags: file.tags,
    claim: file.claim,
    received: file.received,
    applicants: names(file.id, 'applicant'),
    debtors: names(file.id, 'debtor'),
    late: lateOf.get(file.id) ?? 0,
  }))
}
