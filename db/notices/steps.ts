import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a notice, from which state, and what it is afterwards. */
export const noticeActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'signed'],
    to: 'drafted',
    office: 'notice.draft',
  },
  sign: {
    says: { zh: '签发', en: 'sign' },
    from: ['drafted'],
    to: 'signed',
    office: 'notice.sign',
  },
  publish: {
    says: { zh: '公布', en: 'publish' },
    from: ['signed'],
    to: 'published',
    office: 'notice.publish',
  },
  correct: {
    says: { zh: '更正', en: 'correct' },
    from: ['published'],
    to: 'published',
    office: 'notice.sign',
  },
  remove: {
    says: { zh: '撤下', en: 'take down' },
    from: ['published'],
    to: 'removed',
    office: 'notice.publish',
  },
  expire: { says: { zh: '期满撤下', en: 'expire' }, from: ['published'], to: 'expired' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'signed'],
    to: 'withdrawn',
    office: 'withdraw',
  },
} as const satisfies Steps
export type NoticeState = StateOf<typeof noticeActs>
