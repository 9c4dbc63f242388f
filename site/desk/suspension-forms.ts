import type { FieldSpec } from './fields.ts'

const needed = { needed: true } as const
const doneOn: FieldSpec = { name: 'doneOn', kind: 'day', ...needed }

/** The forms of 终本, by their act. */
export const suspensionForms = {
  search: [
    doneOn,
    {
      name: 'result',
      kind: 'choice',
      label: 'searchResult',
      options: 'searchResults',
      ...needed,
    },
    { name: 'summary', kind: 'area', label: 'searchSummary', ...needed },
    { name: 'found', kind: 'area', label: 'searchFound' },
    { name: 'controlled', kind: 'area', label: 'searchControlled' },
  ],
  tell: [
    doneOn,
    { name: 'means', kind: 'choice', label: 'tellingMeans', options: 'tellingMeans', ...needed },
    { name: 'conclusion', kind: 'area', ...needed },
    { name: 'propertyFound', kind: 'area', ...needed },
    { name: 'propertyControlled', kind: 'area', ...needed },
    { name: 'sealDates', kind: 'area', ...needed },
    { name: 'coerciveMeasures', kind: 'area', ...needed },
  ],
  opinion: [
    { name: 'partyId', kind: 'choice', ...needed },
    { name: 'opinion', kind: 'choice', label: 'opinionKind', options: 'opinionKinds', ...needed },
    {
      name: 'channel',
      kind: 'choice',
      label: 'opinionChannel',
      options: 'spokenChannels',
      ...needed,
    },
    { name: 'heardOn', kind: 'day', ...needed },
    { name: 'text', kind: 'area', label: 'opinionText' },
  ],
  register: [
    { name: 'number', kind: 'text', label: 'objectionNumber', hint: 'objectionNumber', ...needed },
    { name: 'registeredOn', kind: 'day', ...needed },
  ],
  review: [
    {
      name: 'outcome',
      kind: 'choice',
      label: 'objectionOutcome',
      options: 'objectionOutcomes',
      ...needed,
    },
    { name: 'reviewedOn', kind: 'day', ...needed },
    { name: 'review', kind: 'area', label: 'objectionReview', ...needed },
  ],
  draft: [
    { name: 'number', kind: 'text', label: 'suspensionNumber' },
    { name: 'result', kind: 'choice', label: 'suspensionResult', options: 'suspensionResults' },
    { name: 'propertyFound', kind: 'area' },
    { name: 'sealDates', kind: 'area' },
    { name: 'coerciveMeasures', kind: 'area' },
    { name: 'debtorSought', kind: 'area', hint: 'debtorSought' },
    { name: 'notListedReason', kind: 'area', hint: 'notListedReason' },
    { name: 'exception', kind: 'area', label: 'suspensionException', hint: 'suspensionException' },
    { name: 'unperformed', kind: 'yuan' },
    { name: 'reasons', kind: 'area', label: 'rulingReasons' },
  ],
  propose: [],
  rule: [{ name: 'ruledOn', kind: 'day', ...needed }],
  serve: [
    { name: 'partyId', kind: 'choice', ...needed },
    { name: 'servedOn', kind: 'day', ...needed },
    { name: 'method', kind: 'choice', options: 'serviceMethods', ...needed },
  ],
  visit: [
    doneOn,
    { name: 'partyId', kind: 'choice' },
    { name: 'means', kind: 'choice', label: 'visitMeans', options: 'visitMeans', ...needed },
    { name: 'reply', kind: 'area', label: 'visitReply', ...needed },
  ],
  verify: [
    { name: 'verifiedOn', kind: 'day', ...needed },
    { name: 'verified', kind: 'area', ...needed },
    { name: 'answer', kind: 'area', label: 'resumptionAnswer' },
  ],
  refuse: [{ name: 'answer', kind: 'area', label: 'resumptionAnswer', ...needed }],
  found: [doneOn, { name: 'verified', kind: 'area', ...needed }],
  resume: [
    { name: 'caseNumber', kind: 'text', label: 'resumedNumber', hint: 'resumedNumber', ...needed },
    { name: 'resumedOn', kind: 'day', ...needed },
    { name: 'ground', kind: 'area', label: 'resumptionGround', ...needed },
  ],
} as const satisfies Record<string, readonly FieldSpec[]>

/** A form of 终本, by its name. */
export type SuspensionForm = keyof typeof suspensionForms
