import type { FactField } from '#db'
import type { FieldSpec } from './fields.ts'
import type { DeskSpeech } from './speak.ts'

const reason: FieldSpec = {
  name: 'reason',
  kind: 'area',
  label: 'decisionReason',
  needed: true,
}

/** What a decision says and whether it is urgent; its answers are fields of the rulebook. */
export const decisionFields: readonly FieldSpec[] = [
  { name: 'text', kind: 'area', label: 'decisionText', needed: true },
]
export const urgentField: FieldSpec = {
  name: 'urgent',
  kind: 'check',
  label: 'urgentDecision',
}

export const draftField: FieldSpec = { name: 'draft', kind: 'check', label: 'keepAsDraft' }

/** The name of a matter where it begins a line. */
export const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const fieldsOf: Record<string, readonly FieldSpec[]> = {
  'approve-in-emergency': [reason],
  'refuse-countersignature': [reason],
  refuse: [reason],
  edit: [...decisionFields, urgentField],
}

const final = ['withdraw', 'refuse-countersignature']

/** The forms of what somebody may do with a decision, in the order in which it was answered. */
export const decisionForms = (acts: readonly string[]) =>
  acts.map((act) => ({ act, fields: fieldsOf[act] ?? [], final: final.includes(act) }))

/** One answer of a proposal in words. */
export function factText(
  field: FactField,
  facts: Readonly<Record<string, string | number | boolean>>,
  { d, says }: DeskSpeech,
): string {
  const given = facts[field.name]
  if (given === undefined) return ''
  const option = field.options?.[String(given)]
  if (option) return says(option)
  if (field.kind !== 'yesNo') return String(given)
  return String(given) === 'yes' || given === true
    ? d.decisions.supplies.yes
    : d.decisions.supplies.no
}
