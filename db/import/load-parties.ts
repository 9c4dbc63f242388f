import { inArray, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { readIdNumber, type IdType } from '../cases/party-fields.ts'
import { parties } from '../cases/tables.ts'
import { readPhone } from '../people/identity.ts'
import { personKey } from '../people/person-key.ts'
import { recordset } from '../recordset.ts'
import type { CourtDate } from '../time/days.ts'
import type { SheetRow } from './cells.ts'
import { imported, tell, type ImportContext, type Loader, type Outcome } from './context.ts'
import { findCases, withoutCase } from './find-cases.ts'

interface PartyRow {
  row: number
  caseNumber: string
  role: 'applicant' | 'debtor'
  name: string
  kind: 'person' | 'unit'
  sex: 'male' | 'female' | null
  bornOn: CourtDate | null
  idType: IdType
  idNumber: string | null
  legalRepresentative: string | null
  phone: string | null
  email: string | null
  address: string | null
}

const roles: Record<string, PartyRow['role']> = {
  申请执行人: 'applicant',
  申请人: 'applicant',
  被执行人: 'debtor',
  被申请人: 'debtor',
}

const idTypes: Record<string, IdType> = {
  居民身份证: 'idCard',
  身份证: 'idCard',
  公民身份号码: 'idCard',
  统一社会信用代码: 'uscc',
  组织机构代码: 'uscc',
  护照: 'passport',
}

/** 自然人 is a person; 法人, 非法人组织, 个体工商户 and the like are units. */
const readKind = (text: string): 'person' | 'unit' | undefined =>
  text === '自然人' ? 'person' : /法人|组织|单位|个体工商户|企业/.test(text) ? 'unit' : undefined

const sexes: Record<string, 'male' | 'female'> = { 男: 'male', 女: 'female' }
const mail = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]+$/

function read(row: SheetRow<'parties'>, { today }: ImportContext): PartyRow {
  const caseNumber = readCaseNumber(row.text('caseNumber'))
  if (!caseNumber) throw row.bad('caseNumber', '案号格式错误')
  const role = roles[row.text('role')]
  if (!role) throw row.bad('role', '当事人地位无法识别')
  const name = row.needed('name', '没有姓名或名称')
  const kind = readKind(row.text('kind'))
  if (!kind) throw row.bad('kind', '类型无法识别')
  const idType = idTypes[row.text('idType')] ?? 'other'
  const written = row.text('idNumber', 60)
  if (written === '' && (idType === 'idCard' || idType === 'uscc')) {
    throw row.bad('idNumber', '没有证件号码')
  }
  const number = written === '' ? undefined : readIdNumber(idType, written, today)
  if (number && 'zh' in number) throw row.bad('idNumber', number.zh)
  const phone = row.text('phone')
  const email = row.text('email')
  if (phone !== '' && !readPhone(phone)) throw row.bad('phone', '电话号码格式错误')
  if (email !== '' && !mail.test(email)) throw row.bad('email', '电子邮箱格式错误')
  return {
    row: row.row,
    caseNumber,
    role,
    name,
    kind,
    sex: number?.sex ?? sexes[row.text('sex')] ?? null,
    bornOn: number?.bornOn ?? null,
    idType,
    idNumber: number?.number ?? null,
    legalRepresentative: row.text('legalRepresentative') || null,
    phone: readPhone(phone) ?? null,
    email: email || null,
    address: row.text('address', 300) || null,
  }
}

const columns = {
  caseFileId: 'uuid',
  role: 'text',
  name: 'text',
  kind: 'text',
  sex: 'text',
  bornOn: 'date',
  idType: 'text',
  idNumber: 'text',
  legalRepresentative: 'text',
  phone: 'text',
  email: 'text',
  address: 'text',
  personKey: 'text',
} as const

