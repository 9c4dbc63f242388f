import type { Ask, Gate, Reading, TraceRow } from '#db'
import type { Subject } from './acts.ts'
import { wordFor, yuanText, type DeskSpeech } from './speak.ts'

type Facts = readonly (readonly [string, string | number | null | undefined])[]

/** A record as the pages of the four public subjects read it; each names the columns that it has. */
export type Draft = Record<string, unknown> & {
  id: string
  state: string
  version: number
  /** In a list: what the viewer may do with it now. */
  acts?: readonly string[]
  caseFileId?: string | null
}

/** A check or a signature: who, in which office, and whether the content is still what was signed. */
export interface Approval {
  act: string
  role: string
  name?: string | null
  at: Date | string
  fits?: boolean
}

/** What the desk knows about one record. */
export interface DeskRecord {
  record: Draft
  gates: readonly Gate[]
  /** What the viewer may do with it now. */
  acts: readonly string[]
  approvals: readonly Approval[]
  /** What was found in its text, and who let it stand. */
  readings: readonly Reading[]
  /** The signed restriction on the same debtor, which a listing needs. */
  restriction?: { id: string; state: string } | undefined
  trace: readonly TraceRow[]
  /** The applicants of the case, one of whom asked for a bounty: id and name. */
  applicants?: readonly (readonly [string, string])[]
}

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

const listed = (values: unknown, words: object) =>
  Array.isArray(values) ? values.map((code) => wordFor(words, code)).join('\n') : ''

const lines = (values: unknown) => (Array.isArray(values) ? values.join('\n') : '')

/** How a record of each public subject is asked for, and shown as the public will see it. */
interface SubjectView {
  one: (ask: Ask, id: string) => Promise<unknown>
  nameOf: (row: Draft) => string
  /** The fields that the law publishes, masked as the law masks them. */
  shown: (row: Draft, speech: DeskSpeech) => Facts
  /** What only the desk sees. */
  inside: (row: Draft, speech: DeskSpeech) => Facts
  /** The public page of a published one. */
  address: (id: string) => string
}

