import { inArray, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { foldNumber, readCaseNumber } from '../cases/case-number.ts'
import { isNumberOfCourt } from '../cases/rules.ts'
import { caseFiles } from '../cases/tables.ts'
import { officersNamed } from '../people/officers.ts'
import { recordset } from '../recordset.ts'
import type { CourtDate } from '../time/days.ts'
import type { SheetRow } from './cells.ts'
import { imported, tell, type ImportContext, type Loader, type Outcome } from './context.ts'

interface CaseRow {
  row: number
  caseNumber: string
  filedOn: CourtDate
  officer: string | null
  judge: string | null
  phone: string | null
  cause: string
  basisNumber: string
  basisCourt: string
  claim: number
  received: number
  livelihood: boolean
}

function read(row: SheetRow<'cases'>, context: ImportContext): CaseRow {
  const caseNumber = readCaseNumber(row.text('caseNumber'))
  if (!caseNumber) throw row.bad('caseNumber', '案号格式错误')
  const filedOn = row.day('filedOn', '立案日期格式错误')
  if (filedOn > context.today) throw row.bad('filedOn', '立案日期在将来')
  const court = row.text('court').replace(/\s/g, '')
  if (court !== context.courtName && court !== context.court) throw row.bad('court', '未知法院')
  if (!isNumberOfCourt(caseNumber, context.court)) {
    throw row.bad('caseNumber', '案号的法院代字不是执行法院的')
  }
  const read = {
    row: row.row,
    caseNumber,
    filedOn,
    officer: row.text('officer') || null,
    judge: row.text('judge') || null,
    phone: row.text('phone') || null,
    cause: row.text('cause'),
    basisNumber: foldNumber(row.text('basisNumber')),
    basisCourt: row.text('basisCourt'),
    claim: row.fen('claim', '标的金额不是数'),
    received: row.fen('received', '执行到位金额不是数'),
    livelihood: /^(是|涉|有|1|y|yes|true)$/i.test(row.text('livelihood')),
  }
  if (context.seen.has(caseNumber)) throw row.bad('caseNumber', '案号重复')
  context.seen.add(caseNumber)
  return read
}

async function load(act: Act, context: ImportContext, rows: CaseRow[]): Promise<Outcome> {
  const known = await act.tx
    .select()
    .from(caseFiles)
    .where(
      inArray(
        caseFiles.caseNumber,
        rows.map((row) => row.caseNumber),
      ),
    )
  const byNumber = new Map(known.map((file) => [file.caseNumber, file]))
  const names = rows.flatMap(({ officer }) => officer ?? [])
  const officers = await officersNamed(act.tx, context.court, names, context.today)
  const idOf = ({ officer }: CaseRow) => (officer === null ? null : (officers.get(officer) ?? null))
  const added = await addCases(
    act,
    context,
    rows.flatMap((row) => (byNumber.has(row.caseNumber) ? [] : [{ ...row, officerId: idOf(row) }])),
  )
  const differing = rows.flatMap((row) => {
    const file = byNumber.get(row.caseNumber)
    if (!file || contentOf(file) === contentOf(row)) return []
    const kept = file.officer === row.officer ? file.officerId : null
    return [{ ...row, id: file.id, officerId: kept ?? idOf(row) }]
  })
  await changeCases(act, context, differing)
  const loaded = added + differing.length
  return { loaded, unchanged: rows.length - loaded, bad: [] }
}

const contentOf = (file: Omit<CaseRow, 'row'>) =>
  JSON.stringify([
    file.filedOn,
    file.officer,
    file.judge,
    file.phone,
    file.cause,
    file.basisNumber,
    file.basisCourt,
    file.claim,
    file.received,
    file.livelihood,
  ])

const columns = {
  caseNumber: 'text',
  filedOn: 'date',
  officer: 'text',
  officerId: 'uuid',
  judge: 'text',
  phone: 'text',
  cause: 'text',
  basisNumber: 'text',
  basisCourt: 'text',
  claim: 'bigint',
  received: 'bigint',
  livelihood: 'boolean',
} as const

interface Assigned extends CaseRow {
  officerId: string | null
}

async function addCases(act: Act, context: ImportContext, rows: Assigned[]): Promise<number> {
  if (rows.length === 0) return 0
  const added = await act.tx.execute<Filed>(sql`
    insert into ${caseFiles} ("court", "case_number", "filed_on", "officer", "officer_id", "judge", "phone", "cause", "basis_number",
      "basis_court", "claim", "received", "livelihood", "history", "created_at")
    select ${context.court}, r."caseNumber", r."filedOn", r."officer", r."officerId", r."judge", r."phone", r."cause",
      r."basisNumber", r."basisCourt", r."claim", r."received", r."livelihood", r."filedOn" < ${context.liveSince}::date,
      ${act.now.toISOString()}::timestamptz
    from ${recordset('r', columns, rows)}
    on conflict ("case_number") do nothing
    returning "id", "filed_on" as "filedOn", "officer" is not null as "assigned"`)
  // Who is to be told of a filing comes with the table of parties, so a new case is announced after it.
  const past = added.filter(({ filedOn }) => filedOn < context.liveSince)
  await tell(act, context, past.map(filed(context)))
  return added.length
}

interface Filed extends Record<string, unknown> {
  id: string
  filedOn: CourtDate
  assigned: boolean
}

const filed =
  (context: ImportContext) =>
  ({ id, filedOn, assigned }: Filed) =>
    imported(context, {
      kind: 'case.filed',
      subject: { kind: 'case', id },
      caseFileId: id,
      on: filedOn,
      facts: { officer: assigned },
    })

async function changeCases(
  act: Act,
  context: ImportContext,
  rows: (Assigned & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await act.tx.execute(sql`
    update ${caseFiles} c set "filed_on" = r."filedOn", "officer" = r."officer", "officer_id" = r."officerId", "judge" = r."judge",
      "phone" = r."phone", "cause" = r."cause", "basis_number" = r."basisNumber", "basis_court" = r."basisCourt",
      "claim" = r."claim", "received" = r."received", "livelihood" = r."livelihood", "version" = c."version" + 1
    from ${recordset('r', { id: 'uuid', ...columns }, rows)}
    where c."id" = r."id" and c."court" = ${context.court}`)
  await tell(
    act,
    context,
    rows.map(({ id }) =>
      imported(context, {
        kind: 'case.changed',
        subject: { kind: 'case', id },
        caseFileId: id,
        on: context.today,
      }),
    ),
  )
}

/**
 * Journals the filing of the cases that came in on or after the court's first day and are not journaled yet, at
 * most two hundred at a time: their parties are there now, and are told (seed 2 三.13).
 * @returns how many were announced; none when all are
 */
export async function announceFiled(act: Act, context: ImportContext): Promise<number> {
  const open = await act.tx.execute<Filed>(sql`
    select c."id", c."filed_on" as "filedOn", c."officer" is not null as "assigned" from ${caseFiles} c
    where c."court" = ${context.court} and c."filed_on" >= ${context.liveSince}::date and not c."history"
      and not exists (select from "journal" j where j."case_file_id" = c."id" and j."kind" = 'case.filed')
    order by c."filed_on", c."id" limit 200`)
  await tell(act, context, open.map(filed(context)))
  return open.length
}

export const caseLoader: Loader<'cases', CaseRow> = { table: 'cases', read, load }
