import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Condition } from '../approvals/gates.ts'
import type { PublicTexts } from '../approvals/public-text.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { publicHash } from '../journal/append.ts'
import { bornOnOf, isAdult } from '../people/adult.ts'
import { phonesOf } from '../people/court-phones.ts'
import { staff } from '../people/tables.ts'
import { lawOf } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import { findIn, type Found, type ReadingOptions } from './find.ts'
import { readings } from './tables.ts'

/** A finding in one text of a record: where it stands, by which article, and who let it stand. */
export interface Reading extends Found {
  /** What a release is bound to. */
  key: string
  field: string
  fieldSays: Says
  document: string
  article: string
  released: { by: string | null; role: string; reason: string; at: Date } | null
}

/** What is read of a record: its texts, what a signature on it is bound to, and how its kind is read. */
export interface Readable {
  record: { id: string; court: string; state: string; caseFileId: string | null; salt: Uint8Array }
  content: unknown
  texts: PublicTexts
  options?: Pick<ReadingOptions, 'asking' | 'mayNamePlaces'> & { applicants?: boolean }
}

/** Before it is public: afterwards it is corrected, and a correction has to be clean. */
const before: readonly string[] = ['drafted', 'checked', 'signed', 'served']

/** SHA-256 of the finding behind the record’s salt: a release names it, and the journal learns nothing of the words. */
const keyOf = (salt: Uint8Array, field: string, { category, start, words }: Found): string =>
  createHash('sha256')
    .update(salt)
    .update(JSON.stringify([field, category, start, words]))
    .digest('hex')

/** The names of a case that a public text masks: of its applicants that are persons, and of every minor. */
async function namesOf(tx: Reader, caseFileId: string | null, today: CourtDate) {
  if (!caseFileId) return { phones: [], applicants: [], minors: [] }
  const [file] = await tx
    .select({ phone: caseFiles.phone })
    .from(caseFiles)
    .where(eq(caseFiles.id, caseFileId))
  const people = await tx.select().from(parties).where(eq(parties.caseFileId, caseFileId))
  const isMinor = (party: (typeof people)[number]) => {
    const bornOn = bornOnOf(party)
    return party.kind === 'person' && bornOn !== null && !isAdult(bornOn, today)
  }
  return {
    phones: file?.phone ? [file.phone] : [],
    applicants: people
      .filter((party) => party.role === 'applicant' && party.kind === 'person' && !isMinor(party))
      .map(({ name }) => name),
    minors: people.filter(isMinor).map(({ name }) => name),
  }
}

/** How the texts of a record of a case are read: with the court’s phones and the names that are masked. */
export async function optionsFor(
  tx: Reader,
  {
    record,
    options = {},
  }: Pick<Readable, 'options'> & { record: Pick<Readable['record'], 'court' | 'caseFileId'> },
  today: CourtDate,
): Promise<ReadingOptions> {
  const { applicants: masked, ...kind } = options
  const { phones, applicants, minors } = await namesOf(tx, record.caseFileId, today)
  return {
    ...kind,
    phones: [...(await phonesOf(tx, record.court)), ...phones],
    minors,
    applicants: masked ? applicants : [],
  }
}

/**
 * Everything in the texts of a record that should not be public, each with whether a second reader let it stand in
 * exactly this content (domain 3.8, C-2 to C-7).
 */
export async function readingsOf(
  tx: Reader,
  readable: Readable,
  today: CourtDate,
): Promise<Reading[]> {
  const { record, content, texts } = readable
  if (!before.includes(record.state)) return []
  const options = await optionsFor(tx, readable, today)
  const found = Object.entries(texts).flatMap(([field, { says, text }]) =>
    findIn(text ?? '', options).map((one) => ({ field, fieldSays: says, one })),
  )
  if (found.length === 0) return []
  const given = await releasesOf(tx, record.id)
  const hash = Buffer.from(publicHash({ salt: record.salt, shown: content })).toString('hex')
  return found.map(({ field, fieldSays, one }) => {
    const key = keyOf(record.salt, field, one)
    const { document, article } = lawOf(one.rule)
    const release = one.release ? given.get(`${hash} ${key}`) : undefined
    return { ...one, key, field, fieldSays, document, article, released: release ?? null }
  })
}

async function releasesOf(tx: Reader, subjectId: string) {
  const rows = await tx
    .select({ reading: readings, name: staff.name })
    .from(readings)
    .leftJoin(staff, eq(staff.id, readings.staffId))
    .where(eq(readings.subjectId, subjectId))
    .orderBy(asc(readings.at))
  return new Map(
    rows.map(({ reading, name }) => [
      `${hex(reading.contentHash)} ${hex(reading.findingHash)}`,
      { by: name, role: reading.role, reason: reading.reason, at: reading.at },
    ]),
  )
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const named = (found: readonly Reading[]) => {
  const kinds = [...new Map(found.map(({ category, says }) => [category, says])).values()]
  const fields = [...new Map(found.map(({ field, fieldSays }) => [field, fieldSays])).values()]
  return {
    found: kinds.map(({ zh }) => zh).join('、'),
    foundEn: kinds.map(({ en }) => en).join(', '),
    field: fields.map(({ zh }) => zh).join('、'),
    fieldEn: fields.map(({ en }) => en).join(', '),
  }
}

interface Known {
  readings: readonly Reading[]
}

const never = ({ readings: all }: Known) => all.filter(({ release }) => !release)
const waiting = ({ readings: all }: Known) =>
  all.filter(({ release, released }) => release && !released)

/** Nothing is signed or published while its text has what may not be there, unless a second reader let it stand. */
export const textRead = <All extends Known>(): Condition<All>[] => [
  {
    rule: 'public-text',
    by: 'signature',
    says: {
      zh: '公开的文字中没有电话、住址、完整证件号码或者侮辱性称谓',
      en: 'The public text has no phone, address, full number or insult',
    },
    met: (known) => never(known).length === 0,
    facts: (known) => named(never(known)),
  },
  {
    rule: 'reading-needed',
    by: 'signature',
    says: {
      zh: '文字中有疑问的内容已由另一人逐项复核',
      en: 'A second reader let everything doubtful in the text stand',
    },
    concerns: ({ readings: all }) => all.some(({ release }) => release),
    met: (known) => waiting(known).length === 0,
    facts: (known) => named(waiting(known)),
  },
]
