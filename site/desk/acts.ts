import { subjectFields, type FieldSpec } from './fields.ts'

export type Subject = keyof typeof subjectFields
export const subjects = Object.keys(subjectFields) as Subject[]

/** The authority that drafting a record of each subject needs, by its name in the rulebooks. */
export const draftActs = {
  listings: 'listing.draft',
  restrictions: 'restriction.draft',
  bounties: 'bounty.draft',
  notices: 'notice.draft',
} as const satisfies Record<Subject, string>

/** The acts on a record in the order of the work; which of them somebody may do is answered with the record. */
const order = [
  'check',
  'sign',
  'serve',
  'answer',
  'publish',
  'endorse',
  'edit',
  'correct',
  'remove',
  'lift',
  'close',
  'withdraw',
]

/** These end something for good, so their buttons are set apart. */
const final = ['remove', 'lift', 'close', 'withdraw']

export interface OfferedAct {
  act: string
  fields: readonly FieldSpec[]
  final: boolean
}

/** The forms of the acts that somebody may do, in the order of the work. */
export function formsOf(subject: Subject, acts: readonly string[]): OfferedAct[] {
  const fields: Record<string, readonly FieldSpec[]> = subjectFields[subject]
  return acts
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((act) => ({ act, fields: fields[act] ?? [], final: final.includes(act) }))
}
