import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a listing, from which state, and what it is afterwards (domain 3.1). */
export const listingActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'checked', 'signed', 'served'],
    to: 'drafted',
    office: 'listing.draft',
  },
  answer: {
    says: { zh: '确认除外情形', en: 'answer the exclusions' },
    from: ['served'],
    to: 'served',
    office: 'listing.answer',
    only: 'imported',
  },
  check: {
    says: { zh: '审查', en: 'check' },
    from: ['drafted'],
    to: 'checked',
    office: 'listing.check',
  },
  sign: {
    says: { zh: '签发', en: 'sign' },
    from: ['checked'],
    to: 'signed',
    office: 'listing.sign',
  },
  serve: {
    says: { zh: '登记送达', en: 'record service' },
    from: ['signed'],
    to: 'served',
    office: 'listing.serve',
  },
  publish: {
    says: { zh: '公布', en: 'publish' },
    from: ['served'],
    to: 'published',
    office: 'listing.publish',
    importedOffice: 'listing.publish.imported',
  },
  correct: {
    says: { zh: '更正', en: 'correct' },
    from: ['published'],
    to: 'published',
    office: 'listing.correct',
  },
  remove: {
    says: { zh: '删除', en: 'remove' },
    from: ['published'],
    to: 'removed',
    office: 'listing.remove',
  },
  expire: { says: { zh: '期满下架', en: 'expire' }, from: ['published'], to: 'expired' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'checked', 'signed', 'served'],
    to: 'withdrawn',
    office: 'withdraw',
  },
} as const satisfies Steps
export type ListingState = StateOf<typeof listingActs>
