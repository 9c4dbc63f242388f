import type { LeadDetail } from '#db'
import type { FieldSpec } from './fields.ts'

const open = ['received', 'acknowledged', 'dispatched', 'arrived'] as const
const reason: FieldSpec = { name: 'reason', kind: 'area', needed: true }

const offers = [
  { act: 'acknowledge', from: ['received'], fields: [] },
  { act: 'dispatch', from: ['acknowledged'], fields: [] },
  { act: 'arrive', from: ['dispatched'], fields: [] },
  { act: 'answer', from: open, fields: [{ name: 'text', kind: 'area', needed: true }] },
  {
    act: 'conclude',
    from: ['acknowledged', 'dispatched', 'arrived'],
    fields: [
      { name: 'outcome', kind: 'choice', options: 'leadOutcomes', needed: true },
      { name: 'answer', kind: 'area', needed: true },
    ],
  },
  {
    act: 'hand',
    from: open,
    fields: [
      { name: 'officer', kind: 'choice', label: 'handOfficer' },
      { name: 'team', kind: 'choice' },
    ],
  },
  { act: 'merge', from: open, fields: [{ name: 'into', kind: 'whole', needed: true }, reason] },
  { act: 'split', from: open, fields: [reason] },
] as const satisfies { act: string; from: readonly string[]; fields: readonly FieldSpec[] }[]

type Shown = Pick<LeadDetail, 'state' | 'mayWrite' | 'merges' | 'alike'>

/** What an act needs besides a state. */
const wants: Partial<Record<string, (lead: Shown, may: readonly string[]) => boolean>> = {
  answer: ({ mayWrite }) => mayWrite,
  hand: (_, may) => may.includes('lead.hand'),
  merge: ({ merges }) => !merges.some(({ splitAt }) => !splitAt),
  split: ({ merges }) => merges.some((merge) => merge.leads && !merge.splitAt),
}

/** What may be done with a lead in this state; who may do it is decided by the act. */
export const offeredLeadActs = (lead: Shown, may: readonly string[]) =>
  may.includes('lead.serve')
    ? offers.filter(
        ({ act, from }) =>
          (from as readonly string[]).includes(lead.state) && (wants[act]?.(lead, may) ?? true),
      )
    : []

/** The leads that go along with one and wait for an answer of their own. */
export const alongOf = ({ merges }: Pick<LeadDetail, 'merges'>) =>
  merges.filter((merge) => !merge.leads && !merge.splitAt && merge.state !== 'concluded')
