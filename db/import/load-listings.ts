import { randomBytes } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { foldNumber, readCaseNumber } from '../cases/case-number.ts'
import { parties } from '../cases/tables.ts'
import type { Entry } from '../journal/append.ts'
import { listings } from '../listings/tables.ts'
import { lastDayOfTerm } from '../listings/term.ts'
import { maskNumber } from '../people/identity.ts'
import { recordset } from '../recordset.ts'
import { addDays, type CourtDate } from '../time/days.ts'
import { BadCell, type SheetRow } from './cells.ts'
import { headingOf, type ColumnOf } from './columns.ts'
import { imported, tell, type ImportContext, type Loader, type Outcome } from './context.ts'
import { findCases, withoutCase } from './find-cases.ts'
import { readGrounds } from './read-grounds.ts'

interface ListingRow {
  row: number
  caseNumber: string
  name: string
  idNumber: string
  legalRepresentative: string | null
  filedOn: CourtDate | null
  basisNumber: string
  basisCourt: string
  duty: string
  performance: 'none' | 'part' | 'all'
  grounds: number[]
  decisionNumber: string
  decidedOn: CourtDate
  servedOn: CourtDate
  termYears: number | null
}

const performances: Record<string, ListingRow['performance']> = {
  全部未履行: 'none',
  未履行: 'none',
  部分未履行: 'part',
  部分履行: 'part',
  全部已履行: 'all',
  全部履行: 'all',
  已履行: 'all',
}

function read(row: SheetRow<'listings'>, context: ImportContext): ListingRow {
  const name = row.needed('name', '没有姓名或名称')
  const idNumber = row.needed('idNumber', '没有证件号码', 60)
  const court = row.text('court').replace(/\s/g, '')
  if (court !== '' && court !== context.courtName && court !== context.court) {
    throw row.bad('court', '未知法院')
  }
  const caseNumber = readCaseNumber(row.text('caseNumber'))
  if (!caseNumber) throw row.bad('caseNumber', '案号格式错误')
  const filedOn = row.text('filedOn') === '' ? null : row.day('filedOn', '立案时间格式错误')
  const duty = row.needed('duty', '没有生效法律文书确定的义务', 4000)
  const performance = performances[row.text('performance')]
  if (!performance) throw row.bad('performance', '履行情况无法识别')
  const grounds = readGrounds(row.text('grounds', 1000))
  if (!grounds) throw row.bad('grounds', '失信行为情形无法识别')
  const decisionNumber = foldNumber(row.needed('decisionNumber', '没有决定书文号'))
  const decidedOn = row.day('decidedOn', '决定日期格式错误')
  if (decidedOn > context.today) throw row.bad('decidedOn', '决定日期在将来')
  if (row.text('signer') !== '院长') throw row.bad('signer', '签发人不是院长')
  if (row.text('servedOn') === '') throw row.bad('servedOn', '没有送达日期')
  const servedOn = row.day('servedOn', '送达日期格式错误')
  if (servedOn > context.today) throw row.bad('servedOn', '送达日期在将来')
  if (servedOn < decidedOn) throw row.bad('servedOn', '送达日期早于决定日期')
  return {
    row: row.row,
    caseNumber,
    name,
    idNumber: idNumber
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase(),
    legalRepresentative: row.text('legalRepresentative') || null,
    filedOn,
    basisNumber: foldNumber(row.text('basisNumber')),
    basisCourt: row.text('basisCourt'),
    duty,
    performance,
    grounds,
    decisionNumber,
    decidedOn,
    servedOn,
    termYears: termOf(row, grounds),
  }
}

/** Two years, with one to three more (art 2); ground (1) has no term unless the decision gave one. */
function termOf(row: SheetRow<'listings'>, grounds: readonly number[]): number | null {
  const text = row
    .text('termYears')
    .normalize('NFKC')
    .replace(/\s*年$/, '')
  if (text === '' && grounds.includes(1)) return null
  if (!/^[1-5](?:\.0+)?$/.test(text)) throw row.bad('termYears', '纳入期限不是一至五年')
  return parseInt(text, 10)
}

async function load(act: Act, context: ImportContext, rows: ListingRow[]): Promise<Outcome> {
  const cases = await findCases(act.tx, context.court, rows)
  const debtors = await debtorsOf(
    act,
    [...cases.values()].map(({ id }) => id),
  )
  const bad: Outcome['bad'] = []
  const known: (ListingRow & Subject)[] = []
  for (const row of rows) {
    const file = cases.get(row.caseNumber)
    if (!file) {
      bad.push(withoutCase(row))
      continue
    }
    const party = debtors.get(`${file.id}\n${row.idNumber}`)
    const fault = !party
      ? badCell('idNumber', '不是本案登记的被执行人')
      : foldName(party.name) === foldName(row.name)
        ? undefined
        : badCell('name', '姓名或名称与本案登记的被执行人不一致')
    if (party && !fault) known.push({ ...row, ...subjectOf(party, file, row, context.today) })
    else if (fault) bad.push({ row: row.row, fault })
  }
  const held = await heldOf(act, known)
  const fresh = known.filter((row) => {
    const others = held.get(row.partyId) ?? []
    const over = row.state === 'expired'
    if (others.some(({ decisionNumber }) => decisionNumber === row.decisionNumber)) return false
    if (!over && others.some((other) => !other.over)) {
      const reason = '该被执行人已有尚未撤下的失信决定'
      bad.push({ row: row.row, fault: badCell('decisionNumber', reason) })
      return false
    }
    held.set(row.partyId, [...others, { ...row, over }])
    return true
  })
  const loaded = await addListings(act, context, fresh)
  return { loaded, unchanged: rows.length - bad.length - loaded, bad }
}

