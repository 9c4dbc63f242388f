import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a bounty, from which state, and what it is afterwards. */
export const bountyActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'signed'],
    to: 'drafted',
    office: 'bounty.draft',
  },
  sign: {
    says: { zh: '签发', en: 'sign' },
    from: ['drafted'],
    to: 'signed',
    office: 'bounty.{kind}.sign',
  },
  publish: {
    says: { zh: '公布', en: 'publish' },
    from: ['signed'],
    to: 'published',
    office: 'bounty.publish',
  },
  correct: {
    says: { zh: '更正', en: 'correct' },
    from: ['published'],
    to: 'published',
    office: 'bounty.{kind}.sign',
  },
  close: {
    says: { zh: '结束', en: 'close' },
    from: ['published'],
    to: 'closed',
    office: 'bounty.publish',
  },
  expire: { says: { zh: '期满结束', en: 'expire' }, from: ['published'], to: 'expired' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'signed'],
    to: 'withdrawn',
    office: 'withdraw',
  },
} as const satisfies Steps
export type BountyState = StateOf<typeof bountyActs>
