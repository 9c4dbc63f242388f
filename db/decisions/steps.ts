import type { Steps } from '../approvals/take-step.ts'

/** What may be done with a decision, from which state, and what it is afterwards. */
export const decisionActs = {
  edit: {
    says: { zh: '修改', en: 'edit' },
    from: ['drafted', 'proposed', 'returned', 'approved'],
    to: 'drafted',
  },
  propose: {
    says: { zh: '提请审批', en: 'propose' },
    from: ['drafted', 'returned'],
    to: 'proposed',
  },
  sign: { says: { zh: '签批', en: 'sign' }, from: ['proposed'], to: 'proposed' },
  refuse: { says: { zh: '退回', en: 'send back' }, from: ['proposed'], to: 'returned' },
  withdraw: {
    says: { zh: '撤回', en: 'withdraw' },
    from: ['drafted', 'proposed', 'returned', 'approved'],
    to: 'withdrawn',
  },
  approveUrgently: {
    says: { zh: '紧急批准', en: 'approve in an emergency' },
    from: ['proposed'],
    to: 'approved',
  },
  approve: { says: { zh: '批准', en: 'approve' }, from: ['proposed'], to: 'approved' },
  use: { says: { zh: '依决定办理', en: 'act on it' }, from: ['approved'], to: 'used' },
} as const satisfies Steps
export type DecisionState = 'drafted' | 'proposed' | 'returned' | 'approved' | 'used' | 'withdrawn'
