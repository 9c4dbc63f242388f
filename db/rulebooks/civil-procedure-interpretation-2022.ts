import { document } from './rule.ts'

const { timeLimit } = document({
  title: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）',
  from: '2022-04-10',
})

export const civilProcedureInterpretation2022 = {
  // Deposits are frozen for a year at most, movables for two, real estate for three: the earliest is shown.
  'freeze-renewal': timeLimit('第四百八十五条', {
    starts: ['step.N10'],
    stops: ['step.N30', 'case.closed'],
    length: 12,
    unit: 'months',
    statutory: false,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '冻结存款最长一年（查封动产二年、不动产三年），请在到期前申请续行',
      en: 'A frozen deposit is released after a year at most (movables two years, real estate three); apply for renewal before that',
    },
  }),
  'distribution-objection': timeLimit('第五百零九条', {
    starts: ['step.N20'],
    stops: ['step.N24', 'step.N21', 'case.closed'],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: true,
    whose: 'party',
    says: {
      zh: '对分配方案有异议的，自收到之日起十五日内书面提出',
      en: 'Objections to the plan of distribution are made in writing within 15 days of receiving it',
    },
  }),
} as const
