import type { FieldSpec } from './fields.ts'

const offers = [
  { act: 'acknowledge', from: ['received'], fields: [] },
  { act: 'dispatch', from: ['acknowledged'], fields: [] },
  { act: 'arrive', from: ['dispatched'], fields: [] },
  {
    act: 'answer',
    from: ['received', 'acknowledged', 'dispatched', 'arrived'],
    fields: [{ name: 'text', kind: 'area', needed: true }],
  },
  {
    act: 'conclude',
    from: ['acknowledged', 'dispatched', 'arrived'],
    fields: [
      { name: 'outcome', kind: 'choice', options: 'leadOutcomes', needed: true },
      { name: 'answer', kind: 'area', needed: true },
    ],
  },
] as const satisfies { act: string; from: string[]; fields: FieldSpec[] }[]

/** What may be done with a lead in this state; who may do it is decided by the act. */
export const offeredLeadActs = (state: string, may: readonly string[]) =>
  may.includes('lead.serve')
    ? offers.filter(({ from }) => (from as readonly string[]).includes(state))
    : []
