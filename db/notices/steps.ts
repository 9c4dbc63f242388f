import type { StateOf, Steps } from '../approvals/take-step.ts'

/** What may be done with a notice, from which state, and what it is afterwards. */
export const noticeActs = {
  edit: { says: { zh: '修改', en: 'edit' }, from: ['drafted', 'signed'], to: 'drafted' },
  sign: { says: { zh: '签发', en: 'sign' }, from: ['drafted'], to: 'signed' },
  publish: { says: { zh: '公布', en: 'publish' }, from: ['signed'], to: 'published' },
  correct: { says: { zh: '更正', en: 'correct' }, from: ['published'], to: 'published' },
  remove: { says: { zh: '撤下', en: 'take down' }, from: ['published'], to: 'removed' },
  withdraw: { says: { zh: '撤回', en: 'withdraw' }, from: ['drafted', 'signed'], to: 'withdrawn' },
} as const satisfies Steps
export type NoticeState = StateOf<typeof noticeActs>
