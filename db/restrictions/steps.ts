import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a restriction, from which state, and what it is afterwards. */
export const restrictionActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'signed', 'served'],
    to: 'drafted',
    office: 'restriction.draft',
  },
  sign: {
    says: { zh: '签发', en: 'sign' },
    from: ['drafted'],
    to: 'signed',
    office: 'restriction.sign',
  },
  serve: {
    says: { zh: '登记送达', en: 'record service' },
    from: ['signed'],
    to: 'served',
    office: 'restriction.serve',
  },
  publish: {
    says: { zh: '公布', en: 'publish' },
    from: ['served'],
    to: 'published',
    office: 'restriction.publish',
  },
  correct: {
    says: { zh: '更正', en: 'correct' },
    from: ['published'],
    to: 'published',
    office: 'restriction.correct',
  },
  lift: {
    says: { zh: '解除', en: 'lift' },
    from: ['published'],
    to: 'lifted',
    office: 'restriction.lift',
  },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'signed', 'served'],
    to: 'withdrawn',
    office: 'withdraw',
  },
} as const satisfies Steps
export type RestrictionState = StateOf<typeof restrictionActs>
