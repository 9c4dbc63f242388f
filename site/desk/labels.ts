import { wordFor, type FieldTexts } from './speak.ts'

/** The label of a field as an error names it: applicantName is the applicant’s name, grounds.0 one of the grounds. */
export function labelOf(fields: FieldTexts, field: string): string {
  const [name = ''] = field.split('.')
  if (name in fields.labels) return wordFor(fields.labels, name)
  const parts = /^(applicant|debtor|related|party)([A-Z].*)$/.exec(name)
  if (!parts) return name
  const [, side, rest = ''] = parts
  const label = wordFor(fields.labels, rest[0]!.toLowerCase() + rest.slice(1))
  return side === 'related' || side === 'party'
    ? label
    : `${wordFor(fields.options.partyRole, side)} · ${label}`
}
