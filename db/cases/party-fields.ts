import { z } from 'zod'
import { Day, maybe, Text } from '../fields.ts'
import { checkUscc, readIdCard, readOrganisationCode, readPhone } from '../people/identity.ts'
import { personKey } from '../people/person-key.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import type { PartyRole } from './step-catalogue.ts'
import { idTypes, type parties } from './tables.ts'

export type IdType = (typeof idTypes)[number]

/** What a number of identity says about its bearer, or why it is none. */
export type ReadNumber =
  { number: string; bornOn?: CourtDate; sex?: 'male' | 'female' } | { zh: string; en: string }

const faults = {
  form: { zh: '身份证号码格式错误', en: 'is not an identity number of 18 characters' },
  birthDate: { zh: '身份证号码出生日期错误', en: 'has an impossible date of birth' },
  checkDigit: { zh: '身份证号码校验位错误', en: 'has a wrong check digit; please compare it' },
} as const

/** Reads a number of identity of the given type (domain 5.2, 5.3). */
export function readIdNumber(idType: IdType, text: string, today: CourtDate): ReadNumber {
  if (idType === 'idCard') {
    const card = readIdCard(text, today)
    return typeof card === 'string' ? faults[card] : card
  }
  if (idType === 'uscc') {
    const number = checkUscc(text)?.number ?? readOrganisationCode(text)
    return number
      ? { number }
      : { zh: '统一社会信用代码格式错误', en: 'is not a unified social credit code' }
  }
  return { number: text.normalize('NFKC').replace(/\s/g, '').toUpperCase() }
}

const Phone = Text(1, 60).transform((text, context) => {
  const phone = readPhone(text)
  if (phone) return phone
  context.addIssue({
    code: 'custom',
    message: '电话号码有误 | is not a telephone number',
  })
  return z.NEVER
})

const fieldsOf = {
  Name: Text(1, 120),
  Kind: z.enum(['person', 'unit']).default('person'),
  IdType: z.enum(idTypes).default('idCard'),
  IdNumber: maybe(Text(1, 60)),
  Sex: maybe(z.enum(['male', 'female'])),
  BornOn: maybe(Day),
  LegalRepresentative: maybe(Text(1, 120)),
  Phone: maybe(Phone),
  Email: maybe(z.email('电子邮箱有误 | is not an e-mail address').max(200)),
  Address: maybe(Text(1, 300)),
}
type Fields = typeof fieldsOf
/** How a form calls a party: by its side where it has both, plainly where it has one. */
type Prefix = PartyRole | 'party'
type Prefixed<Before extends Prefix> = {
  [Name in keyof Fields as `${Before}${Name}`]: Fields[Name]
}

/** The fields of one party in a form: `applicantName`, `applicantIdNumber` and so on. */
export const partyFields = <Before extends Prefix>(before: Before) =>
  Object.fromEntries(
    Object.entries(fieldsOf).map(([name, field]) => [`${before}${name}`, field]),
  ) as Prefixed<Before>

type Asked = { [Name in keyof Fields]: z.output<Fields[Name]> }

/**
 * Reads one party of a form, or refuses the field that is wrong.
 * @returns a row without its case, once the case's number and court are known
 */
export function readParty(role: PartyRole, form: object, today: CourtDate, before: Prefix = role) {
  const asked = Object.fromEntries(
    Object.keys(fieldsOf).map((name) => [
      name,
      (form as Record<string, unknown>)[`${before}${name}`],
    ]),
  ) as unknown as Asked
  const number = numberOf(before, asked, today)
  const { sex, bornOn } = whoIs(before, asked, number, today)
  return (caseNumber: string, court: string): Omit<typeof parties.$inferInsert, 'caseFileId'> => ({
    court,
    role,
    name: asked.Name,
    kind: asked.Kind,
    sex,
    bornOn,
    idType: asked.IdType,
    idNumber: number.number ?? null,
    legalRepresentative: asked.LegalRepresentative ?? null,
    phone: asked.Phone ?? null,
    email: asked.Email ?? null,
    address: asked.Address ?? null,
    personKey: personKey(court, { idNumber: number.number, name: asked.Name, caseNumber }),
  })
}

/** A citizen's card says sex and day of birth itself; of anybody else they are written down, of a unit there are none. */
function whoIs(
  before: Prefix,
  asked: Asked,
  number: { bornOn?: CourtDate; sex?: 'male' | 'female' },
  today: CourtDate,
): { sex: 'male' | 'female' | null; bornOn: CourtDate | null } {
  if (asked.Kind === 'unit') return { sex: null, bornOn: null }
  if (asked.IdType !== 'idCard' && asked.BornOn && asked.BornOn > today) {
    throw wrongField(`${before}BornOn`, { zh: '出生日期在将来', en: 'lies in the future' })
  }
  return {
    sex: number.sex ?? asked.Sex ?? null,
    bornOn: number.bornOn ?? asked.BornOn ?? null,
  }
}

const wrongField = (field: string, says: { zh: string; en: string }) =>
  new Refusal('input-invalid', { field, why: says.zh, whyEn: says.en }, [{ field, says }])

function numberOf(
  before: Prefix,
  { IdType: idType, IdNumber: text }: Asked,
  today: CourtDate,
): { number?: string; bornOn?: CourtDate; sex?: 'male' | 'female' } {
  const needed = idType === 'idCard' || idType === 'uscc'
  if (text === undefined && !needed) return {}
  const read =
    text === undefined
      ? { zh: '请填写证件号码', en: 'is needed' }
      : readIdNumber(idType, text, today)
  if ('number' in read) return read
  throw wrongField(`${before}IdNumber`, read)
}
