import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a listing, from which state, and what it is afterwards (domain 3.1). */
export const listingActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'checked', 'signed', 'served'],
    to: 'drafted',
  },
  answer: {
    says: { zh: '确认除外情形', en: 'answer the exclusions' },
    from: ['served'],
    to: 'served',
  },
  check: { says: { zh: '审查', en: 'check' }, from: ['drafted'], to: 'checked' },
  sign: { says: { zh: '签发', en: 'sign' }, from: ['checked'], to: 'signed' },
  serve: { says: { zh: '登记送达', en: 'record service' }, from: ['signed'], to: 'served' },
  publish: { says: { zh: '公布', en: 'publish' }, from: ['served'], to: 'published' },
  correct: { says: { zh: '更正', en: 'correct' }, from: ['published'], to: 'published' },
  remove: { says: { zh: '删除', en: 'remove' }, from: ['published'], to: 'removed' },
  expire: { says: { zh: '期满下架', en: 'expire' }, from: ['published'], to: 'expired' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'checked', 'signed', 'served'],
    to: 'withdrawn',
  },
} as const satisfies Steps
export type ListingState = StateOf<typeof listingActs>
