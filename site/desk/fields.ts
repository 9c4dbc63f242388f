import type { FieldTexts } from './speak.ts'

export type FieldKind =
  | 'text'
  | 'short'
  | 'area'
  | 'day'
  | 'yuan'
  | 'whole'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'check'
  | 'password'
  | 'newPassword'
  | 'code'
  | 'files'

/** One field of a form: its name in the act's input, and the words it is shown with. */
export interface FieldSpec {
  name: string
  kind: FieldKind
  label?: keyof FieldTexts['labels']
  hint?: keyof FieldTexts['hints']
  options?: keyof FieldTexts['options']
  needed?: boolean
  /** Only for a record of this kind. */
  only?: string
}

const needed = { needed: true } as const

/** The four questions of art 3, each answered expressly. */
const exclusions: FieldSpec[] = [
  { name: 'security', kind: 'yesNo', hint: 'exclusion' },
  { name: 'sealedAssets', kind: 'yesNo' },
  { name: 'laterInTurn', kind: 'yesNo' },
  { name: 'otherNonRefusal', kind: 'yesNo' },
]

const ownDuty: FieldSpec = { name: 'ownDuty', kind: 'yesNo', hint: 'ownDuty' }
const campusLoan: FieldSpec = { name: 'campusLoan', kind: 'yesNo', hint: 'campusLoan' }

const listing: FieldSpec[] = [
  { name: 'grounds', kind: 'choices', options: 'grounds', hint: 'grounds', ...needed },
  ...exclusions,
  ownDuty,
  campusLoan,
  { name: 'duty', kind: 'area', ...needed },
  { name: 'performance', kind: 'choice', options: 'performance', ...needed },
  { name: 'decisionNumber', kind: 'text', ...needed },
  { name: 'decidedOn', kind: 'day', ...needed },
  { name: 'termYears', kind: 'whole', hint: 'termYears' },
]

/** What can be wrong in a public entry; the decision itself stays. */
const listingData: FieldSpec[] = [
  { name: 'name', kind: 'text', ...needed },
  { name: 'sex', kind: 'choice', options: 'sex' },
  { name: 'legalRepresentative', kind: 'text' },
  { name: 'duty', kind: 'area', ...needed },
  { name: 'performance', kind: 'choice', options: 'performance', ...needed },
  { name: 'basisNumber', kind: 'text', ...needed },
  { name: 'basisCourt', kind: 'text', ...needed },
]

const related: FieldSpec[] = [
  { name: 'subjectRole', kind: 'choice', options: 'subjectRole', ...needed },
  { name: 'relatedName', kind: 'text', label: 'name', hint: 'onlyRelated' },
  { name: 'relatedIdNumber', kind: 'text', label: 'idNumber', hint: 'onlyRelated' },
  { name: 'relation', kind: 'choice', options: 'relation', hint: 'onlyRelated' },
]

const restriction: FieldSpec[] = [
  { name: 'orderNumber', kind: 'text', ...needed },
  { name: 'orderedOn', kind: 'day', ...needed },
  { name: 'items', kind: 'choices', options: 'items', ...needed },
  campusLoan,
  { name: 'periodText', kind: 'area', hint: 'periodText' },
  { name: 'consequences', kind: 'area', hint: 'consequences' },
]

const bounty: FieldSpec[] = [
  { name: 'number', kind: 'text', ...needed },
  { name: 'unperformed', kind: 'yuan', ...needed },
  { name: 'reward', kind: 'area', ...needed },
  { name: 'rewardSum', kind: 'yuan', hint: 'onlyProperty', only: 'property' },
  { name: 'rewardShare', kind: 'short', hint: 'onlyProperty', only: 'property' },
  { name: 'rewardCap', kind: 'yuan', hint: 'rewardCap', only: 'property' },
  { name: 'wanted', kind: 'area', hint: 'wordsOfNotice', ...needed },
  { name: 'conditions', kind: 'area', ...needed },
  { name: 'exclusions', kind: 'area', ...needed },
  { name: 'appliedOn', kind: 'day', hint: 'onlyProperty', only: 'property' },
  { name: 'promised', kind: 'area', hint: 'onlyProperty', only: 'property' },
  { name: 'applicantId', kind: 'choice', hint: 'applicantId', only: 'property' },
  { name: 'detentionNumber', kind: 'text', hint: 'onlyWhereabouts', only: 'whereabouts' },
  { name: 'until', kind: 'day', ...needed },
]