interface Held {
  partyId: string
  decisionNumber: string
  over: boolean
}

/** The decisions that are here already about some persons; whatever became of one, an import leaves it so. */
async function heldOf({ tx }: Act, rows: readonly { partyId: string }[]) {
  if (rows.length === 0) return new Map<string, Held[]>()
  const held: Held[] = await tx
    .select({
      partyId: listings.partyId,
      decisionNumber: listings.decisionNumber,
      over: sql<boolean>`${listings.state} in ('removed', 'expired', 'withdrawn')`,
    })
    .from(listings)
    .where(
      inArray(
        listings.partyId,
        rows.map(({ partyId }) => partyId),
      ),
    )
  return Map.groupBy(held, ({ partyId }) => partyId)
}

const badCell = (column: ColumnOf<'listings'>, reason: string) =>
  new BadCell(headingOf('listings', column), reason)

const foldName = (name: string) => name.normalize('NFKC').replace(/[\s·•・‧]/g, '')

async function debtorsOf({ tx }: Act, caseFileIds: string[]) {
  if (caseFileIds.length === 0) return new Map<string, never>()
  const rows = await tx
    .select()
    .from(parties)
    .where(and(inArray(parties.caseFileId, caseFileIds), eq(parties.role, 'debtor')))
  return new Map(rows.map((party) => [`${party.caseFileId}\n${party.idNumber}`, party]))
}

type Party = typeof parties.$inferSelect
type File = NonNullable<ReturnType<Awaited<ReturnType<typeof findCases>>['get']>>
type Subject = ReturnType<typeof subjectOf>

/**
 * What the entry says of its person and case, as it was decided. A term runs from the decision, which takes effect when it
 * is made (art 5), not from our publication: so it ends no later than the court said.
 */
function subjectOf(party: Party, file: File, row: ListingRow, today: CourtDate) {
  const validUntil = row.termYears === null ? null : lastDayOfTerm(row.decidedOn, row.termYears)
  return {
    caseFileId: file.id,
    partyId: party.id,
    kind: party.kind,
    sex: party.sex,
    bornOn: party.bornOn,
    maskedNumber: maskNumber(party.idType, row.idNumber),
    legalRepresentative: row.legalRepresentative ?? party.legalRepresentative,
    filedOn: row.filedOn ?? file.filedOn,
    basisNumber: row.basisNumber || file.basisNumber,
    basisCourt: row.basisCourt || file.basisCourt,
    validUntil,
    state: validUntil !== null && validUntil < today ? 'expired' : 'served',
    salt: randomBytes(16).toString('hex'),
  } as const
}

const columns = {
  caseFileId: 'uuid',
  partyId: 'uuid',
  state: 'text',
  name: 'text',
  kind: 'text',
  sex: 'text',
  bornOn: 'date',
  idNumber: 'text',
  maskedNumber: 'text',
  legalRepresentative: 'text',
  caseNumber: 'text',
  filedOn: 'date',
  basisNumber: 'text',
  basisCourt: 'text',
  duty: 'text',
  performance: 'text',
  grounds: 'jsonb',
  decisionNumber: 'text',
  decidedOn: 'date',
  termYears: 'integer',
  servedOn: 'date',
  validUntil: 'date',
  salt: 'text',
} as const

const unanswered = JSON.stringify({
  security: null,
  sealedAssets: null,
  laterInTurn: null,
  otherNonRefusal: null,
})

async function addListings(
  act: Act,
  context: ImportContext,
  rows: (ListingRow & Subject)[],
): Promise<number> {
  if (rows.length === 0) return 0
  const added = await act.tx.execute<Added>(sql`
    insert into ${listings} ("court", "case_file_id", "party_id", "state", "name", "kind", "sex", "born_on", "id_number",
      "masked_number", "legal_representative", "case_number", "filed_on", "basis_number", "basis_court", "duty",
      "performance", "grounds", "exclusions", "decision_number", "decided_on", "term_years", "served_on", "valid_until",
      "imported", "salt")
    select ${context.court}, r."caseFileId", r."partyId", r."state", r."name", r."kind", r."sex", r."bornOn",
      r."idNumber", r."maskedNumber", r."legalRepresentative", r."caseNumber", r."filedOn", r."basisNumber",
      r."basisCourt", r."duty", r."performance", r."grounds", ${unanswered}::jsonb, r."decisionNumber", r."decidedOn",
      r."termYears", r."servedOn", r."validUntil", true, decode(r."salt", 'hex')
    from ${recordset('r', columns, rows)}
    on conflict do nothing
    returning "id", "case_file_id" as "caseFileId", "state", "served_on" as "servedOn", "valid_until" as "validUntil"`)
  await tell(act, context, added.flatMap(entriesOf(context)))
  return added.length
}

interface Added extends Record<string, unknown> {
  id: string
  caseFileId: string
  state: 'served' | 'expired'
  servedOn: CourtDate
  validUntil: CourtDate | null
}

const entriesOf =
  (context: ImportContext) =>
  ({ id, caseFileId, state, servedOn, validUntil }: Added): Entry[] => {
    const about = { subject: { kind: 'listing', id }, caseFileId }
    const served = imported(context, { ...about, kind: 'listing.served', on: servedOn })
    if (state !== 'expired' || !validUntil) return [served]
    return [
      served,
      imported(context, { ...about, kind: 'listing.expired', on: addDays(validUntil, 1) }),
    ]
  }

export const listingLoader: Loader<'listings', ListingRow> = { table: 'listings', read, load }
