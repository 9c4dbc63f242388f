import { and, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Text } from '../fields.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { mustHold } from '../people/rules.ts'
import { runsLateAt } from '../time/late.ts'
import { clocks } from '../time/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { foldNumber } from './case-number.ts'
import { caseFiles, caseStates, parties, type CaseState } from './tables.ts'

/** A case in the desk's list. */
export interface CaseRow {
  id: string
  caseNumber: string
  filedOn: CourtDate
  cause: string
  officer: string | null
  state: CaseState
  livelihood: boolean
  tags: ('sensitive' | 'cautious')[]
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

const Asked = z.object({
  q: maybe(Text(1, 100)),
  state: maybe(z.enum(caseStates)),
  after: maybe(z.string()),
})
const Place = z.tuple([Day, Id])

/** The cases of one's own court, newest filing first; `q` is part of a case number, of a party's or an officer's name. */
export async function deskCases(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<CaseRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const { q, state, after } = readInput(Asked, raw)
  const place = after === undefined ? undefined : decodeCursor(Place, after)
  const files = await store()
    .write.select()
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.court, court),
        state && eq(caseFiles.state, state),
        q === undefined ? undefined : named(court, q),
        place &&
          sql`(${caseFiles.filedOn}, ${caseFiles.id}) < (${place[0]}::date, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(caseFiles.filedOn), desc(caseFiles.id))
    .limit(pageLength.usual + 1)
  const page = cutPage(files, pageLength.usual, ({ filedOn, id }) => [filedOn, id])
  return { ...page, rows: await asRows(page.rows) }
}

const part = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function named(court: string, q: string) {
  const { write } = store()
  const ofParty = write
    .select({ id: parties.caseFileId })
    .from(parties)
    .where(and(eq(parties.court, court), ilike(parties.name, part(q))))
  return or(
    ilike(caseFiles.caseNumber, part(foldNumber(q))),
    ilike(caseFiles.officer, part(q)),
    inArray(caseFiles.id, ofParty),
  )
}

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
  const names = (caseFileId: string, role: string) =>
    people
      .filter((one) => one.caseFileId === caseFileId && one.role === role)
      .map((one) => one.name)
  return files.map((file) => ({
    id: file.id,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    cause: file.cause,
    officer: file.officer,
    state: file.state,
    livelihood: file.livelihood,
    tags: file.tags,
    claim: file.claim,
    received: file.received,
    applicants: names(file.id, 'applicant'),
    debtors: names(file.id, 'debtor'),
    late: late.find((row) => row.caseFileId === file.id)?.count ?? 0,
  }))
}
