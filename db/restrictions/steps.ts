import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a restriction, from which state, and what it is afterwards. */
export const restrictionActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'signed', 'served'],
    to: 'drafted',
  },
  sign: { says: { zh: '签发', en: 'sign' }, from: ['drafted'], to: 'signed' },
  serve: { says: { zh: '登记送达', en: 'record service' }, from: ['signed'], to: 'served' },
  publish: { says: { zh: '公布', en: 'publish' }, from: ['served'], to: 'published' },
  correct: { says: { zh: '更正', en: 'correct' }, from: ['published'], to: 'published' },
  lift: { says: { zh: '解除', en: 'lift' }, from: ['published'], to: 'lifted' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'signed', 'served'],
    to: 'withdrawn',
  },
} as const satisfies Steps
export type RestrictionState = StateOf<typeof restrictionActs>
