import { document } from './rule.ts'

const { timeLimit } = document({
  title: '最高人民法院关于执行款物管理工作的规定（法发〔2017〕6号）',
  from: '2017-05-01',
})

export const caseMoney2017 = {
  // The whole document is cited: the number of the article has not been verified (domain 3.6).
  'money-paid-out': timeLimit('执行款发放', {
    starts: ['step.N19'],
    stops: ['step.N21'],
    length: 30,
    unit: 'days',
    statutory: true,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '案款到账后，法院应当在三十日内通知并发放',
      en: 'Money that has come in is announced and paid out within thirty days',
    },
  }),
} as const