export const subjectViews: Record<Subject, SubjectView> = {
  listings: {
    one: (ask, id) => ask.deskListing(id),
    nameOf: (row) => text(row['name']),
    shown: (row, { fields, d }) => [
      [fields.labels.name, text(row['name'])],
      [fields.labels.sex, wordFor(fields.options.sex, row['sex'] ?? '')],
      [
        d.columns.age,
        typeof row['age'] === 'number'
          ? `${d.common.ageAt(row['age'])}（${d.common.asOf} ${text(row['ageAsOf'])}）`
          : undefined,
      ],
      [fields.labels.idNumber, text(row['maskedNumber'])],
      [fields.labels.legalRepresentative, text(row['legalRepresentative'])],
      [fields.labels.caseNumber, text(row['caseNumber'])],
      [fields.labels.filedOn, text(row['filedOn'])],
      [fields.labels.basisNumber, text(row['basisNumber'])],
      [fields.labels.basisCourt, text(row['basisCourt'])],
      [fields.labels.duty, text(row['duty'])],
      [fields.labels.performance, wordFor(fields.options.performance, row['performance'])],
      [fields.labels.grounds, listed(row['grounds'], fields.options.grounds)],
      [fields.labels.decisionNumber, text(row['decisionNumber'])],
      [fields.labels.decidedOn, text(row['decidedOn'])],
      [
        fields.labels.termYears,
        typeof row['termYears'] === 'number' ? d.common.years(row['termYears']) : undefined,
      ],
      [d.columns.validUntil, text(row['validUntil'])],
    ],
    inside: (row, { fields, d }) => [
      [fields.labels.servedOn, text(row['servedOn'])],
      [fields.labels.graceUntil, text(row['graceUntil'])],
      [
        fields.labels.removalReason,
        wordFor(fields.options.removalReasons, row['removalReason'] ?? ''),
      ],
      [d.common.imported, row['imported'] === true ? d.common.yes : undefined],
    ],
    address: (id) => `/defaulters/${id}`,
  },
  restrictions: {
    one: (ask, id) => ask.deskRestriction(id),
    nameOf: (row) => text(row['name']),
    shown: (row, { fields }) => [
      [fields.labels.name, text(row['name'])],
      [fields.labels.sex, wordFor(fields.options.sex, row['sex'] ?? '')],
      [fields.labels.idNumber, text(row['maskedNumber'])],
      [fields.labels.subjectRole, wordFor(fields.options.subjectRole, row['subjectRole'])],
      [fields.labels.relatedUnit, text(row['relatedUnit'])],
      [fields.labels.relation, wordFor(fields.options.relation, row['relation'] ?? '')],
      [fields.labels.caseNumber, text(row['caseNumber'])],
      [fields.labels.filedOn, text(row['filedOn'])],
      [fields.labels.orderNumber, text(row['orderNumber'])],
      [fields.labels.orderedOn, text(row['orderedOn'])],
      [fields.labels.items, listed(row['items'], fields.options.items)],
      [fields.labels.periodText, text(row['periodText'])],
      [fields.labels.consequences, text(row['consequences'])],
    ],
    inside: (row, { fields }) => [
      [fields.labels.servedOn, text(row['servedOn'])],
      [fields.labels.announcedIn, lines(row['announcedIn'])],
      [fields.labels.liftReason, wordFor(fields.options.liftReasons, row['liftReason'] ?? '')],
      [fields.labels.liftedIn, lines(row['liftedIn'])],
    ],
    address: (id) => `/restrictions/${id}`,
  },
  bounties: {
    one: (ask, id) => ask.deskBounty(id),
    nameOf: (row) => text(row['number']),
    shown: (row, { fields, d }) => [
      [fields.labels.bountyKind, wordFor(fields.options.bountyKinds, row['kind'])],
      [fields.labels.number, text(row['number'])],
      [fields.labels.name, text(row['name'])],
      [fields.labels.idNumber, text(row['maskedNumber'])],
      [fields.labels.caseNumber, text(row['caseNumber'])],
      [
        fields.labels.unperformed,
        typeof row['unperformed'] === 'number'
          ? `${yuanText(row['unperformed'])} ${d.common.yuan}`
          : undefined,
      ],
      [
        fields.labels.rewardCap,
        typeof row['rewardCap'] === 'number'
          ? `${yuanText(row['rewardCap'])} ${d.common.yuan}`
          : undefined,
      ],
      [fields.labels.reward, text(row['reward'])],
      [fields.labels.wanted, text(row['wanted'])],
      [fields.labels.conditions, text(row['conditions'])],
      [fields.labels.exclusions, text(row['exclusions'])],
      [fields.labels.until, text(row['until'])],
    ],
    inside: (row, { fields }) => [
      [fields.labels.appliedOn, text(row['appliedOn'])],
      [fields.labels.promised, text(row['promised'])],
      [fields.labels.applicantId, text(row['applicant'])],
      [fields.labels.detentionNumber, text(row['detentionNumber'])],
      [fields.labels.reason, text(row['closeReason'])],
    ],
    address: (id) => `/bounties/${id}`,
  },
  notices: {
    one: (ask, id) => ask.deskNotice(id),
    nameOf: (row) => text(row['title']),
    shown: (row, { fields }) => [
      [fields.labels.noticeKind, wordFor(fields.options.noticeKinds, row['kind'])],
      [fields.labels.title, text(row['title'])],
      [fields.labels.body, text(row['body'])],
      [fields.labels.titleEn, text(row['titleEn'])],
      [fields.labels.bodyEn, text(row['bodyEn'])],
      [fields.labels.caseNumber, text(row['caseNumber'])],
      [fields.labels.until, text(row['until'])],
    ],
    inside: (row, { fields }) => [[fields.labels.reason, text(row['removalReason'])]],
    address: (id) => `/notices/${id}`,
  },
}

/** What the fields of a form hold before anybody writes: the record as it is, as text. */
export function valuesOf(record: Draft): Record<string, string | string[]> {
  const flat = { ...record, ...answersOf(record['exclusions']) }
  return Object.fromEntries(
    Object.entries(flat).flatMap(([name, value]) => {
      const shown = valueOf(name, value)
      return shown === undefined ? [] : [[name, shown]]
    }),
  )
}

const inFen = /^(unperformed|rewardSum|rewardCap|claim|received)$/

function valueOf(name: string, value: unknown): string | string[] | undefined {
  if (typeof value === 'number') {
    if (inFen.test(name)) return yuanText(value)
    return name === 'rewardShare' ? String(value / 100) : String(value)
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value : undefined
}

const answersOf = (answers: unknown) =>
  answers !== null && typeof answers === 'object' ? answers : {}
