import { document } from './rule.ts'

const { timeLimit } = document({
  title: '中华人民共和国民事诉讼法（2023年修正）',
  from: '2024-01-01',
})

export const civilProcedure2023 = {
  'higher-court': timeLimit('第二百三十七条', {
    starts: ['case.filed'],
    stops: ['step.N26', 'step.N30', 'case.closed', 'case.closedForNow'],
    length: 6,
    unit: 'months',
    statutory: true,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '六个月未执行的，您可以在此日之后向上一级法院申请执行',
      en: 'If nothing is enforced in six months, you may apply to the next higher court after this day',
    },
  }),
} as const
