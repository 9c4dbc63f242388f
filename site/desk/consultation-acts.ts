import type { ConsultationDetail, ListedCase, PromiseRow } from '#db'
import type { FieldSpec } from './fields.ts'

/** One act on a consultation, on a case of its list, or on a promise, with the fields of its form. */
export interface ConsultationAct {
  act:
    | 'add'
    | 'invite'
    | 'names'
    | 'move'
    | 'hold'
    | 'remove'
    | 'special'
    | 'brief'
    | 'answer'
    | 'attend'
    | 'promise'
    | 'lead'
    | 'keep'
    | 'end'
  fields: readonly FieldSpec[]
  final?: true
}

const needed = { needed: true } as const
const reason: FieldSpec = { name: 'reason', kind: 'area', label: 'consultationReason', ...needed }

/** What begins a consultation: its month, hour and place; or that there is none. */
export const prepareFields: readonly FieldSpec[] = [
  {
    name: 'month',
    kind: 'short',
    label: 'consultationMonth',
    hint: 'consultationMonth',
    ...needed,
  },
  { name: 'at', kind: 'short', label: 'consultationAt', hint: 'consultationAt', ...needed },
  { name: 'place', kind: 'text', label: 'consultationPlace', ...needed },
]
export const dropFields: readonly FieldSpec[] = [prepareFields[0]!, reason]

const promised: readonly FieldSpec[] = [
  { name: 'what', kind: 'area', label: 'promisedWhat', ...needed },
  { name: 'dueOn', kind: 'day', label: 'promisedUntil', ...needed },
]

const add: ConsultationAct = {
  act: 'add',
  fields: [
    { name: 'caseNumber', kind: 'text', hint: 'caseNumber', ...needed },
    { name: 'reason', kind: 'area', label: 'consultationReason' },
  ],
}
const hold: ConsultationAct = {
  act: 'hold',
  fields: [
    { name: 'minutes', kind: 'area', ...needed },
    { name: 'joinedBy', kind: 'choice', options: 'joinedBy', hint: 'joinedBy' },
  ],
}
const move: ConsultationAct = {
  act: 'move',
  fields: [{ name: 'heldOn', kind: 'day', label: 'movedTo', ...needed }, reason],
}

/** What can be done with a consultation as it stands; who may is asked again by the act. */
export function actsOn(
  { state, begun, restDay, cases }: ConsultationDetail,
  may: readonly string[],
): ConsultationAct[] {
  if (state !== 'prepared') return []
  const waiting = cases.some((one) => one.removedBecause === null && one.invitedAt === null)
  const keeps = may.includes('consultation.keep')
  const chairs = may.includes('consultation.hold')
  return [
    ...(keeps && waiting ? [{ act: 'invite', fields: [] } as const] : []),
    ...(chairs && restDay ? [move] : []),
    ...(chairs && begun ? [hold] : []),
    ...(keeps ? [add, { act: 'names', fields: [] } as const] : []),
  ]
}

const attend: ConsultationAct = {
  act: 'attend',
  fields: [
    { name: 'attended', kind: 'yesNo', ...needed },
    { name: 'heard', kind: 'area' },
  ],
}
const promise: ConsultationAct = {
  act: 'promise',
  fields: [
    { name: 'kind', kind: 'choice', label: 'promiseKind', options: 'promiseKinds', ...needed },
    ...promised,
  ],
}
const lead: ConsultationAct = {
  act: 'lead',
  fields: [
    {
      name: 'category',
      kind: 'choice',
      label: 'leadCategory',
      options: 'leadCategories',
      ...needed,
    },
    { name: 'text', kind: 'area', ...needed },
    { name: 'place', kind: 'text', label: 'leadPlace' },
    { name: 'urgent', kind: 'check', label: 'leadUrgent' },
    { name: 'atOnce', kind: 'yesNo', hint: 'leadPromise', ...needed },
    { name: 'what', kind: 'area', label: 'promisedWhat' },
    { name: 'dueOn', kind: 'day', label: 'promisedUntil' },
  ],
}

/** What can be done with one case on the list. */
export function actsOnCase(
  { state, begun }: ConsultationDetail,
  { removedBecause, invitedAt, specialBecause }: ListedCase,
  may: readonly string[],
): ConsultationAct[] {
  if (!may.includes('consultation.keep') || state === 'dropped' || removedBecause !== null)
    return []
  const afterwards = begun ? [promise, lead] : []
  if (state === 'held') return afterwards
  return [
    ...(begun ? [attend] : []),
    ...afterwards,
    {
      act: 'brief',
      fields: [{ name: 'briefing', kind: 'area', ...needed }],
    },
    ...(invitedAt
      ? [{ act: 'answer', fields: [{ name: 'coming', kind: 'yesNo', ...needed }] } as const]
      : []),
    ...(specialBecause === null ? [{ act: 'special', fields: [reason] } as const] : []),
    { act: 'remove', fields: [reason], final: true },
  ]
}

/** What can be done with a promise or task that is neither kept nor ended. */
export function actsOnPromise({ standing }: PromiseRow, may: readonly string[]): ConsultationAct[] {
  if (standing !== 'running' && standing !== 'late') return []
  return [
    ...(may.includes('consultation.keep')
      ? [
          {
            act: 'keep',
            fields: [{ name: 'note', kind: 'area', label: 'keptNote', ...needed }],
          } as const,
        ]
      : []),
    ...(may.includes('promise.end')
      ? [{ act: 'end', fields: [reason], final: true } as const]
      : []),
  ]
}
