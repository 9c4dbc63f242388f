import type { Gate } from '#db'
import { wordFor, type DeskSpeech } from './speak.ts'
import type { Subject } from './acts.ts'

/** Where an unmet condition can be met: an act on the record, the restriction beside it, or its case. */
const metBy: readonly (readonly [
  RegExp,
  'check' | 'sign' | 'serve' | 'endorse' | 'restriction' | 'case',
])[] = [
  [/unchecked$/, 'check'],
  [/(president|unsigned|signature-void|kinds)$/, 'sign'],
  [/(unserved|grace)$/, 'serve'],
  [/endorse/, 'endorse'],
  [/^listing-restriction$/, 'restriction'],
  [/(minor|born-unknown|-id|uscc|not-debtor|performed|money-in|still-listed)$/, 'case'],
]

/** The link beside an unmet condition, as far as there is one for the reader; what the draft itself says is edited. */
export function gateLink(
  gate: Gate,
  record: { id: string; caseFileId?: string | null | undefined },
  subject: Subject,
  acts: readonly string[],
  { d, words }: DeskSpeech,
): { href: string; text: string } | undefined {
  if (gate.met) return undefined
  const place = metBy.find(([rule]) => rule.test(gate.rule))?.[1] ?? 'edit'
  if (place === 'case')
    return record.caseFileId
      ? { href: `/desk/cases/${record.caseFileId}#parties`, text: d.draftFrom.toCase }
      : undefined
  if (place === 'restriction') return { href: '#restriction', text: d.common.restriction }
  const act = acts.includes(place) ? place : undefined
  return act && { href: `#act-${act}`, text: wordFor(words.acts[subject], act) }
}