const notice: FieldSpec[] = [
  { name: 'kind', kind: 'choice', label: 'noticeKind', options: 'noticeKinds', ...needed },
  { name: 'title', kind: 'text', ...needed },
  { name: 'body', kind: 'area', hint: 'wordsOfNotice', ...needed },
  { name: 'titleEn', kind: 'text', hint: 'english' },
  { name: 'bodyEn', kind: 'area' },
  { name: 'until', kind: 'day', hint: 'until' },
]

const service: FieldSpec[] = [
  { name: 'servedOn', kind: 'day', label: 'handedOrAnnounced', hint: 'announcement', ...needed },
  { name: 'method', kind: 'choice', options: 'serviceMethods', ...needed },
]

const reason: FieldSpec[] = [{ name: 'reason', kind: 'area', ...needed }]

/** The order that goes with a listing: case and debtor are the listing’s own. */
export const restrictionOfListing = restriction

/** The fields of every form on a public subject, by its act. */
export const subjectFields = {
  listings: {
    new: listing,
    edit: listing,
    answer: [...exclusions, ownDuty],
    check: [],
    endorse: [],
    sign: [],
    serve: [...service, { name: 'graceUntil', kind: 'day', hint: 'graceUntil' }],
    publish: [],
    correct: listingData,
    remove: [
      {
        name: 'reason',
        kind: 'choice',
        label: 'removalReason',
        options: 'removalReasons',
        ...needed,
      },
    ],
    withdraw: [],
  },
  restrictions: {
    new: [...related, ...restriction],
    edit: restriction,
    endorse: [],
    sign: [],
    serve: service,
    publish: [{ name: 'announcedIn', kind: 'area', hint: 'announcedIn', ...needed }],
    correct: restriction,
    lift: [
      { name: 'reason', kind: 'choice', label: 'liftReason', options: 'liftReasons', ...needed },
      { name: 'liftedIn', kind: 'area', hint: 'liftedIn', ...needed },
    ],
    withdraw: [],
  },
  bounties: {
    new: [
      { name: 'kind', kind: 'choice', label: 'bountyKind', options: 'bountyKinds', ...needed },
      ...bounty,
    ],
    edit: bounty,
    endorse: [],
    sign: [],
    publish: [],
    correct: bounty,
    close: reason,
    withdraw: [],
  },
  notices: {
    new: notice,
    edit: notice,
    endorse: [],
    sign: [],
    publish: [],
    correct: notice,
    remove: reason,
    withdraw: [],
  },
} as const satisfies Record<string, Record<string, readonly FieldSpec[]>>

/** What a form asks of a party. */
export const person = (side: 'applicant' | 'debtor' | 'party'): FieldSpec[] => [
  { name: `${side}Name`, kind: 'text', label: 'name', ...needed },
  { name: `${side}Kind`, kind: 'choice', label: 'kind', options: 'partyKind', ...needed },
  { name: `${side}IdType`, kind: 'choice', label: 'idType', options: 'idType', ...needed },
  {
    name: `${side}IdNumber`,
    kind: 'text',
    label: 'idNumber',
    hint: 'idNumber',
    // An imported party may have none, and its address can be corrected all the same.
    needed: side !== 'party',
  },
  { name: `${side}Sex`, kind: 'choice', label: 'sex', options: 'sex', hint: 'onCard' },
  { name: `${side}BornOn`, kind: 'day', label: 'bornOn', hint: 'onCard' },
  { name: `${side}LegalRepresentative`, kind: 'text', label: 'legalRepresentative' },
  { name: `${side}Phone`, kind: 'short', label: 'phone' },
  { name: `${side}Email`, kind: 'text', label: 'email' },
  { name: `${side}Address`, kind: 'text', label: 'address' },
]

/** The form that opens a case, in its three parts. */
export const caseFields = {
  caseFile: [
    { name: 'caseNumber', kind: 'text', hint: 'caseNumber', ...needed },
    { name: 'filedOn', kind: 'day', ...needed },
    { name: 'cause', kind: 'text', ...needed },
    { name: 'basisNumber', kind: 'text', ...needed },
    { name: 'basisCourt', kind: 'text', ...needed },
    { name: 'claim', kind: 'yuan', hint: 'claim', ...needed },
    { name: 'officer', kind: 'short' },
    { name: 'officerUsername', kind: 'short', hint: 'officerUsername' },
    { name: 'judge', kind: 'short' },
    { name: 'phone', kind: 'short' },
    { name: 'livelihood', kind: 'check' },
  ],
  applicant: person('applicant'),
  debtor: person('debtor'),
} as const satisfies Record<string, readonly FieldSpec[]>
