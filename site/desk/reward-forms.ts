import type { ClaimDetail } from '#db'
import type { FieldSpec } from './fields.ts'

const needed = { needed: true } as const

const screening: FieldSpec[] = [
  { name: 'known', kind: 'yesNo' },
  { name: 'agent', kind: 'yesNo' },
  { name: 'obliged', kind: 'yesNo' },
  { name: 'ofCourt', kind: 'yesNo' },
  { name: 'spouse', kind: 'yesNo' },
  { name: 'sameAs', kind: 'whole', hint: 'sameAs' },
  { name: 'note', kind: 'area', hint: 'note' },
]

const reason: FieldSpec = {
  name: 'reason',
  kind: 'area',
  label: 'rewardReason',
  hint: 'rewardReason',
  ...needed,
}

const grantProperty: FieldSpec[] = [
  { name: 'receipts', kind: 'choices', ...needed },
  { name: 'part', kind: 'whole', hint: 'part' },
  { name: 'payer', kind: 'choice', label: 'rewardPayer', options: 'rewardPayers', ...needed },
  reason,
]

const grantOther: FieldSpec[] = [{ name: 'amount', kind: 'yuan', ...needed }, reason]

const pay: FieldSpec[] = [
  { name: 'doneOn', kind: 'day', ...needed },
  { name: 'way', kind: 'choice', options: 'rewardWays', ...needed },
  { name: 'voucher', kind: 'short', ...needed },
  { name: 'shownClaim', kind: 'short', hint: 'shownClaim' },
]

interface Offered {
  act: string
  fields: readonly FieldSpec[]
  final: boolean
}

/** The forms of what somebody may do with a claim; a proposal is two, one for either finding. */
export function rewardForms({ acts, kind }: Pick<ClaimDetail, 'acts' | 'kind'>): Offered[] {
  const fields: Record<string, readonly FieldSpec[]> = {
    tie: [{ name: 'bounty', kind: 'text', ...needed }],
    screen: screening,
    grant: kind === 'property' ? grantProperty : grantOther,
    refuse: [{ name: 'ground', kind: 'choice', options: 'rewardGrounds', ...needed }, reason],
    back: [{ name: 'reason', kind: 'area', ...needed }],
    pay,
  }
  return acts
    .flatMap((act) => (act === 'propose' ? ['grant', 'refuse'] : [act]))
    .map((act) => ({
      act,
      fields: fields[act] ?? [],
      final: ['back', 'refuse', 'release'].includes(act),
    }))
}