async function load(act: Act, context: ImportContext, rows: PartyRow[]): Promise<Outcome> {
  const cases = await findCases(act.tx, context.court, rows)
  const bad = rows.filter((row) => !cases.has(row.caseNumber)).map(withoutCase)
  const kept = new Map(
    rows.flatMap((row) => {
      const file = cases.get(row.caseNumber)
      if (!file) return []
      const key = Buffer.from(personKey(context.court, row)).toString('hex')
      const party = { ...row, caseFileId: file.id, filedOn: file.filedOn, personKey: key }
      return [[keyOf(party), party] as const]
    }),
  )
  const known = await knownParties(act, [...new Set([...kept.values()].map((p) => p.caseFileId))])
  const added = [...kept].filter(([key]) => !known.has(key)).map(([, party]) => party)
  const differing = [...kept].flatMap(([key, party]) => {
    const held = known.get(key)
    if (!held) return []
    const after = { ...held, ...filled(party) }
    return contentOf(after) === contentOf(held) ? [] : [after]
  })
  const count = await addParties(act, context, added)
  await changeParties(act, context, differing)
  const loaded = count + differing.length
  return { loaded, unchanged: rows.length - bad.length - loaded, bad }
}

type Kept = PartyRow & { caseFileId: string; filedOn: CourtDate; personKey: string }

const keyOf = (party: { caseFileId: string; role: string; name: string; personKey: string }) =>
  [party.caseFileId, party.role, party.name, party.personKey].join('\n')

/** What a table says beyond who it is; an empty cell says nothing. */
const filled = (party: Kept) =>
  Object.fromEntries(
    (['kind', 'legalRepresentative', 'phone', 'email', 'address'] as const).flatMap((name) =>
      party[name] === null ? [] : [[name, party[name]]],
    ),
  ) as Partial<Pick<Kept, 'kind' | 'legalRepresentative' | 'phone' | 'email' | 'address'>>

const contentOf = (
  party: Pick<Kept, 'kind' | 'legalRepresentative' | 'phone' | 'email' | 'address'>,
) =>
  JSON.stringify([party.kind, party.legalRepresentative, party.phone, party.email, party.address])

async function knownParties({ tx }: Act, caseFileIds: string[]) {
  if (caseFileIds.length === 0) return new Map<string, never>()
  const rows = await tx
    .select({
      id: parties.id,
      caseFileId: parties.caseFileId,
      role: parties.role,
      name: parties.name,
      kind: parties.kind,
      legalRepresentative: parties.legalRepresentative,
      phone: parties.phone,
      email: parties.email,
      address: parties.address,
      personKey: sql<string>`encode(${parties.personKey}, 'hex')`,
    })
    .from(parties)
    .where(inArray(parties.caseFileId, caseFileIds))
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function addParties(act: Act, context: ImportContext, rows: Kept[]): Promise<number> {
  if (rows.length === 0) return 0
  const added = await act.tx.execute<{ id: string; caseFileId: string }>(sql`
    insert into ${parties} ("court", "case_file_id", "role", "name", "kind", "sex", "born_on", "id_type", "id_number",
      "legal_representative", "phone", "email", "address", "person_key")
    select ${context.court}, r."caseFileId", r."role", r."name", r."kind", r."sex", r."bornOn", r."idType",
      r."idNumber", r."legalRepresentative", r."phone", r."email", r."address", decode(r."personKey", 'hex')
    from ${recordset('r', columns, rows)}
    on conflict ("case_file_id", "role", "name", "person_key") do nothing
    returning "id", "case_file_id" as "caseFileId"`)
  const filedOn = new Map(rows.map((row) => [row.caseFileId, row.filedOn]))
  await tell(
    act,
    context,
    added.map(({ id, caseFileId }) =>
      imported(context, {
        kind: 'party.added',
        subject: { kind: 'party', id },
        caseFileId,
        on: filedOn.get(caseFileId) ?? context.today,
      }),
    ),
  )
  return added.length
}

type Changed = Parameters<typeof contentOf>[0] & { id: string; caseFileId: string }

async function changeParties(act: Act, context: ImportContext, rows: Changed[]): Promise<void> {
  if (rows.length === 0) return
  const { kind, legalRepresentative, phone, email, address } = columns
  const changing = { id: 'uuid', kind, legalRepresentative, phone, email, address } as const
  await act.tx.execute(sql`
    update ${parties} p set "kind" = r."kind", "legal_representative" = r."legalRepresentative", "phone" = r."phone",
      "email" = r."email", "address" = r."address", "version" = p."version" + 1
    from ${recordset('r', changing, rows)} where p."id" = r."id"`)
  await tell(
    act,
    context,
    rows.map(({ id, caseFileId }) =>
      imported(context, {
        kind: 'party.changed',
        subject: { kind: 'party', id },
        caseFileId,
        on: context.today,
      }),
    ),
  )
}

export const partyLoader: Loader<'parties', PartyRow> = { table: 'parties', read, load }
